import { describe, expect, it } from 'vitest';
import { firstShown, type RuleGuidance } from './rules-found.ts';

const found = ['a', 'b', 'c'].map(
  (rule): RuleGuidance => ({
    rule,
    title: rule,
    findings: [`${rule}1`, `${rule}2`],
    guidance: {
      shows: '',
      canMean: '',
      ordinaryReasons: [],
      doesNotShow: '',
      beforeYouChange: { first: '', steps: [] },
      whoCanHelp: '',
    },
  }),
);

describe('firstShown', () => {
  it('shows what the person came from', () => {
    expect([...firstShown(found, { from: 'b', chosen: new Set(['a1']) })]).toEqual(['b']);
  });

  it('else what they chose', () => {
    expect([...firstShown(found, { from: undefined, chosen: new Set(['a2', 'c1']) })]).toEqual([
      'a',
      'c',
    ]);
  });

  it('else everything, also where what was chosen is no longer found', () => {
    expect([...firstShown(found, { from: 'gone', chosen: new Set(['gone']) })]).toEqual([
      'a',
      'b',
      'c',
    ]);
  });
});
