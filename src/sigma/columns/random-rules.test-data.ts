import fc from 'fast-check';
import type { SigmaField, SigmaRecord } from '../sigma-record.ts';

const selections = [
  'act: [view, light]',
  'act: view',
  'act|startswith: l',
  'act|neq: [view, lock]',
  'act|contains: i, who: alex',
  'who|exists: true',
  'who: null',
  'n|gte: 2',
  'n: 2',
  'n|lt: 3, cam: 5',
  'cam|re: "^[0-9]$"',
  'cam|fieldref: other',
  'other|fieldref|startswith: act',
  'odd|all: ["*a*", "*b*"]',
  'odd: ""',
  'body|exists: false',
  'body: null',
  'body: "*"',
  'body|neq: x',
  'id: 9007199254740993',
  'id|gt: 9007199254740992',
  'id|lte: 9007199254740993, n|gte: 1',
  'id|neq: [9007199254740993, 5]',
  'at|hour: [3, 22]',
  'at|hour|gte: 22',
  'at|year|lt: 2024',
];
const conditions = ['a', 'not a', 'a and b', 'a or b', 'a and not b', '1 of *', '2 of *', 'a or c'];
const logsources = ['category: x', 'category: y', 'category: x, product: p', 'product: p'];
const keywords = ["c: ['alex']", "c: ['*i*', 5]", 'c: { act: light, n: 1 }'];

const detections = fc.tuple(
  fc.constantFrom(...selections),
  fc.constantFrom(...selections),
  fc.constantFrom(...keywords),
  fc.constantFrom(...conditions),
  fc.constantFrom(...logsources),
);

const bodies = [
  'type: event_count, condition: { gte: 3 }',
  'type: event_count, condition: { eq: 2 }',
  'type: event_count, condition: { lt: 3 }',
  'type: event_count, condition: { gte: 2, lte: 3 }',
  'type: value_count, condition: { field: cam, gte: 2 }',
  'type: value_count, condition: { field: [cam, who], gt: 2 }',
  'type: value_count, condition: { field: id, gte: 2 }',
  'type: temporal',
  'type: temporal, condition: { gte: 2 }',
  'type: temporal_ordered',
];
const groupings = [
  ...['[home]', '[home, who]', '[who, home]', '[home, who, cam]', '[who]', '[]'],
  ...['[home, id]', '[body]'],
];
const aliased =
  'group-by: [place, who], aliases: { place: { d0: home, d1: home }, who: { d1: other } }';

const correlations = fc.record({
  body: fc.constantFrom(...bodies),
  groupBy: fc.constantFrom(...groupings),
  isAliased: fc.constantFrom(false, false, true),
  span: fc.constantFrom('1s', '2s', '4s', '10s', '1m'),
  rules: fc.uniqueArray(fc.nat({ max: 4 }), { minLength: 1, maxLength: 3 }),
  generate: fc.boolean(),
});
type Correlation = typeof correlations extends fc.Arbitrary<infer One> ? One : never;

/** Rules as one YAML text: three detections `d0`..`d2`, and correlations that may be stacked. */
export const ruleTexts: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(detections, { minLength: 3, maxLength: 3 }),
    fc.array(correlations, { minLength: 1, maxLength: 5 }),
  )
  .map(([some, others]) =>
    [
      ...some.map(
        ([a, b, c, condition, logsource], at) =>
          `title: d${at}\nid: d${at}\nlogsource: { ${logsource} }\ndetection: { a: { ${a} }, b: { ${b} }, ${c}, condition: ${condition} }\n`,
      ),
      ...others.map(correlationText),
    ].join('---\n'),
  );

/** Rules 3 and 4 are correlations above, where there are any. */
function correlationText(one: Correlation, at: number): string {
  const refs = one.rules.map((rule) => (rule < 3 ? `d${rule}` : `c${at - rule + 2}`));
  const known = refs.filter((ref) => ref.startsWith('d') || Number(ref.slice(1)) >= 0);
  const isAliased = one.isAliased && known.includes('d0') && known.includes('d1');
  const rules = [...new Set(known.length > 0 ? known : ['d0'])].join(', ');
  const grouping = isAliased ? aliased : `group-by: ${one.groupBy}`;
  const ofType =
    one.body.startsWith('type: temporal,') && !rules.includes(',') ? 'type: temporal' : one.body;
  const body = `${ofType}, rules: [${rules}], timespan: ${one.span}, generate: ${one.generate}`;
  const groupBy = grouping === 'group-by: []' ? '' : `, ${grouping}`;
  return `title: c${at}\nid: c${at}\ncorrelation: { ${body}${groupBy} }\n`;
}

const value = (...values: SigmaField[]) => fc.constantFrom(...values);
const shapes = fc.record({
  timeMs: fc.integer({ min: 0, max: 90 }).map((half) => half * 500),
  logsource: fc.constantFrom(
    { category: 'x' },
    { category: 'y' },
    { category: 'x', product: 'p' },
    {},
  ),
  fields: fc.record(
    {
      act: value('view', 'light', 'Lock', 'view', 'light'),
      who: value('alex', 'sam', 'Alex', null),
      home: value('h1', 'h2', 5, '5', ['h1', 'h2'], null),
      cam: value(1, 2, 5, '5', ['a', 5], []),
      n: value(0, 1, 2, 2.5, '3', true, -0),
      other: value('vi', 'Lo', 5, 'alex'),
      odd: value('', 'ab', 'a', ['a', 'cb'], null),
      body: value({}, {}, 'x', null, []),
      id: value('9007199254740993', '9007199254740993', 9007199254740992, 5, '1e400', {}),
      at: value(1704078600, '1704078600', '2023-05-06T22:10:00Z', 1.7e15, -1, 'soon', {}),
    },
    { requiredKeys: ['act'] },
  ),
});

export const recordLists: fc.Arbitrary<SigmaRecord[]> = fc
  .array(shapes, { maxLength: 60 })
  .map((list) =>
    list.map((shape, at): SigmaRecord => ({ ...shape, id: `r${String((at * 37) % 61)}` })),
  );
