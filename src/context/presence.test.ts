import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sourceOf } from '../household/cast.test-data.ts';
import type { Coverage } from '../model/coverage.ts';
import type { State } from '../model/state.ts';
import { collectPresence, type Whereabouts } from './presence.ts';

const moment = (utcMs: number) => ({ utcMs, text: '', zone: 'stated' as const });

const state = (part: string, utcMs: number, value: string): State => ({
  kind: 'state',
  id: `${part} ${utcMs} ${value}`,
  at: moment(utcMs),
  sort: 'presence',
  device: `device of ${part}`,
  part,
  value,
  source: sourceOf('a'),
});

const history = (aspect: 'gap' | 'span', from: number, until: number): Coverage => ({
  kind: 'coverage',
  id: `${aspect} ${from}`,
  aspect,
  topic: 'history',
  from: moment(from),
  until: moment(until),
  source: sourceOf('a'),
});

const whereAt = (states: State[], coverage: Coverage[], ...moments: number[]): Whereabouts[] => {
  const collector = collectPresence();
  for (const one of states) collector.add(one);
  const presence = collector.finish(coverage);
  return moments.map((atMs) => presence({ first: ['person'], others: ['phone', 'tablet'] }, atMs));
};

describe('presence', () => {
  it('is unknown before anything was seen, and never taken for away', () => {
    const states = [state('person', 100, 'home'), state('person', 200, 'away')];
    expect(whereAt(states, [], 99, 100, 199, 200, 900)).toEqual([
      'unknown',
      'home',
      'home',
      'away',
      'away',
    ]);
    expect(whereAt([state('person', 100, 'not_home')], [], 150)).toEqual(['unknown']);
  });

  it('is unknown from the start of a gap until something is seen again', () => {
    const states = [state('person', 100, 'home'), state('person', 500, 'away')];
    expect(whereAt(states, [history('gap', 200, 400)], 199, 200, 499, 500)).toEqual([
      'home',
      'unknown',
      'unknown',
      'away',
    ]);
  });

  it('is unknown after the history ends, but not where two histories overlap', () => {
    const states = [state('person', 100, 'home')];
    const spans = [history('span', 0, 300), history('span', 250, 400), history('span', 600, 700)];
    expect(whereAt(states, spans, 350, 400, 401, 650)).toEqual([
      'home',
      'home',
      'unknown',
      'unknown',
    ]);
  });

  it('believes the home’s own word before phones, and phones only where they agree', () => {
    const phones = [state('phone', 0, 'away'), state('tablet', 0, 'home')];
    expect(whereAt([...phones, state('person', 0, 'home')], [], 5)).toEqual(['home']);
    expect(whereAt([...phones, state('person', 0, 'unknown')], [], 5)).toEqual(['unknown']);
    expect(whereAt([...phones, state('phone', 3, 'home')], [], 5)).toEqual(['home']);
  });

  it('finds a phone by its device too', () => {
    const collector = collectPresence();
    collector.add(state('phone', 0, 'away'));
    const presence = collector.finish([]);
    expect(presence({ first: [], others: ['device of phone'] }, 1)).toBe('away');
  });

  it('does not depend on the order or on doubles, and is what a plain look-up says', () => {
    const states = fc.array(fc.tuple(fc.nat(30), fc.constantFrom('home', 'away', 'unknown')), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(states, fc.nat(35), fc.boolean(), (given, atMs, isReversed) => {
        const seen = given.map(([utcMs, value]) => state('person', utcMs, value));
        const shuffled = isReversed ? [...seen.toReversed(), ...seen] : [...seen, ...seen];
        const latest = Math.max(...given.filter(([t]) => t <= atMs).map(([t]) => t));
        const values = new Set(given.filter(([t]) => t === latest).map(([, value]) => value));
        const expected = values.size === 1 ? [...values] : ['unknown'];
        expect(whereAt(shuffled, [], atMs)).toEqual(expected);
      }),
    );
  });
});
