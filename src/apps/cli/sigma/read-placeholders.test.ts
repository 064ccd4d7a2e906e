import { describe, expect, it } from 'vitest';
import { attempt, BadRules } from '../../../sigma/bad-rules.ts';
import { mistakeText } from '../../../sigma/mistake.ts';
import { placeholdersIn } from './read-placeholders.ts';

function told(text: string): string[] {
  const read = attempt(() => placeholdersIn('p.yml', text));
  return read instanceof BadRules ? read.mistakes.map(mistakeText) : [];
}

describe('placeholdersIn', () => {
  it('reads values and lists of them', () => {
    const given = placeholdersIn('p.yml', 'a: x\nb: [1, true, "y*"]\ngröße_2: 007\n');
    expect([...given]).toEqual([
      ['a', ['x']],
      ['b', [1, true, 'y*']],
      ['größe_2', [7]],
    ]);
  });

  it.each([
    ['nothing', '', [/^p\.yml:1:1: p\.yml does not say .* it is empty/]],
    ['comments', '# none\n', [/^p\.yml:1:1: /]],
    ['a list', '\n- a\n', [/^p\.yml:2:1: p\.yml does not say what .* it is a list/]],
    ['a word', 'a', [/^p\.yml:1:1: .* it is the text "a"/]],
    ['no YAML', 'a: [b', [/^p\.yml:1:\d+: This is not YAML/]],
    ['a second document', 'a: b\n---\nc: d\n', [/^p\.yml:2:1: .*one document/]],
    ['a name twice', 'a: b\nb: c\na: d\n', [/^p\.yml:3:1: .*stands twice/]],
    ['an empty list', 'a: []\n', [/^p\.yml:1:4: "a" stands for an empty list/]],
    ['no value', 'a:\nb: ~\n', [/^p\.yml:1:\d+: .*"a" for nothing/, /^p\.yml:2:4: .*"b" for/]],
    ['a map', 'a: { b: c }\n', [/^p\.yml:1:4: .*"a" for a map/]],
    ['a list in a list', 'a: [b, [c]]\n', [/^p\.yml:1:8: .*"a" for a list/]],
    [
      'names that no rule could write',
      'a-b: c\n"%d%": e\n"": f\ng h: i\n',
      [1, 2, 3, 4].map((line) => new RegExp(`^p\\.yml:${line}:1: .*is no name of a placeholder`)),
    ],
    ['all at once', 'a: []\nb-c: 1\nd: {}\n', [/^p\.yml:1:/, /^p\.yml:2:/, /^p\.yml:3:/]],
  ])('says where it is wrong: %s', (_what, text, expected) => {
    const found = told(text);
    expect(found).toHaveLength(expected.length);
    for (const [at, pattern] of expected.entries()) expect(found[at]).toMatch(pattern);
  });
});
