import { describe, expect, it } from 'vitest';
import { blockingFields } from './blocking-fields.ts';
import { parseRules } from './parse-rules.ts';

function blocking(detection: string, seen: readonly string[] = ['there']): readonly string[] {
  const text = `title: T\nlogsource: { category: test }\ndetection: { ${detection} }\n`;
  const [rule] = parseRules([{ path: 'rule.yml', text }], new Map());
  if (rule?.kind !== 'detection') throw new Error('no detection');
  return blockingFields(rule, new Set(seen));
}

describe('the fields without which a rule cannot fire', () => {
  it.each([
    ['s: { there: a }, condition: s', []],
    ['s: { there: a, gone: b }, condition: s', ['gone']],
    ['s: { there: a, gone: null }, condition: s', []],
    ['s: { "gone|exists": false }, condition: s', []],
    ['s: { "gone|exists": true }, condition: s', ['gone']],
    ['s: { there: a }, no: { gone: b }, condition: s and not no', []],
    ['s: { there: a }, no: { "gone|exists": false }, condition: s and not no', ['gone']],
    ['s: { there: a }, no: { gone: null }, condition: s and not no', ['gone']],
    ['s: [{ there: a }, { gone: b }], condition: s', []],
    ['s: [{ gone: a }, { away: b }], condition: s', ['gone', 'away']],
    ['a: { gone: x }, b: { there: y }, condition: 1 of them', []],
    ['a: { gone: x }, b: { there: y }, condition: all of them', ['gone']],
    ['a: { gone: x }, b: { away: y }, condition: not (a or b)', []],
    ['s: { "there|fieldref": gone }, condition: s', ['gone']],
  ])('%s', (detection, fields) => {
    expect(blocking(detection)).toEqual(fields);
  });
});
