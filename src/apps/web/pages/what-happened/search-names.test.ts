import { describe, expect, it } from 'vitest';
import { choicesFrom, isChosen, searchChoices, toggleChoice, toggleGrade } from './search-names.ts';

const choices = choicesFrom(
  {
    people: ['sam', 'alex'],
    devices: {
      d1: { name: 'Bedroom Lamp', room: 'Bedroom' },
      d2: { name: 'Lamp', room: 'Salon à côté' },
    },
    accounts: { a1: { name: 'sam', person: 'sam' }, a2: { name: 'x'.repeat(5e6), person: null } },
    automations: {},
  },
  [{ action: 'turn-on', name: 'turned on' }],
);
const found = (typed: string, most = 9) =>
  searchChoices(choices, typed, most).map(({ kind, id }) => [kind, id]);

describe('searchChoices', () => {
  it('finds by name, whole names first, whatever the case', () => {
    expect(found('LAMP')).toEqual([
      ['device', 'd2'],
      ['device', 'd1'],
    ]);
    expect(found('sam')).toEqual([
      ['person', 'sam'],
      ['account', 'a1'],
    ]);
  });

  it('finds by room, without marks on letters, and needs every word', () => {
    expect(found('cote lamp')).toEqual([['device', 'd2']]);
    expect(found('lamp kitchen')).toEqual([]);
  });

  it('finds what was done', () => {
    expect(found('turned')).toEqual([['action', 'turn-on']]);
  });

  it('finds nothing for nothing, and no more than was asked for', () => {
    expect(found('  ')).toEqual([]);
    expect(found('a', 2)).toHaveLength(2);
  });
});

describe('a filter', () => {
  it('takes choices in and out, and holds no empty list', () => {
    const [sam] = choices;
    if (sam === undefined) throw new Error('no choice');
    const narrowed = toggleChoice({ isNight: true }, sam);
    expect(narrowed).toEqual({ isNight: true, people: ['sam'] });
    expect(isChosen(narrowed, sam)).toBe(true);
    expect(toggleChoice(narrowed, sam)).toEqual({ isNight: true });
  });

  it('knows nobody as one of the people', () => {
    const nobody = { kind: 'person', id: null, name: 'nobody known', beside: null } as const;
    expect(toggleChoice({ people: ['sam'] }, nobody)).toEqual({ people: ['sam', null] });
  });

  it.each([
    [{ kind: 'device', id: 'd1' }, 'devices'],
    [{ kind: 'account', id: 'a1' }, 'accounts'],
    [{ kind: 'action', id: 'turn-on' }, 'actions'],
  ] as const)('puts %j into %s', (told, field) => {
    const choice = { name: '', beside: null, ...told };
    const filter = toggleChoice({}, choice);
    expect(filter).toEqual({ [field]: [told.id] });
    expect(isChosen(filter, choice)).toBe(true);
    expect(isChosen({}, choice)).toBe(false);
  });

  it('takes grades in and out', () => {
    expect(toggleGrade({}, 'window')).toEqual({ grades: ['window'] });
    expect(toggleGrade({ grades: ['window'] }, 'window')).toEqual({});
  });
});
