import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { type CompiledRules, compile } from './compile.ts';
import type { Firing } from './firing.ts';
import { KeyedGroups } from './keyed-groups.ts';
import { parseRules } from './parse-rules.ts';
import {
  correlation,
  detections,
  histories,
  ruleTexts,
  texts,
} from './random-correlations.test-data.ts';
import { type LiveRun, run, start } from './run.ts';
import type { SavedState } from './saved-state.ts';
import type { SigmaRecord } from './sigma-record.ts';

const compiledRules = ruleTexts.map((text) => compile(parseRules([{ path: 'r.yml', text }])));

/** As it comes back from a file. */
function written<Data>(data: Data): Data {
  return JSON.parse(JSON.stringify(data)) as Data;
}

function counting(condition: string): CompiledRules {
  const upper = `title: c\nid: c\ncorrelation: { type: event_count, group-by: [who], rules: [x], timespan: 10s, condition: { ${condition} } }\n`;
  return compile(parseRules([{ path: 'r.yml', text: [...detections, upper].join('---\n') }]));
}

function record(id: string, timeMs: number, home = 'north'): SigmaRecord {
  return { id, timeMs, logsource: { category: 'test' }, fields: { x: 1, who: 'alex', home } };
}

describe('live state', () => {
  it('goes on as if it had never been cut, wherever it is cut', () => {
    fc.assert(
      fc.property(compiledRules, histories, fc.array(fc.nat(44)), (compiled, records, cuts) => {
        let live = start(compiled);
        const firings: Firing[] = [];
        for (const [at, one] of records.entries()) {
          if (cuts.includes(at)) live = start(compiled, { state: written(live.save()) });
          firings.push(...live.push(one));
        }
        firings.push(...live.finish());
        expect(texts(firings)).toEqual(texts(run(compiled, records)));
      }),
      { numRuns: 500 },
    );
  });

  it('is the same after it was written and read', () => {
    fc.assert(
      fc.property(compiledRules, histories, (compiled, records) => {
        const live = start(compiled);
        for (const one of records) live.push(one);
        const saved = written(live.save());
        const again = start(compiled, { state: saved });
        expect(again.save()).toEqual(saved);
        expect(again.open()).toEqual(live.open());
        expect(again.begunAnew()).toEqual([]);
        live.finish();
        expect(written(live.save()).homes.flatMap(([, home]) => home.rules)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('does not depend on how often time is said to have passed', () => {
    fc.assert(
      fc.property(compiledRules, histories, fc.nat(2000), (compiled, records, moreMs) => {
        const live = start(compiled);
        const firings = records.flatMap((one, at) => {
          const nextMs = records[at + 1]?.timeMs ?? Number.POSITIVE_INFINITY;
          return [...live.push(one), ...live.advance(Math.min(one.timeMs + moreMs, nextMs))];
        });
        expect(texts([...firings, ...live.finish()])).toEqual(texts(run(compiled, records)));
        expect(live.late()).toBe(0);
      }),
      { numRuns: 300 },
    );
  });

  it('runs each home as if there were no other, also when homes move about', () => {
    const moves = fc.array(
      fc.record({ at: fc.nat(44), home: fc.constantFrom('north', 'south', '') }),
    );
    fc.assert(
      fc.property(compiledRules, histories, moves, (compiled, records, moved) => {
        const runs = [0, 1].map(() => start(compiled, { partitionBy: 'home' }));
        const owner = new Map<string, number>();
        const firings = records.flatMap((one, at) => {
          for (const { home } of moved.filter((move) => move.at === at)) move(runs, owner, home);
          return runs[owner.get(String(one.fields.home ?? '')) ?? 0]?.push(one) ?? [];
        });
        firings.push(...runs.flatMap((live) => live.finish()));
        const alone = ['north', 'south', ''].flatMap((home) => {
          const own = records.filter(({ fields }) => (fields.home ?? '') === home);
          return run(compiled, own).map((firing) => ({ ...firing, home }));
        });
        expect(texts(firings)).toEqual(texts(alone));
        expect(texts(run(compiled, records, { partitionBy: 'home' }))).toEqual(texts(alone));
      }),
      { numRuns: 500 },
    );
  });

  it('finds the same of a rule, whatever others it shares the room for first hits with', () => {
    const others = ['x', 'y', 'z', 'c0', 'x', 'y', 'z', 'c0'].map((of, at) =>
      correlation(
        `more${at}`,
        `type: event_count, rules: [${of}], group-by: [who], timespan: ${at + 2}s, condition: { gte: 2 }`,
      ),
    );
    const ruled = (documents: readonly string[]) =>
      compile(parseRules([{ path: 'r.yml', text: documents.join('---\n') }]));
    fc.assert(
      fc.property(ruleTexts, histories, (base, records) => {
        const apart = others.flatMap((one, at) =>
          run(ruled([base, one]), records).filter(({ rule }) => rule === `more${at}`),
        );
        const alone = run(ruled([base]), records);
        expect(texts(run(ruled([base, ...others]), records))).toEqual(texts([...alone, ...apart]));
      }),
      { numRuns: 150 },
    );
  });

  it('tells groups apart by what stands for the field of homes in other records', () => {
    const upper = correlation(
      'c',
      'type: event_count, rules: [x, y], group-by: [home], aliases: { home: { x: home, y: house } }, timespan: 10s, condition: { gte: 2 }',
    );
    const text = [...detections, upper].join('---\n');
    const compiled = compile(parseRules([{ path: 'r.yml', text }]));
    const firings = (house: string) => {
      const live = start(compiled, { partitionBy: 'home' });
      live.push(record('a', 0));
      live.push({ ...record('b', 1), fields: { y: 1, home: 'north', house } });
      return live.finish().length;
    };
    expect([firings('north'), firings('south')]).toEqual([1, 0]);
  });

  it('counts no record that lacks the field of homes, where groups are told apart by it', () => {
    const upper = correlation(
      'c',
      'type: event_count, rules: [x], group-by: [home], timespan: 10s, condition: { gte: 2 }',
    );
    const text = [...detections, upper].join('---\n');
    const live = start(compile(parseRules([{ path: 'r.yml', text }])), { partitionBy: 'home' });
    for (const id of ['a', 'b']) live.push({ ...record(id, 0), fields: { x: 1 } });
    expect(live.finish()).toEqual([]);
  });

  it('takes many at once as it takes them one by one, also late ones', () => {
    const records = Array.from({ length: 300 }, (_, at) =>
      record(
        `r${at}`,
        at % 50 === 49 ? 0 : (at + Math.floor(at / 40) * 20) * 1000,
        `home ${at % 3}`,
      ),
    );
    const [one, all] = [0, 1].map(() => start(counting('gte: 3'), { partitionBy: 'home' }));
    const firings = records.flatMap((each) => one?.push(each) ?? []);
    expect(firings.length).toBeGreaterThan(0);
    expect(all?.pushAll(records)).toEqual(firings);
    expect(all?.late()).toBe(6);
    expect(all?.save()).toEqual(one?.save());
  });

  it('knows homes by name, says how large they are, and drops them', () => {
    const live = start(counting('gte: 3'), { partitionBy: 'home' });
    live.push(record('a', 1000, 'north'));
    live.push(record('b', 0, 'south'));
    expect(live.homes()).toEqual(['north', 'south']);
    expect(live.late()).toBe(0);
    const bytes = live.bytesOfHome('north');
    expect(bytes).toBe(JSON.stringify(live.saveHome('north')).length);
    live.push(record('c', 2000, 'north'));
    expect(live.bytesOfHome('north')).toBeGreaterThan(bytes);
    live.dropHome('north');
    expect([live.homes(), live.bytesOfHome('north'), live.saveHome('north')]).toEqual([
      ['south'],
      0,
      undefined,
    ]);
    live.push(record('d', 3000, 'north'));
    expect(live.finish()).toEqual([]);
  });

  it('hands out what a quiet home has open when time is said to have passed', () => {
    const live = start(counting('gte: 1'), { partitionBy: 'home' });
    live.push(record('a', 0, 'north'));
    expect(live.push(record('b', 60_000, 'south'))).toEqual([]);
    expect(live.advance(10_000)).toEqual([]);
    expect(live.advance(10_001).map(({ home, records }) => [home, records])).toEqual([
      ['north', ['a']],
    ]);
    live.push(record('c', 5000, 'north'));
    expect(live.late()).toBe(1);
    const again = start(counting('gte: 1'), { partitionBy: 'home', state: written(live.save()) });
    expect(again.late()).toBe(1);
    again.push(record('c', 5000, 'north'));
    expect(again.late()).toBe(2);
  });

  it('keeps hold of nothing that can no longer matter', () => {
    const live = start(counting('gte: 3'));
    live.push(record('a', 0));
    expect(live.save().homes.flatMap(([, home]) => home.rules)).toHaveLength(1);
    live.advance(10_001);
    expect(live.save().homes.flatMap(([, home]) => home.rules)).toEqual([]);
  });

  it('forgets all at once when everything has been quiet, and only then', () => {
    const text = [
      ...detections,
      correlation('short', 'type: event_count, rules: [x], timespan: 10s, condition: { gte: 2 }'),
      correlation('long', 'type: event_count, rules: [x], timespan: 30s, condition: { gte: 3 }'),
    ].join('---\n');
    const live = start(compile(parseRules([{ path: 'r.yml', text }])));
    const held = () => live.save().homes.flatMap(([, home]) => home.rules.map(({ id }) => id));
    live.push(record('a', 0));
    live.push({ ...record('b', 30_000), fields: {} });
    expect(held()).toEqual(['long']);
    live.push({ ...record('c', 30_001), fields: {} });
    expect(held()).toEqual([]);
    live.push(record('d', 30_001));
    live.push(record('e', 60_001));
    expect(live.finish()).toEqual([]);
  });

  it('also forgets in a home that is never quiet', () => {
    const text = [
      ...detections,
      correlation('short', 'type: event_count, rules: [x], timespan: 10s, condition: { gte: 3 }'),
      correlation('long', 'type: event_count, rules: [y], timespan: 30s, condition: { gte: 99 }'),
    ].join('---\n');
    const live = start(compile(parseRules([{ path: 'r.yml', text }])));
    const released = vi.spyOn(KeyedGroups.prototype, 'release');
    live.push(record('a', 0));
    live.push(record('a2', 0));
    for (let at = 0; at < 70; at += 1)
      live.push({ ...record(`b${at}`, 9990 + at), fields: { y: 1 } });
    expect(released).toHaveBeenCalledTimes(1);
    released.mockRestore();
  });

  it('leaves out what belongs to a rule that has changed, and says so', () => {
    const live = start(counting('gte: 2'));
    live.push(record('a', 0));
    const state = written(live.save());
    expect(start(counting('gte: 2'), { state }).begunAnew()).toEqual([]);
    const changed = start(counting('gte: 3'), { state });
    expect(changed.begunAnew()).toEqual(['c']);
    changed.push(record('b', 1));
    changed.push(record('c', 2));
    expect(changed.finish()).toEqual([]);
  });

  it('refuses state of another version', () => {
    const state = { version: 2, late: 0, homes: [] } as unknown as SavedState;
    expect(() => start(counting('gte: 2'), { state })).toThrow('version 2');
  });
});

/** Takes a home from one run to the other. */
function move(runs: readonly LiveRun[], owner: Map<string, number>, home: string): void {
  const from = owner.get(home) ?? 0;
  const saved = runs[from]?.saveHome(home);
  runs[from]?.dropHome(home);
  owner.set(home, 1 - from);
  if (saved) runs[1 - from]?.restoreHome(home, written(saved));
}
