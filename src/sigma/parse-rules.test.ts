import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HomegroundError } from '../model/homeground-error.ts';
import { compile } from './compile.ts';
import { parseRules } from './parse-rules.ts';

const folder = new URL('./conformance/', import.meta.url);
const text = readdirSync(folder)
  .map((name) => readFileSync(new URL(name, folder), 'utf8'))
  .join('\n');
// The rules inside the cases are indented as one block; taken out, they are rule files.
const samples = [...text.matchAll(/^ {2}rules: \|\n((?: {4}.*\n)+)/gm)].map((found) =>
  (found[1] ?? '').replaceAll(/^ {4}/gm, ''),
);

function refusalOf(rules: string): HomegroundError | undefined {
  try {
    compile(parseRules([{ path: 'r.yml', text: rules }]));
    return undefined;
  } catch (error) {
    if (error instanceof HomegroundError) return error;
    throw error;
  }
}

const pieces = fc.constantFrom(
  ...[
    '"',
    "'",
    '{',
    '}',
    '[',
    ']',
    ':',
    '- ',
    '\n',
    '\t',
    '|',
    '&a ',
    '*a',
    '!!set ',
    '? ',
    '---\n',
  ],
  ...[
    'null',
    '1e999',
    '0x',
    '~',
    '%',
    '\\',
    '\u0000',
    '\ud800',
    '__proto__',
    '<<: ',
    '|re',
    '|all',
  ],
);

describe('parseRules', () => {
  it('has samples to change', () => {
    expect(samples.length).toBeGreaterThan(50);
  });

  it('refuses changed rules only with bad-rule, a place and a hint', () => {
    const change = fc.tuple(fc.nat(), fc.nat({ max: 30 }), fc.oneof(pieces, fc.string()));
    fc.assert(
      fc.property(fc.constantFrom(...samples), fc.array(change, { minLength: 1 }), (rule, all) => {
        let changed = rule;
        for (const [at, cut, put] of all) {
          const from = at % (changed.length + 1);
          changed = changed.slice(0, from) + put + changed.slice(from + cut);
        }
        const refusal = refusalOf(changed);
        if (!refusal) return;
        expect(refusal.code).toBe('bad-rule');
        expect(refusal.message).toMatch(/^r\.yml:\d+:\d+: ./);
        expect(refusal.hint).not.toBe('');
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    ['deep lists', '['.repeat(20_000)],
    ['deep maps', 'a: '.repeat(3)],
    ['many lists', `a: ${'['.repeat(200)}${']'.repeat(200)}`],
    ['an alias of itself', 'a: &x [*x]\n'],
    ['a bomb of aliases', bomb()],
    ['deep brackets', detection(`${'('.repeat(5000)}s${')'.repeat(5000)}`)],
    ['many nots', detection(`${'not '.repeat(20_000)}s`)],
  ])('survives %s', (_what, rules) => {
    expect(refusalOf(rules)?.code).toBe('bad-rule');
    expect(refusalOf(rules)?.message).not.toMatch(/call stack/);
  });

  it('gives no rule for empty texts and comments', () => {
    expect(parseRules([])).toEqual([]);
    expect(parseRules([{ path: 'r.yml', text: '' }])).toEqual([]);
    expect(parseRules([{ path: 'r.yml', text: '# nothing\n---\n---\n' }])).toEqual([]);
  });

  it('keeps what it does not read', () => {
    const rules = `${detection('s')}verb: harass\nneeds: [one, { two: 3 }]\n__proto__: { a: 1 }\nreferences: [r]\n`;
    const [rule] = parseRules([{ path: 'r.yml', text: rules }]);
    expect(Object.entries(rule?.extra ?? {})).toEqual([
      ['verb', 'harass'],
      ['needs', ['one', { two: 3 }]],
      ['__proto__', { a: 1 }],
      ['references', ['r']],
    ]);
  });

  it('finds rules of other files, and says in which file something is wrong', () => {
    const upper =
      'title: c\nid: c\ncorrelation: { type: event_count, rules: [d], timespan: 1s, condition: { gte: 1 } }';
    const lower = detection('s').replace('title: t', 'title: t\nid: d');
    const both = parseRules([
      { path: 'upper.yml', text: upper },
      { path: 'lower.yml', text: lower },
    ]);
    expect(both.map(({ id, kind }) => [id, kind])).toEqual([
      ['c', 'correlation'],
      ['d', 'detection'],
    ]);
    expect(() => parseRules([{ path: 'upper.yml', text: upper }])).toThrow('upper.yml:3:43');
  });
});

function detection(condition: string): string {
  return `title: t\nlogsource: { category: test }\ndetection: { s: { f: 1 }, condition: '${condition}' }\n`;
}

function bomb(): string {
  const levels = Array.from({ length: 9 }, (_, level) => {
    const inside = level === 0 ? 'x' : `*a${level - 1}`;
    return `a${level}: &a${level} [${new Array(10).fill(inside).join(', ')}]\n`;
  });
  return `title: t\n${levels.join('')}`;
}
