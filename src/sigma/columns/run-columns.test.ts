import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../compile.ts';
import { parseRules } from '../parse-rules.ts';
import { histories, ruleTexts as ruleTextsOfEveryType } from '../random-correlations.test-data.ts';
import { run } from '../run.ts';
import type { SigmaRecord } from '../sigma-record.ts';
import { columnsOf } from './columns-of.ts';
import { recordLists, ruleTexts } from './random-rules.test-data.ts';
import { runColumns } from './run-columns.ts';

const compiledFrom = (text: string) => compile(parseRules([{ path: 'r.yml', text }]));

describe('runColumns', () => {
  it.each([['home'], ['who'], [undefined]])('gives what run gives, grouped by %s', (home) => {
    let fired = 0;
    fc.assert(
      fc.property(ruleTexts, recordLists, (text, records) => {
        const compiled = compiledFrom(text);
        const columns = columnsOf(records, home === undefined ? {} : { home });
        const firings = runColumns(compiled, columns);
        expect(firings).toEqual(run(compiled, records));
        fired += firings.length;
      }),
      { numRuns: 400 },
    );
    expect(fired).toBeGreaterThan(300);
  });

  it.each([['who'], ['dev'], ['home']])('does so with every type, grouped by %s', (home) => {
    let fired = 0;
    fc.assert(
      fc.property(ruleTextsOfEveryType, histories, (text, records) => {
        const compiled = compiledFrom(text);
        const firings = runColumns(compiled, columnsOf(records, { home }));
        expect(firings).toEqual(run(compiled, records));
        fired += firings.length;
      }),
      { numRuns: 300 },
    );
    expect(fired).toBeGreaterThan(300);
  });

  const seen =
    'title: d\nid: d\nlogsource: { category: x }\ndetection: { s: { n: 1 }, condition: s }\n';
  const counting = (id: string, body: string): string =>
    `---\ntitle: ${id}\nid: ${id}\ncorrelation: { type: event_count, timespan: 1m, ${body} }\n`;
  const record = (at: number, fields: SigmaRecord['fields']): SigmaRecord => ({
    id: `r${at}`,
    timeMs: at * 1000,
    logsource: { category: 'x' },
    fields: { n: 1, ...fields },
  });

  it('holds values written the same for one group', () => {
    const text = seen + counting('c', 'rules: [d], group-by: [home, cam], condition: { gte: 3 }');
    const cams = [5, '5', 5, ['5'], '["5"]', ['5']];
    const records = cams.map((cam, at) => record(at, { home: 'h1', cam }));
    const firings = runColumns(compiledFrom(text), columnsOf(records, { home: 'home' }));
    expect(firings.map(({ group }) => group)).toEqual([
      { home: 'h1', cam: 5 },
      { home: 'h1', cam: ['5'] },
    ]);
  });

  it('counts over homes where an alias puts something else in the place of the home', () => {
    const aliases = 'aliases: { place: { d: home }, home: { d: other } }';
    const text =
      seen +
      counting('low', `rules: [d], group-by: [place, home], ${aliases}, condition: { gte: 1 }`) +
      counting('high', 'rules: [low], group-by: [home], condition: { gte: 2 }');
    const records = ['h1', 'h2'].map((home, at) => record(at, { home, other: 'o' }));
    const firings = runColumns(compiledFrom(text), columnsOf(records, { home: 'home' }));
    expect(firings.map(({ rule, records }) => [rule, records])).toEqual([['high', ['r0', 'r1']]]);
  });

  it('compares columns of numbers of which most differ', () => {
    const tests = ['lt: 12', 'lte: 12', 'gt: 4990.5', 'gte: 4990.5'];
    const rules = [
      ...tests.map((test) => `n|${test}`),
      'n: 17.5',
      'n: null',
      'n|re: ^77',
      'n|neq: 3.5',
    ].map(
      (line, at) =>
        `title: t${at}\nid: t${at}\nlogsource: { category: x }\ndetection: { s: { ${line.startsWith('n|re') ? 'n|re: "^77"' : line} }, condition: s }\n`,
    );
    const records = Array.from(
      { length: 6000 },
      (_, at): SigmaRecord => ({
        id: `r${at}`,
        timeMs: at,
        logsource: { category: 'x' },
        fields: at % 7 === 0 ? {} : { n: at + 0.5 },
      }),
    );
    const compiled = compiledFrom(rules.join('---\n'));
    const columns = columnsOf(records);
    expect(columns.fields.get('n')?.kind).toBe('numbers');
    expect(runColumns(compiled, columns)).toEqual(run(compiled, records));
  });

  it('runs homes over many blocks', () => {
    const rules =
      'title: d\nid: d\nlogsource: { category: x }\ndetection: { s: { n: 1 }, condition: s }\n---\n' +
      'title: c\nid: c\ncorrelation: { type: event_count, rules: [d], group-by: [home], timespan: 1m, condition: { gte: 6 } }\n';
    const records = Array.from(
      { length: 150_000 },
      (_, at): SigmaRecord => ({
        id: `r${at}`,
        timeMs: at * 200,
        logsource: { category: 'x' },
        fields: { home: (at * at) % 40, n: (at >> 6) % 3 },
      }),
    );
    const compiled = compiledFrom(rules);
    const firings = runColumns(compiled, columnsOf(records, { home: 'home' }));
    expect(firings.length).toBeGreaterThan(10);
    expect(firings).toEqual(run(compiled, records));
  });
});
