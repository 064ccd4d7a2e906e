import { describe, expect, it } from 'vitest';
import { choiceOf, firstDraft, isTold, mistakesInChoice, originalsOf } from './choice.ts';

describe('choiceOf', () => {
  it('takes everything as long as nothing was said', () => {
    expect(choiceOf(firstDraft, ['a'])).toEqual({
      isPrivateIncluded: true,
      redactedPeople: [],
      originals: 'bytes',
    });
  });

  it('names findings, days and for whom only where they were chosen', () => {
    const draft = { ...firstDraft, from: '2025-03-01', until: '', forWhom: ' jo ' };
    expect(choiceOf(draft, ['a'])).not.toHaveProperty('from');
    expect(choiceOf({ ...draft, which: 'chosen', days: 'some' }, ['a', 'b'])).toEqual({
      isPrivateIncluded: true,
      redactedPeople: [],
      originals: 'bytes',
      findings: ['a', 'b'],
      from: '2025-03-01',
      forWhom: 'jo',
    });
  });
});

describe('originalsOf', () => {
  it('keeps the records out where something in them is left out, unless they are asked for', () => {
    expect(originalsOf({ ...firstDraft, isPrivateIncluded: false })).toBe('hashes');
    expect(originalsOf({ ...firstDraft, redactedPeople: ['Robin'] })).toBe('hashes');
    const asked = { ...firstDraft, redactedPeople: ['Robin'], originals: 'bytes' as const };
    expect(originalsOf(asked)).toBe('bytes');
    expect([isTold(asked), isTold(firstDraft)]).toEqual([true, false]);
  });
});

describe('mistakesInChoice', () => {
  it('tells what is missing, and nothing of what was not chosen', () => {
    expect(mistakesInChoice(firstDraft, [])).toEqual({});
    expect(mistakesInChoice({ ...firstDraft, which: 'chosen', days: 'some' }, [])).toEqual({
      findings: 'pack.findings-missing',
      days: 'pack.days-missing',
    });
  });

  it('tells days that lie the wrong way round; the same day is one day', () => {
    const days = (from: string, until: string) =>
      mistakesInChoice({ ...firstDraft, days: 'some', from, until }, []).days;
    expect(days('2025-03-02', '2025-03-01')).toBe('pack.days-wrong');
    expect(days('2025-03-02', '2025-03-02')).toBeUndefined();
    expect(days('', '2025-03-01')).toBeUndefined();
  });
});
