import { describe, expect, it } from 'vitest';
import { draftAt, draftOf, emptyDraft, entryOf, mistakesInDraft } from './entry-draft.ts';

const draft = { ...emptyDraft, text: ' The heating was off. ', day: '2025-03-01' };
const today = '2025-03-10';

describe('draftAt', () => {
  it('begins at the time that another page was about', () => {
    expect(draftAt({ from: '2025-03-01T21:30', until: '2025-03-02T07:05' })).toEqual({
      ...emptyDraft,
      day: '2025-03-01',
      clock: '21:30',
      isRough: false,
      isLong: true,
      untilDay: '2025-03-02',
      untilClock: '07:05',
    });
    expect(draftAt({ from: '2025-03-01T21:30' })).toMatchObject({ isLong: false });
  });

  it('is empty where none was', () => {
    expect(draftAt({})).toBe(emptyDraft);
    expect(draftAt({ from: 7 })).toBe(emptyDraft);
  });
});

describe('entryOf', () => {
  it('gives a day, or a day and a time', () => {
    expect(entryOf(draft)).toEqual({
      text: 'The heating was off.',
      from: '2025-03-01',
      until: null,
      isRough: true,
      attachments: [],
    });
    expect(entryOf({ ...draft, clock: '21:30' }).from).toBe('2025-03-01T21:30');
  });

  it('takes an end by its time alone on the same day, and only where it lasted', () => {
    const long = { ...draft, clock: '21:30', isLong: true };
    expect(entryOf({ ...long, untilClock: '22:00' }).until).toBe('2025-03-01T22:00');
    expect(entryOf({ ...long, untilDay: '2025-03-02' }).until).toBe('2025-03-02');
    expect(entryOf(long).until).toBeNull();
    expect(entryOf({ ...draft, untilDay: '2025-03-02' }).until).toBeNull();
  });

  it('comes back the same from an entry to be put right', () => {
    const entry = entryOf({ ...draft, clock: '21:30', isLong: true, untilClock: '22:00' });
    expect(entryOf(draftOf(entry))).toEqual(entry);
  });
});

describe('mistakesInDraft', () => {
  it('wants words or a file, and a day', () => {
    expect(mistakesInDraft(emptyDraft, today)).toEqual({
      text: 'diary.text-missing',
      day: 'diary.day-missing',
    });
    expect(mistakesInDraft({ ...draft, text: '', attachments: ['a'] }, today)).toEqual({});
  });

  it('refuses a day that has not come, and an end before the beginning', () => {
    expect(mistakesInDraft({ ...draft, day: '2025-03-12' }, today)).toEqual({
      day: 'diary.future',
    });
    expect(mistakesInDraft({ ...draft, day: '2025-03-11' }, today)).toEqual({});
    const long = { ...draft, clock: '21:30', isLong: true };
    expect(mistakesInDraft({ ...long, untilClock: '21:00' }, today)).toEqual({
      until: 'diary.ends-wrong',
    });
    expect(mistakesInDraft({ ...long, untilDay: '2025-03-01' }, today)).toEqual({});
  });
});
