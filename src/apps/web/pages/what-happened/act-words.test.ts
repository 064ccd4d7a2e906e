import { describe, expect, it } from 'vitest';
import { sayIn } from '../../../../guidance/messages/say.ts';
import { Action, type Attribution } from '../../../../model/act.ts';
import { devicesWords, gapWords, whatWords, whoWords } from './act-words.ts';
import { actions } from './actions.ts';
import { valueLabel } from './value-label.ts';

const say = sayIn('en', 'Europe/London');
const names = {
  devices: { lamp: { name: 'Hall Light', room: 'Hallway' } },
  accounts: {
    sam: { name: 'sam', person: 'sam' },
    old: { name: 'maintenance', person: null },
  },
  people: ['sam'],
  automations: { evening: 'Evening lights' },
};
const bare = (text: string) => text.replaceAll(/[\u2068\u2069]/g, '');
const who = (by: Attribution, person: string | null = null) =>
  bare(whoWords(say, { act: { by }, person }, names));

describe('who did it', () => {
  it('is an account, and a person only where somebody said so', () => {
    expect(who({ grade: 'confirmed', account: 'old' })).toBe('account maintenance');
    expect(who({ grade: 'confirmed', account: 'sam' }, 'sam')).toBe('sam');
    expect(who({ grade: 'window', account: 'old' }, 'sam')).toBe('sam (account maintenance)');
  });

  it('is an automation, or not known', () => {
    expect(who({ grade: 'automation', automation: 'evening' })).toBe('automation Evening lights');
    expect(who({ grade: 'unknown' })).toBe('not known');
  });

  it('is the id where the records have no name for it', () => {
    expect(who({ grade: 'confirmed', account: 'ha:user:9' })).toBe('account ha:user:9');
  });
});

it('knows everything that can be done', () => {
  expect([...actions]).toEqual(Action.options);
});

it('has words for everything that can be done', () => {
  const words = Action.options.map((action) => whatWords(say, { action }));
  expect(new Set(words).size).toBe(Action.options.length);
});

it('names the first device and how many more', () => {
  const act = { devices: ['lamp', 'b', 'c'] } as unknown as Parameters<typeof devicesWords>[1];
  expect(bare(devicesWords(say, act, names))).toBe('Hall Light and 2 more');
  expect(devicesWords(say, { ...act, devices: [] }, names)).toBe('');
});

describe('a gap', () => {
  const fromMs = Date.UTC(2025, 9, 30, 23);
  const untilMs = Date.UTC(2025, 9, 31, 2);

  it('says from when until when, and why where that is known', () => {
    const told = { fromMs, untilMs, aspect: 'gap', cause: 'recording-disabled' } as const;
    expect(gapWords(say, told)).toBe(
      'Gap from 30 Oct 2025, 23:00 until 31 Oct 2025, 02:00: nothing was recorded (recording was switched off)',
    );
    expect(gapWords(say, { ...told, cause: 'something new' })).not.toContain('something');
  });

  it('says what it can where one end is not known', () => {
    const open = { fromMs: -Infinity, untilMs, aspect: 'purged', cause: null } as const;
    expect(gapWords(say, open)).toBe('Gap until 31 Oct 2025, 02:00: the record was cleared');
    expect(gapWords(say, { ...open, fromMs, untilMs: Infinity })).toMatch(/^Gap from 30 Oct/);
  });
});

it('calls a setting by its words, or by its own name', () => {
  expect([valueLabel(say, 'volumeBefore'), valueLabel(say, 'tone')]).toEqual([
    'volume before',
    'tone',
  ]);
});
