import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from './compile.ts';
import { parseRules } from './parse-rules.ts';
import { correlation, detections, histories } from './random-correlations.test-data.ts';
import { run } from './run.ts';
import type { SigmaRecord } from './sigma-record.ts';

/**
 * What docs/sigma.md says of each type, counted anew from all records at every event, with nothing
 * kept from one to the next and nothing forgotten.
 */
const spanMs = 5000;
type Records = readonly SigmaRecord[];

function firedBy(body: string, records: Records): string[] {
  const group = body.includes('x_undone') ? '' : 'group-by: [who], ';
  const text = [...detections, correlation('c', `${group}timespan: 5s, ${body}`)].join('---\n');
  return run(compile(parseRules([{ path: 'r.yml', text }])), records)
    .filter(({ rule }) => rule === 'c')
    .map(({ records: ids }) => ids.join(' '))
    .sort();
}

function expectSame(body: string, recount: (group: Records) => string[]): void {
  let fired = 0;
  fc.assert(
    fc.property(histories, (records) => {
      const groups = ['alex', 'sam'].map((who) =>
        records.filter(({ fields }) => fields.who === who),
      );
      const expected = groups.flatMap(recount).sort();
      fired += expected.length;
      expect(firedBy(body, records)).toEqual(expected);
    }),
    { numRuns: 150 },
  );
  expect(fired).toBeGreaterThan(20);
}

/** Runs of events that hold, none further from the last than a timespan; the first with its window. */
function episodes(hits: Records, holds: (window: Records, hit: SigmaRecord) => boolean): string[] {
  const found: SigmaRecord[][] = [];
  let last: SigmaRecord | undefined;
  for (const [at, hit] of hits.entries()) {
    const window = hits.slice(0, at + 1).filter(({ timeMs }) => timeMs >= hit.timeMs - spanMs);
    const doesHold = holds(window, hit);
    const goesOn = last !== undefined && hit.timeMs - last.timeMs <= spanMs;
    if (doesHold && goesOn) found.at(-1)?.push(hit);
    else if (doesHold) found.push([...window]);
    last = doesHold ? hit : undefined;
  }
  return found.map(idsOf);
}

function idsOf(records: Records): string {
  return records.map(({ id }) => id).join(' ');
}

function matching(records: Records, rule: string): SigmaRecord[] {
  return records.filter(({ fields }) => fields[rule] === 1);
}

function amountsOf(records: Records): number[] {
  return records.map(({ fields }) => Number(fields.n));
}

const measured = (group: Records): SigmaRecord[] =>
  matching(group, 'x').filter(({ fields }) => typeof fields.n === 'number' || fields.n === '2.5');

describe('measuring', () => {
  it.each([
    [
      'value_median',
      '',
      (all: number[]) => ((all[(all.length - 1) >> 1] ?? 0) + (all[all.length >> 1] ?? 0)) / 2,
    ],
    [
      'value_percentile',
      'percentile: 70, ',
      (all: number[]) => all[Math.ceil(0.7 * all.length) - 1] ?? 0,
    ],
  ] as const)('%s is that of the window, put in order anew', (type, more, read) => {
    expectSame(
      `type: ${type}, rules: [x], condition: { field: n, ${more}gt: 0.2, lte: 2 }`,
      (group) =>
        episodes(measured(group), (window) => {
          const amount = read(amountsOf(window).sort((a, b) => a - b));
          return amount > 0.2 && amount <= 2;
        }),
    );
  });

  it.each(['value_sum', 'value_avg'])('%s is that of the window, added up anew', (type) => {
    expectSame(`type: ${type}, rules: [x], condition: { field: n, gte: 1.3 }`, (group) =>
      episodes(measured(group), (window) => {
        // Tenths are exact as whole numbers, however large the other amounts.
        const tenths = amountsOf(window).reduce(
          (sum, one) => sum + BigInt(Math.round(one * 10)),
          0n,
        );
        return tenths >= 13n * (type === 'value_avg' ? BigInt(window.length) : 1n);
      }),
    );
  });

  it('a sum of ones is a count', () => {
    const bounds = fc.constantFrom('gte: 2', 'eq: 2', 'lt: 3', 'gt: 1, lte: 3', 'neq: 2');
    fc.assert(
      fc.property(histories, bounds, (records, bound) => {
        const ones = records.map((one) => ({ ...one, fields: { ...one.fields, n: 1 } }));
        const sum = firedBy(`type: value_sum, rules: [x], condition: { field: n, ${bound} }`, ones);
        expect(sum).toEqual(
          firedBy(`type: event_count, rules: [x], condition: { ${bound} }`, ones),
        );
      }),
    );
  });
});

describe('in words', () => {
  type Test = (rule: string) => boolean;
  it.each([
    ['x and not y', 'x', (seen: Test, absent: Test) => seen('x') && absent('y')],
    [
      'x and y and not z',
      'xy',
      (seen: Test, absent: Test) => seen('x') && seen('y') && absent('z'),
    ],
    [
      'x and not (y and z)',
      'x',
      (seen: Test, absent: Test) => seen('x') && (absent('y') || absent('z')),
    ],
    [
      '(x and not y) or z',
      'xz',
      (seen: Test, absent: Test) => (seen('x') && absent('y')) || seen('z'),
    ],
    ['x and (y or z)', 'xyz', (seen: Test) => seen('x') && (seen('y') || seen('z'))],
  ] as const)('%s looks both ways', (words, positive, meets) => {
    const rules = ['x', 'y', 'z'].filter((name) => words.includes(name)).join(', ');
    expectSame(`type: temporal, rules: [${rules}], condition: ${words}`, (group) => {
      const hits = group.filter(({ fields }) => [...positive].some((rule) => fields[rule] === 1));
      return episodes(hits, (window, hit) =>
        meets(
          (rule) => matching(window, rule).length > 0,
          (rule) =>
            !matching(group, rule).some(({ timeMs }) => Math.abs(timeMs - hit.timeMs) <= spanMs),
        ),
      );
    });
  });

  it.each([
    ['x and not y and z', (chain: Records, group: Records) => isFree(group, 'y', chain)],
    [
      'not y and x and z',
      ([first]: Records, group: Records) => !near(group, 'y', { before: first }),
    ],
  ] as const)('in order, %s is what trying every chain finds', (words, isAllowed) => {
    expectSame(
      `type: temporal_ordered, rules: [${words.match(/[xyz]/g)?.join(', ')}], condition: ${words}`,
      (group) => {
        const found: SigmaRecord[][] = [];
        let since = 0;
        for (const [at, last] of group.entries()) {
          if (last.fields.z !== 1) continue;
          const starts = matching(group.slice(since, at), 'x').filter(
            (first) => last.timeMs - first.timeMs <= spanMs && isAllowed([first, last], group),
          );
          const first = starts.at(-1);
          if (!first) continue;
          found.push([first, last]);
          since = at + 1;
        }
        return found.map(idsOf);
      },
    );
  });

  it('in order, nothing behind the last', () => {
    expectSame('type: temporal_ordered, rules: [x, y], condition: x and not y', (group) =>
      matching(group, 'x')
        .filter((last) => !near(group, 'y', { after: last }))
        .map(({ id }) => id),
    );
  });
});

/** True when the rule matches nothing between the two. */
function isFree(group: Records, rule: string, [first, last]: Records): boolean {
  const between = group.slice(placeIn(group, first) + 1, placeIn(group, last));
  return matching(between, rule).length === 0;
}

/** True when the rule matches in the timespan before, or after, a record. */
function near(
  group: Records,
  rule: string,
  at: { before?: SigmaRecord | undefined; after?: SigmaRecord },
): boolean {
  const own = at.before ?? at.after;
  const place = placeIn(group, own);
  const side = at.before ? group.slice(0, place) : group.slice(place + 1);
  return matching(side, rule).some(({ timeMs }) => Math.abs(timeMs - (own?.timeMs ?? 0)) <= spanMs);
}

function placeIn(group: Records, one: SigmaRecord | undefined): number {
  return group.findIndex(({ id }) => id === one?.id);
}

describe('x_baseline', () => {
  const body =
    'type: x_baseline, rules: [x], history: 15s, min_history: 10s, mad: 1, condition: { gte: 2 }';

  it('is what all buckets of the history, counted anew, say', () => {
    expectSame(body, (group) => {
      const hits = matching(group, 'x');
      const buckets = Array.from({ length: 9 }, (_, bucket) =>
        hits.filter(({ timeMs }) => Math.floor(timeMs / spanMs) === bucket),
      );
      const found: SigmaRecord[][] = [];
      for (const [bucket, events] of buckets.entries()) {
        if (!isTooMuch(buckets, bucket)) continue;
        if (isTooMuch(buckets, bucket - 1)) found.at(-1)?.push(...events);
        else found.push([...events]);
      }
      return found.map(idsOf);
    });
  });

  function isTooMuch(buckets: readonly Records[], bucket: number): boolean {
    const count = buckets[bucket]?.length ?? 0;
    const first = firstKnown(buckets, bucket);
    const known = buckets.slice(Math.max(first, bucket - 3, 0), Math.max(bucket, 0));
    const counts = known.map(({ length }) => length);
    const middle = median(counts);
    const usual = middle + median(counts.map((one) => Math.abs(one - middle)));
    return counts.length >= 2 && count >= 2 && count > usual;
  }

  /** The bucket from which on no three after each other were empty. */
  function firstKnown(buckets: readonly Records[], bucket: number): number {
    let first = bucket;
    for (let at = bucket; at >= 0 && first - at <= 3; at -= 1)
      if ((buckets[at]?.length ?? 0) > 0) first = at;
    return first;
  }
});

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return ((sorted[(sorted.length - 1) >> 1] ?? 0) + (sorted[sorted.length >> 1] ?? 0)) / 2;
}

describe('x_new_value', () => {
  it('is what looking through everything before says', () => {
    const body =
      'type: x_new_value, rules: [x], field: cam, learn: 4s, lookback: 9s, condition: { gte: 1 }';
    expectSame(body, (group) => {
      const hits = matching(group, 'x').filter(({ fields }) => {
        return fields.cam !== undefined && typeof fields.cam !== 'object';
      });
      const news = hits.filter((hit, at) => {
        const begun = hits.findLast(
          (one, index) => index <= at && one.timeMs - (hits[index - 1]?.timeMs ?? -1e9) > 9000,
        );
        const isLearning = hit.timeMs - (begun?.timeMs ?? 0) <= 4000;
        const same = hits
          .slice(0, at)
          .filter(({ fields }) => String(fields.cam) === String(hit.fields.cam));
        return !isLearning && !same.some(({ timeMs }) => hit.timeMs - timeMs <= 9000);
      });
      return episodes(news, () => true);
    });
  });
});

describe('x_undone', () => {
  it('is what looking back from every event says', () => {
    const body =
      'type: x_undone, rules: [x], by: who, of: [dev], undo: { cam: [[1, 2]] }, within: 3s, condition: { gte: 1 }';
    let fired = 0;
    fc.assert(
      fc.property(histories, (records) => {
        const deeds = matching(records, 'x').filter(
          ({ fields }) =>
            fields.who !== undefined &&
            fields.dev !== undefined &&
            [1, 2].includes(fields.cam as number),
        );
        const expected = [...undoings(deeds).values()].flatMap(together).sort();
        fired += expected.length;
        expect(firedBy(body, records)).toEqual(expected);
      }),
      { numRuns: 300 },
    );
    expect(fired).toBeGreaterThan(20);
  });
});

type Undoing = { readonly timeMs: number; readonly ids: readonly string[] };

function undoings(deeds: Records): Map<string, Undoing[]> {
  const found = new Map<string, Undoing[]>();
  for (const [at, deed] of deeds.entries()) {
    const before = deeds.slice(0, at).findLast(({ fields }) => fields.dev === deed.fields.dev);
    if (!before || deed.timeMs - before.timeMs > 3000) continue;
    if (before.fields.who === deed.fields.who || before.fields.cam === deed.fields.cam) continue;
    const pair = `${before.fields.who} ${deed.fields.who}`;
    const ids = [before.id, deed.id];
    found.set(pair, [...(found.get(pair) ?? []), { timeMs: deed.timeMs, ids }]);
  }
  return found;
}

/** Undoings none further from the last than a timespan, as the records behind them. */
function together(all: readonly Undoing[]): string[] {
  const runs: Set<string>[] = [];
  for (const [at, { timeMs, ids }] of all.entries()) {
    if (timeMs - (all[at - 1]?.timeMs ?? -1e9) > spanMs) runs.push(new Set());
    for (const id of ids) runs.at(-1)?.add(id);
  }
  return runs.map((ids) => [...ids].join(' '));
}
