import { describe, expect, it } from 'vitest';
import { loadRules } from '../../../rules/load-rules.ts';
import { checkMutants } from './check-mutants.ts';
import { equivalents } from './equivalents.ts';
import { mutantsOf } from './mutants-of.ts';

const rules = loadRules().rules.map(({ id }) => id);
const checked = rules.map(checkMutants);
const excused = new Set(equivalents.map(({ rule, what }) => `${rule}: ${what}`));
const survivors = checked.flatMap(({ rule, survivors: own }) =>
  own.map((what) => `${rule}: ${what}`),
);

describe('a rule that is broken in one place', () => {
  it('is noticed by a case at least 95 times in 100', () => {
    const mutants = checked.reduce((sum, one) => sum + one.mutants, 0);
    const left = survivors.filter((one) => !excused.has(one));
    const share = 1 - left.length / (mutants - excused.size);
    expect(mutants).toBeGreaterThan(30 * rules.length);
    expect(share, `not noticed:\n${left.join('\n')}`).toBeGreaterThanOrEqual(0.95);
  });

  it.each(checked)(
    '$rule is noticed at least 80 times in 100',
    ({ rule, mutants, survivors: own }) => {
      const left = own.filter((what) => !excused.has(`${rule}: ${what}`));
      expect(left.length, left.join('\n')).toBeLessThanOrEqual(0.2 * mutants);
    },
  );

  it('is excused only while no case notices it', () => {
    expect([...excused].filter((one) => !survivors.includes(one))).toEqual([]);
  });
});

describe('mutantsOf', () => {
  const rule = `
title: a
name: step
logsource: { product: homeground, category: act }
detection:
  call: { act.action: [lock, unlock], act.about_is_actor: false }
  away: { actor.presence: away }
  condition: call and not away
---
title: b
name: counted
correlation:
  type: event_count
  rules: [step]
  group-by: [actor.account]
  timespan: 2h
  condition: { gte: 6 }
whose: { act.action: lock }
`;

  it('breaks each part of a rule, and only one at a time', () => {
    expect(mutantsOf(rule).map(({ what }) => what)).toEqual([
      'document 1, detection.call: always',
      'document 1, detection.call: never',
      'drop document 1, detection.call.act.action',
      'document 1, detection.call.act.action: without lock',
      'document 1, detection.call.act.action: without unlock',
      'drop document 1, detection.call.act.about_is_actor',
      'document 1, detection.call.act.about_is_actor: true for false',
      'document 1, detection.away: always',
      'document 1, detection.away: never',
      'document 1, detection.away.actor.presence: other-away for away',
      'document 1, detection.condition: (not call) and not away',
      'document 1, detection.condition: call or not away',
      'document 1, detection.condition: call and  away',
      'document 1, detection.condition: call and not (not away)',
      'document 1, logsource.category: grant',
      'document 2, correlation.timespan: "30m"',
      'document 2, correlation.timespan: "480m"',
      'document 2, correlation.condition.gte: 5',
      'document 2, correlation.condition.gte: 7',
      'document 2, correlation.condition.gte: 2',
      'document 2, correlation.condition.gte: 18',
      'document 2, correlation.condition: {"lte":6}',
      'document 2, correlation.group-by: left out',
      'document 2, whose.act.action: other-lock for lock',
    ]);
  });
});
