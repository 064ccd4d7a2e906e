import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from './compile.ts';
import { compareFirings, compareText, type Firing } from './firing.ts';
import { parseRules } from './parse-rules.ts';
import { run, start } from './run.ts';
import type { SigmaRecord } from './sigma-record.ts';

const detection = (id: string): string =>
  `title: ${id}\nid: ${id}\nlogsource: { category: test }\ndetection: { s: { ${id}: 1 }, condition: s }\n`;
const correlation = (id: string, body: string): string =>
  `title: ${id}\nid: ${id}\ncorrelation: { group-by: [who], timespan: 10s, ${body} }\n`;

const documents = [
  ...['x', 'y', 'z'].map(detection),
  correlation('count', 'type: event_count, rules: [x], condition: { gte: 3 }, generate: true'),
  correlation('both', 'type: event_count, rules: [x, y], condition: { gt: 3 }'),
  correlation('range', 'type: event_count, rules: [x], condition: { gte: 2, lte: 3 }'),
  correlation('few', 'type: event_count, rules: [y], condition: { lt: 3 }'),
  correlation('values', 'type: value_count, rules: [x, y], condition: { field: cam, gte: 2 }'),
  correlation('together', 'type: temporal, rules: [x, y, z]'),
  correlation('order', 'type: temporal_ordered, rules: [x, y, z]'),
  correlation('again', 'type: event_count, rules: [count], condition: { gte: 2 }, generate: true'),
  correlation('late', 'type: temporal_ordered, rules: [range, y], generate: true'),
  correlation('stack', 'type: temporal, rules: [again, late, few], condition: { gte: 2 }'),
];
const compiled = compile(parseRules([{ path: 'r.yml', text: documents.join('---\n') }]));

const flag = fc.constantFrom(0, 1);
const shapes = fc.record({
  timeMs: fc.integer({ min: 0, max: 60 }).map((second) => second * 1000),
  fields: fc.record(
    { x: flag, y: flag, z: flag, who: fc.constantFrom('alex', 'sam'), cam: fc.constantFrom(1, 2) },
    { requiredKeys: [] },
  ),
});
const histories = fc.array(shapes, { maxLength: 40 }).map((list) =>
  list.map(
    (shape, index): SigmaRecord => ({
      ...shape,
      id: `r${String(index).padStart(3, '0')}`,
      logsource: { category: 'test' },
    }),
  ),
);

function byTime(records: readonly SigmaRecord[]): SigmaRecord[] {
  return records.toSorted((a, b) => a.timeMs - b.timeMs || compareText(a.id, b.id));
}

function live(records: readonly SigmaRecord[]): Firing[] {
  const running = start(compiled);
  const firings = byTime(records).flatMap((record) => running.push(record));
  return [...firings, ...running.finish()].sort(compareFirings);
}

function firingsOf(rule: string, records: readonly SigmaRecord[]): Firing[] {
  return run(compiled, records).filter((firing) => firing.rule === rule);
}

describe('run', () => {
  it('gives what live pushes give', () => {
    fc.assert(
      fc.property(histories, (records) => {
        expect(run(compiled, records)).toEqual(live(records));
      }),
    );
  });

  it('does not depend on the order of the records', () => {
    const shuffled = histories.chain((records) =>
      fc.tuple(
        fc.constant(records),
        fc.shuffledSubarray(records, { minLength: records.length, maxLength: records.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([records, others]) => {
        expect(run(compiled, others)).toEqual(run(compiled, records));
      }),
    );
  });

  it('is not changed by records of others, which let idle groups be dropped', () => {
    fc.assert(
      fc.property(histories, histories, (records, noise) => {
        const others = noise.map((record) => ({
          ...record,
          id: `n${record.id}`,
          fields: { ...record.fields, who: 'jo' },
        }));
        const own = (firing: Firing) => firing.group.who !== 'jo' && !firing.records.some(isNoise);
        expect(run(compiled, [...records, ...others]).filter(own)).toEqual(run(compiled, records));
      }),
    );
  });

  it('fires for event_count exactly where a recount of every window says so', () => {
    fc.assert(
      fc.property(histories, (records) => {
        expect(firingsOf('count', records).map(({ records: ids }) => ids)).toEqual(
          recountedEpisodes(records, 3, 10_000),
        );
      }),
    );
  });

  it('finds for temporal_ordered what trying every chain finds', () => {
    fc.assert(
      fc.property(histories, (records) => {
        const found = firingsOf('order', records).map(({ fromMs, toMs }) => [fromMs, toMs]);
        expect(found).toEqual(triedChains(records, 10_000));
      }),
    );
  });
});

describe('start', () => {
  const at = (id: string, timeMs: number): SigmaRecord => ({
    id,
    timeMs,
    logsource: { category: 'test' },
    fields: { x: 1, who: 'alex' },
  });

  it('shows a firing while it grows, and hands it out once, when it is over', () => {
    const running = start(compiled);
    const pushed = ['a', 'b', 'c'].flatMap((id, index) => running.push(at(id, index)));
    const counted = (firings: Firing[]) => firings.filter(({ rule }) => rule === 'count');
    expect(counted(pushed)).toEqual([]);
    expect(counted(running.open()).map(({ records }) => records)).toEqual([['a', 'b', 'c']]);
    expect(counted(running.push(at('d', 20_000))).map(({ toMs }) => toMs)).toEqual([2]);
    expect(counted(running.open())).toEqual([]);
    expect(counted(running.finish())).toEqual([]);
  });

  it('counts a record that is too late, and does not run it', () => {
    const running = start(compiled);
    running.push(at('a', 5));
    expect(running.late()).toBe(0);
    expect(running.push(at('b', 4))).toEqual([]);
    expect(running.late()).toBe(1);
    running.push(at('c', 5));
    expect(running.late()).toBe(1);
  });
});

function isNoise(id: string): boolean {
  return id.startsWith('n');
}

function grouped(records: readonly SigmaRecord[]): SigmaRecord[][] {
  return ['alex', 'sam'].map((who) =>
    byTime(records).filter((record) => record.fields.who === who),
  );
}

function recountedEpisodes(records: readonly SigmaRecord[], least: number, spanMs: number) {
  const all = grouped(records).flatMap((group) => {
    const hits = group.filter((record) => record.fields.x === 1);
    const episodes: SigmaRecord[][] = [];
    let isOpen = false;
    for (const [index, hit] of hits.entries()) {
      const window = hits.slice(0, index + 1).filter(({ timeMs }) => timeMs >= hit.timeMs - spanMs);
      if (window.length >= least && isOpen) episodes.at(-1)?.push(hit);
      else if (window.length >= least) episodes.push(window);
      isOpen = window.length >= least;
    }
    return episodes;
  });
  const end = (episode: SigmaRecord[]): number => episode.at(-1)?.timeMs ?? 0;
  const begin = (episode: SigmaRecord[]): number => episode[0]?.timeMs ?? 0;
  return all
    .sort(
      (a, b) =>
        end(a) - end(b) || begin(a) - begin(b) || compareText(ids(a).join('\n'), ids(b).join('\n')),
    )
    .map(ids);
}

function ids(records: readonly SigmaRecord[]): string[] {
  return records.map(({ id }) => id);
}

function triedChains(records: readonly SigmaRecord[], spanMs: number): number[][] {
  const found = grouped(records).flatMap((group) => {
    const chains: number[][] = [];
    let since = 0;
    for (const [last, end] of group.entries()) {
      const latest = latestStart(group.slice(since, last));
      if (end.fields.z !== 1 || latest === undefined || end.timeMs - latest > spanMs) continue;
      chains.push([latest, end.timeMs]);
      since = last + 1;
    }
    return chains;
  });
  return found.sort(([a = 0, b = 0], [c = 0, d = 0]) => b - d || a - c);
}

/** The time of the last x that some y still follows. */
function latestStart(records: readonly SigmaRecord[]): number | undefined {
  return records.findLast(
    (record, index) =>
      record.fields.x === 1 && records.slice(index + 1).some(({ fields }) => fields.y === 1),
  )?.timeMs;
}
