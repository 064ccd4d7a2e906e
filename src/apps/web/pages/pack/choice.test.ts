import { describe, expect, it } from 'vitest';
import { createHomeClock } from '../../home-clock.ts';
import { choiceOf, firstDraft, isTold, mistakesInChoice, originalsOf } from './choice.ts';

const clock = createHomeClock('Europe/London');

describe('choiceOf', () => {
  it('leaves private texts out, and so the records, as long as nothing was said', () => {
    expect(choiceOf(firstDraft, [], clock)).toEqual({
      isPrivateIncluded: false,
      isPrivateInReport: false,
      redactedPeople: [],
      originals: 'hashes',
    });
  });

  it('takes what was chosen on page 6, unless the person wants all of it', () => {
    expect(choiceOf(firstDraft, ['a'], clock)).toMatchObject({ findings: ['a'] });
    expect(choiceOf({ ...firstDraft, which: 'all' }, ['a'], clock)).not.toHaveProperty('findings');
  });

  it('names findings, days and for whom only where they were chosen', () => {
    const draft = { ...firstDraft, from: '2025-03-01', until: '', forWhom: ' jo ' };
    expect(choiceOf(draft, ['a'], clock)).not.toHaveProperty('fromMs');
    expect(choiceOf({ ...draft, which: 'chosen', days: 'some' }, ['a', 'b'], clock)).toEqual({
      isPrivateIncluded: false,
      isPrivateInReport: false,
      redactedPeople: [],
      originals: 'hashes',
      findings: ['a', 'b'],
      fromMs: Date.UTC(2025, 2, 1),
      forWhom: 'jo',
    });
  });
});

describe('names to be replaced', () => {
  const typed = { ...firstDraft, isPrivateIncluded: true, otherNames: ' Tanaka, Rex,,Robin ' };

  it('are those that were ticked and those that were typed, each once', () => {
    const { redactedPeople } = choiceOf({ ...typed, redactedPeople: ['Robin'] }, [], clock);
    expect(redactedPeople).toEqual(['Robin', 'Tanaka', 'Rex']);
  });

  it('keep the records out, and have their pieces decided, also where they were only typed', () => {
    expect(originalsOf(typed)).toBe('hashes');
    const decided = choiceOf({ ...typed, doubtful: ['Rexy', 'rx'], left: ['rx'] }, [], clock);
    expect(decided).toMatchObject({ redactAlso: ['Rexy'], redactNot: ['rx'] });
  });
});

describe('the days of a choice', () => {
  it('are days of the home, with the whole of the last, also where the clocks change', () => {
    const draft = { ...firstDraft, days: 'some' as const, from: '2025-03-30', until: '2025-03-30' };
    const { fromMs, untilMs } = choiceOf(draft, [], clock);
    expect(fromMs).toBe(Date.UTC(2025, 2, 30));
    expect(untilMs).toBe(Date.UTC(2025, 2, 30, 23));
  });
});

describe('originalsOf', () => {
  it('keeps the records out where something in them is left out, unless they are asked for', () => {
    const all = { ...firstDraft, isPrivateIncluded: true };
    expect([originalsOf(firstDraft), originalsOf(all)]).toEqual(['hashes', 'bytes']);
    expect(originalsOf({ ...all, redactedPeople: ['Robin'] })).toBe('hashes');
    const asked = { ...all, redactedPeople: ['Robin'], originals: 'bytes' as const };
    expect(originalsOf(asked)).toBe('bytes');
    expect([isTold(asked), isTold(all), isTold(firstDraft)]).toEqual([true, false, false]);
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
