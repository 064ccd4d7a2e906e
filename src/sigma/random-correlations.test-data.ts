import fc from 'fast-check';
import { compareText, type Firing } from './firing.ts';
import type { SigmaField, SigmaRecord } from './sigma-record.ts';

const detection = (id: string): string =>
  `title: ${id}\nid: ${id}\nlogsource: { category: test }\ndetection: { s: { ${id}: 1 }, condition: s }\n`;
export const detections = ['x', 'y', 'z'].map(detection);

/** One correlation document over other rules. */
export function correlation(id: string, body: string): string {
  return `title: ${id}\nid: ${id}\ncorrelation: { ${body}, generate: true }\n`;
}

const bounds = fc.constantFrom(
  ...['gte: 1', 'gte: 2', 'gt: 2', 'lt: 3', 'lte: 2', 'eq: 2', 'neq: 1', 'gte: 2, lte: 3'],
);
const words = fc.constantFrom(
  ...['0 and not 1', '0 and 1 and not 2', '(0 and not 1) or 2', '0 or 1 and 2', 'not 0 and 1'],
  ...['0 and not (1 or 2)', '(0 and not 1) or (1 and not 0)'],
);
const rows = fc.constantFrom(
  ...['0 and not 1 and 2', 'not 0 and 1 and 2', '0 and 1 and not 2', '0 and not 1', 'not 0 and 1'],
  ...['not 0 and 1 and not 2', '0 and 1 and 2'],
);

/** What stands in a correlation beside rules, group-by and timespan. */
const bodies = fc.oneof(
  bounds.map((bound) => `type: event_count, condition: { ${bound} }`),
  bounds.map((bound) => `type: value_count, condition: { field: cam, ${bound} }`),
  fc
    .tuple(fc.constantFrom('value_sum', 'value_avg', 'value_median'), bounds)
    .map(([type, bound]) => `type: ${type}, condition: { field: n, ${bound} }`),
  fc
    .tuple(fc.integer({ min: 1, max: 100 }), bounds)
    .map(
      ([at, bound]) =>
        `type: value_percentile, condition: { field: n, percentile: ${at}, ${bound} }`,
    ),
  fc.constantFrom(
    'type: temporal',
    'type: temporal_ordered',
    'type: temporal, condition: { eq: 1 }',
  ),
  words.map((text) => `type: temporal, condition: "${text}"`),
  rows.map((text) => `type: temporal_ordered, condition: "${text}"`),
  fc
    .tuple(fc.constantFrom('1', '2', '0.5'), fc.integer({ min: 1, max: 3 }))
    .map(
      ([mad, least]) =>
        `type: x_baseline, history: HISTORY, mad: ${mad}, condition: { gte: ${least} }`,
    ),
  bounds.map(
    (bound) => `type: x_new_value, field: cam, learn: 4s, lookback: 15s, condition: { ${bound} }`,
  ),
  fc
    .tuple(fc.constantFrom('', 'undo: { cam: [[1, 2], [2, 3]] }, ', 'within: 4s, '), bounds)
    .map(([more, bound]) => `type: x_undone, by: who, of: [dev], ${more}condition: { ${bound} }`),
);

const shapes = fc.record({
  body: bodies,
  rules: fc.shuffledSubarray([0, 1, 2], { minLength: 3, maxLength: 3 }),
  seconds: fc.integer({ min: 2, max: 14 }),
  by: fc.constantFrom('', 'group-by: [who], ', 'group-by: [dev], '),
});

/** Rule texts with every type of correlation, some built on others. */
export const ruleTexts = fc.array(shapes, { minLength: 1, maxLength: 4 }).map((list) =>
  [
    ...detections,
    ...list.map(({ body, rules, seconds, by }, at) => {
      // Each may be built on the one before, in place of one of the records' rules.
      const names = ['x', 'y', at > 0 ? `c${at - 1}` : 'z'];
      const named = rules.map((index) => names[index] ?? 'x');
      const text = body
        .replace(
          /"(.*)"/,
          (_, said: string) =>
            `"${said.replaceAll(/\d/g, (place) => named[Number(place)] ?? 'x')}"`,
        )
        .replace('HISTORY', `${seconds * 3}s`);
      // Two rules are all that some conditions in words name.
      const used = text.includes('"') ? named.filter((name) => text.match(`\\b${name}\\b`)) : named;
      return correlation(
        `c${at}`,
        `${by}rules: [${used.join(', ')}], timespan: ${seconds}s, ${text}`,
      );
    }),
  ].join('---\n'),
);

const flag = fc.constantFrom(0, 1);
const fields = {
  ...{
    x: flag,
    y: flag,
    z: flag,
    cam: fc.constantFrom<SigmaField[]>(1, 2, '3', '9007199254740993', {}),
  },
  who: fc.constantFrom('alex', 'sam'),
  dev: fc.constantFrom('lamp', 'lock'),
  home: fc.constantFrom('north', 'south'),
  n: fc.constantFrom<SigmaField[]>(0.1, 0.2, 1, 2, 3, -1, '2.5', 1e16, 'many', null, {}),
};
const shapesOfRecords = fc.record({
  timeMs: fc.integer({ min: 0, max: 80 }).map((half) => half * 500),
  fields: fc.oneof(
    { weight: 4, arbitrary: fc.record(fields) },
    { weight: 1, arbitrary: fc.record(fields, { requiredKeys: [] }) },
  ),
});

/** Records over the fields those rules read, in order of time. */
export const histories = fc.array(shapesOfRecords, { maxLength: 45, size: 'max' }).map((list) =>
  list
    .map((shape, index): SigmaRecord => {
      const id = `r${String(index).padStart(3, '0')}`;
      return { ...shape, id, logsource: { category: 'test' } };
    })
    .sort(byTime),
);

function byTime(a: SigmaRecord, b: SigmaRecord): number {
  return a.timeMs - b.timeMs || compareText(a.id, b.id);
}

/** One text per firing, for comparing what does not come in the one order of firings. */
export function texts(firings: readonly Firing[]): string[] {
  return firings.map((firing) => JSON.stringify(firing)).sort();
}
