import { describe, expect, it } from 'vitest';
import type { PlacedRecord } from '../context/placed-record.ts';
import type { Exception } from '../model/household.ts';
import { find } from './find.ts';
import { loadRules } from './load-rules.ts';

const catalogue = loadRules();
const brought = new Set(['accounts', 'commands'] as const);

const purge = (id: string, account: string): PlacedRecord => ({
  id,
  timeMs: Date.parse('2025-03-01T12:00:00Z'),
  logsource: { category: 'act', product: 'homeground' },
  fields: {
    'act.action': 'purge-record',
    'actor.account': account,
    'actor.attribution': 'confirmed',
    'local.hour': 12,
  },
});
const records = [purge('a', 'alex'), purge('b', 'sam')];
const findWith = (...exceptions: Exception[]) => find(records, { catalogue, brought, exceptions });
const cutsIn = (found: ReturnType<typeof findWith>) =>
  found.findings.filter(({ rule }) => rule === 'record-cut').flatMap((one) => one.observations);

const sam: Exception = {
  why: 'sam looks after the disk',
  rules: ['record-cut'],
  when: { 'actor.account': 'sam' },
};

describe('an exception of the household file', () => {
  it('leaves out the records it names, and says how many and why', () => {
    const found = findWith(sam);
    expect(cutsIn(found)).toEqual(['a']);
    expect(found.leftOut).toEqual([{ why: sam.why, rule: 'record-cut', count: 1 }]);
  });

  it('leaves everything as it was where it fits nothing', () => {
    const found = findWith({ ...sam, when: { 'actor.account': 'robin' } });
    expect(cutsIn(found)).toEqual(['a', 'b']);
    expect(found.leftOut).toEqual([]);
  });

  it('needs all of its fields to hold, and any of their values', () => {
    expect(cutsIn(findWith({ ...sam, when: { 'actor.account': 'sam', 'local.hour': 3 } }))).toEqual(
      ['a', 'b'],
    );
    const both = findWith({ ...sam, when: { 'actor.account': ['alex', 'sam'] } });
    expect(cutsIn(both)).toEqual([]);
    expect(both.answers.find(({ rule }) => rule === 'record-cut')?.answer).toBe('not-found');
    expect(both.leftOut).toEqual([{ why: sam.why, rule: 'record-cut', count: 2 }]);
  });

  it('keeps to its own rules', () => {
    expect(cutsIn(findWith({ ...sam, rules: ['night-bursts'] }))).toEqual(['a', 'b']);
  });

  it('is refused for a rule that is not there, and for fields that cannot be asked', () => {
    expect(() => findWith({ ...sam, rules: ['nothing'] })).toThrow(
      /There is no rule called nothing/,
    );
    expect(() => findWith({ ...sam, when: { 'actor.account|fly': 'sam' } })).toThrow(
      /not written as it should be/,
    );
  });
});
