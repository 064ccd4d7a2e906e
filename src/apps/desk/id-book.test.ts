import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawIdKey, replaceIds } from '../../pack/disclosure/replace-ids.ts';
import { idBook } from './id-book.ts';

const [alex, sam, robin] = ['a1', 'b2', 'c3'].map((two) => two.repeat(16));
const [one, two, three] = ['d4', 'e5', 'f6'].map((pair) => pair.repeat(16));

describe('which id stands for which', () => {
  it('is learnt once and holds everywhere, however it is written', () => {
    const book = idBook();
    expect(book.isShownAs({ id: `ha:user:${one}` }, { id: `ha:user:${alex}` })).toBe(true);
    expect(book.isShownAs(`say ${one} [redacted 1]`, `say ${alex} Sam`)).toBe(true);
    expect(book.isShownAs(`${one?.toUpperCase()}`, `${alex?.toUpperCase()}`)).toBe(true);
    expect(book.isShownAs(`ha:user:${two}`, `ha:user:${alex}`)).toBe(false);
    expect(book.isShownAs(`ha:user:${one}`, `ha:user:${sam}`)).toBe(false);
  });

  it('is not learnt from what is not the same', () => {
    const book = idBook();
    expect(book.isShownAs([one, 'a'], [alex, 'b'])).toBe(false);
    expect(book.isShownAs([two, 'a'], [alex, 'a'])).toBe(true);
  });

  it('is not told of an id by another form, a word or a number', () => {
    const book = idBook();
    for (const other of [alex?.slice(1), alex?.toUpperCase(), 'alex', '1740265200000', `${alex}0`])
      expect(book.isShownAs(one, other)).toBe(false);
  });

  it('is one and the same inside one value', () => {
    expect(idBook().isShownAs([one, one], [alex, sam])).toBe(false);
    expect(idBook().isShownAs([one, two], [alex, alex])).toBe(false);
    expect(idBook().isShownAs(`${one} ${two} ${three}`, `${alex} ${sam} ${robin}`)).toBe(true);
  });
});

const hex = (digits: number) =>
  fc.string({
    unit: fc.constantFrom(...'0123456789abcdef'),
    minLength: digits,
    maxLength: digits,
  });
const accounts = fc.uniqueArray(hex(32), { minLength: 2, maxLength: 6 });
const acts = fc.array(fc.tuple(fc.nat(), hex(24)), { minLength: 4, maxLength: 20 });

describe('whatever happened in a home', () => {
  const told = (ids: readonly string[], done: readonly (readonly [number, string])[]) => [
    ...ids.map((id, at) => ({
      kind: 'account',
      id: `ha:user:${id}`,
      source: { at: `/users/${at}` },
    })),
    ...done.map(([n, id], at) => ({
      kind: 'act',
      id: `ha:act:${id}`,
      by: { account: `ha:user:${ids[n % ids.length]}` },
      source: { at: `states:${at}` },
    })),
  ];

  it('holds for a pack, and no longer where two accounts are exchanged in one act or in all', () => {
    fc.assert(
      fc.property(accounts, acts, (ids, done) => {
        const replace = replaceIds({ key: drawIdKey(), records: [] });
        const lines = told(ids, done);
        const shown = lines.map((line) => replace(JSON.stringify(line)));
        const fits = (pack: readonly string[]): boolean => {
          const book = idBook();
          return pack.every((line, at) => book.isShownAs(JSON.parse(line), lines[at]));
        };
        expect(fits(shown)).toBe(true);
        const [first = '', second = ''] = ids.map(replace);
        const exchanged = (line: string): string =>
          line.replaceAll(first, '-').replaceAll(second, first).replaceAll('-', second);
        const isAct = (line: string): boolean => line.includes('"act"');
        const touched = shown.findLast((line) => isAct(line) && line !== exchanged(line));
        fc.pre(touched !== undefined);
        expect(fits(shown.map((line) => (line === touched ? exchanged(line) : line)))).toBe(false);
        expect(fits(shown.map((line) => (isAct(line) ? exchanged(line) : line)))).toBe(false);
      }),
    );
  });
});
