import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mistakeText } from './mistake.ts';
import { parseRules } from './parse-rules.ts';
import { readRules } from './read-rules.ts';

/** A rule in which each line may be wrong by itself. */
const lines = [
  {
    right: 'title: one',
    wrong: `title: ${'x'.repeat(257)}`,
    says: 'This title has 257 characters',
  },
  { right: 'id: one', wrong: 'id: [one]', says: 'id must be a text' },
  { right: 'status: test', wrong: 'status: fine', says: '"fine" is not a status' },
  { right: 'level: low', wrong: 'level: none', says: '"none" is not a level' },
  { right: 'logsource: { category: a }', wrong: 'logsource: {}', says: 'names no source' },
  { right: 'action: own', wrong: 'action: global', says: '"action: global" is a form' },
  { right: 'detection:', wrong: 'detection:', says: '' },
  { right: '  a: { f: 1 }', wrong: '  a: { f|often: 1 }', says: 'no modifier "often"' },
  { right: '  b: [x, y]', wrong: '  b: [[x]]', says: 'list in a list' },
  { right: '  c: { g: 1 }', wrong: '  c: { <<: { g: 1 } }', says: '"<<" (merge)' },
  { right: '  d: { h|gte: 1 }', wrong: "  d: { h|gte: '1' }", says: 'Write it without quotes' },
  { right: '  e: { i|re: a }', wrong: "  e: { i|re: '(' }", says: 'cannot be used' },
  { right: '  f: { j: 1 }', wrong: "  f: { j|expand: '%who%' }", says: '"%who%"' },
  { right: '  condition: 1 of them', wrong: '  condition: a or gone', says: 'selection "gone"' },
];

function told(text: string, given = new Map()): string[] {
  return readRules([{ path: 'r.yml', text }], given).flatMap(({ mistakes, missing }) => [
    ...mistakes.map((one) => `${mistakeText(one)} ${one.hint}`),
    ...[...missing].map(([name, place]) => `r.yml:${place.line}:${place.column}: "%${name}%"`),
  ]);
}

describe('readRules', () => {
  it('tells each mistake of a document once, at its line, whatever others there are', () => {
    const places = lines.flatMap(({ says }, at) => (says === '' ? [] : [at]));
    fc.assert(
      fc.property(fc.subarray(places), (wrong) => {
        const text = lines.map((line, at) => (wrong.includes(at) ? line.wrong : line.right));
        const found = told(text.join('\n'));
        const expected = wrong.map((at) => ({ line: at + 1, says: lines[at]?.says ?? '' }));
        for (const { line, says } of expected)
          expect(
            found.filter((one) => one.startsWith(`r.yml:${line}:`) && one.includes(says)),
          ).toHaveLength(1);
        expect(found).toHaveLength(wrong.length);
      }),
      { numRuns: 300 },
    );
  });

  it('lets no document hide another', () => {
    const right = 'title: r\nlogsource: { category: a }\ndetection: { s: { f: 1 }, condition: s }';
    const bad = [
      'title: [unclosed',
      'just words',
      'title: x\ntitle: y',
      right.replace('{ f: 1 }', '{ f|gte: x }'),
      right.replace('{ f: 1 }', "{ f|expand: '%a%' }"),
      right.replace('condition: s', 'condition: t'),
      'title: c\ncorrelation: { type: event_count, rules: [gone], timespan: 1m, condition: { gte: 1 } }',
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(bad, { minLength: 1 }), fc.boolean(), (some, areFirst) => {
        const documents = areFirst ? [...some, right] : [right, ...some];
        const found = readRules([{ path: 'r.yml', text: documents.join('\n---\n') }], new Map());
        expect(found.map(({ mistakes, missing }) => mistakes.length + missing.size > 0)).toEqual(
          documents.map((one) => one !== right),
        );
        expect(found.flatMap(({ rule }) => rule ?? [])).toHaveLength(1);
      }),
    );
  });

  it('does not tell what follows from a mistake elsewhere', () => {
    const broken = 'title: d\nname: d\nlogsource: { category: a }\ndetection: { condition: s }';
    const upper = (rules: string, name: string): string =>
      `title: ${name}\nname: ${name}\ncorrelation: { type: event_count, rules: [${rules}], timespan: 1m, condition: { gte: 1 } }`;
    const text = [broken, upper('d', 'e'), upper('e', 'f'), upper('f, gone', 'g')].join('\n---\n');
    expect(told(text).map((one) => one.split(':')[1])).toEqual(['4', '16']);
  });

  it('throws everything as one, with all places', () => {
    const text = lines.map(({ wrong }) => wrong).join('\n');
    const files = [
      { path: 'a.yml', text },
      { path: 'b.yml', text: text.replace('%who%', '%what%') },
    ];
    const places = lines.flatMap(({ says }, at) => (says === '' ? [] : [`${at + 1}:`]));
    for (const place of places) {
      expect(() => parseRules(files)).toThrow(`a.yml:${place}`);
      expect(() => parseRules(files)).toThrow(`b.yml:${place}`);
    }
    expect(() => parseRules(files)).toThrow('2 placeholders: "%who%", "%what%" (b.yml:13:');
  });

  it('reads thousands of selections, and tells of each that is wrong', () => {
    const many = Array.from({ length: 3000 }, (_, at) => `  s${at}: { f|gte: '${at}' }\n`).join('');
    const text = `title: t\nlogsource: { category: a }\ndetection:\n${many}  condition: 1 of s*\n`;
    expect(told(text)).toHaveLength(3000);
    expect(told(text.replaceAll("'", ''))).toEqual([]);
  });
});
