import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fields, PlacedRecord } from '../context/placed-record.ts';
import { find } from './find.ts';
import { loadRules } from './load-rules.ts';
import { Need } from './rule-card.ts';

const catalogue = loadRules();
const everything = new Set(Need.options);
const rule = 'unnamed-account';
const atMs = Date.parse('2025-05-06T01:00:00Z');

function wayIn(id: string, fields: Fields = {}): PlacedRecord {
  return {
    id,
    timeMs: atMs,
    logsource: { category: 'grant', product: 'homeground' },
    fields: {
      'grant.is_valid': true,
      'grant.means': 'session',
      'holder.is_named': false,
      'holder.kind': 'session',
      'holder.root': 'stranger',
      'holder.account': `session-${id}`,
      ...fields,
    },
  };
}

const answerOf = (records: readonly PlacedRecord[], brought: ReadonlySet<Need>) =>
  find(records, { catalogue, brought }).answers.find((one) => one.rule === rule);

describe('the three answers', () => {
  it('found, where it was found, whatever else was not brought', () => {
    const found = { rule, answer: 'found', needs: [] };
    expect(answerOf([wayIn('a')], everything)).toEqual(found);
    expect(answerOf([wayIn('a')], new Set())).toEqual(found);
  });

  it('not found, only where all that it needs was there', () => {
    expect(answerOf([], everything)).toEqual({ rule, answer: 'not-found', needs: [] });
    expect(answerOf([wayIn('a', { 'holder.is_named': true })], everything)?.answer).toBe(
      'not-found',
    );
  });

  it('could not check, and names what was missing', () => {
    expect(answerOf([], new Set(['accounts']))).toEqual({
      rule,
      answer: 'could-not-check',
      needs: ['household'],
    });
    expect(answerOf([], new Set())?.needs).toEqual(['accounts', 'household']);
  });

  it('are given once for each rule, and never "not found" without what a rule needs', () => {
    fc.assert(
      fc.property(fc.subarray([...Need.options]), (needs) => {
        const { answers, findings } = find([], { catalogue, brought: new Set(needs) });
        expect(answers.map((one) => one.rule)).toEqual(catalogue.rules.map(({ id }) => id));
        expect(findings).toEqual([]);
        for (const [index, { card }] of catalogue.rules.entries()) {
          const missing = card.needs.filter((need) => !needs.includes(need));
          expect(answers[index]?.needs).toEqual(missing);
          expect(answers[index]?.answer).toBe(missing.length > 0 ? 'could-not-check' : 'not-found');
        }
      }),
    );
  });
});

describe('a finding', () => {
  it('counts what was seen, and points at it', () => {
    const { findings } = find([wayIn('a'), wayIn('b')], { catalogue, brought: everything });
    expect(findings).toMatchObject([
      {
        rule,
        count: 2,
        accounts: ['session-a', 'session-b'],
        observations: ['a', 'b'],
        from: '2025-05-06T01:00:00.000Z',
        to: '2025-05-06T01:00:00.000Z',
        attribution: {},
      },
    ]);
    expect(findings[0]?.harmless.length).toBeGreaterThan(0);
  });

  it('is one for each holder, each with its own id', () => {
    const records = [wayIn('a'), wayIn('b', { 'holder.root': 'other' })];
    const { findings } = find(records, { catalogue, brought: everything });
    expect(new Set(findings.map(({ id }) => id)).size).toBe(2);
  });

  it('is the same, id and all, in any order of the records', () => {
    const records = Array.from({ length: 6 }, (_, index) =>
      wayIn(String(index), { 'holder.root': `root-${index % 3}` }),
    );
    const told = find(records, { catalogue, brought: everything });
    expect(told.findings).toHaveLength(3);
    const order = fc.shuffledSubarray(records, { minLength: 6 });
    fc.assert(
      fc.property(order, (shuffled) => {
        expect(find(shuffled, { catalogue, brought: everything })).toEqual(told);
      }),
    );
  });

  it('grades how sure its acts are', () => {
    const act = (index: number): PlacedRecord => ({
      id: `act-${index}`,
      timeMs: atMs + index * 60_000,
      logsource: { category: 'act', product: 'homeground' },
      fields: {
        'act.action': 'turn-on',
        'device.id': 'lamp',
        'device.ability': ['light'],
        'actor.attribution': 'confirmed',
        'actor.account': 'alex',
        'actor.person': 'alex',
        'actor.presence': 'away',
        'presence.others_home': true,
        'local.is_night': true,
      },
    });
    const acts = Array.from({ length: 5 }, (_, index) => act(index));
    const { findings } = find(acts, { catalogue, brought: everything });
    expect(findings).toMatchObject([
      { rule: 'night-bursts', attribution: { confirmed: 5 }, people: ['alex'], devices: ['lamp'] },
    ]);
  });
});
