import { HomegroundError } from '../model/homeground-error.ts';
import type { DiaryDraft } from './open-case.ts';

/** Far above anything somebody would write about one event. */
const longestText = 100_000;

/** Throws `bad-diary` with what to write instead. */
export function checkDiaryDraft(draft: DiaryDraft): void {
  checkDiaryTimes(draft);
  const { text, attachments } = draft;
  if (text.trim() === '' && attachments.length === 0)
    throw bad('The entry is empty.', 'Write what you noticed, or attach a photo or a file.');
  if (text.length > longestText)
    throw bad('The text is too long for one entry.', 'Attach it as a file, and write what it is.');
}

/** The times alone, for whoever has no text yet. Throws `bad-diary`. */
export function checkDiaryTimes({ from, until }: Pick<DiaryDraft, 'from' | 'until'>): void {
  checkMoment(from, 'When did it happen?');
  if (until !== null) checkMoment(until, 'Until when did it last?');
  if (until !== null && isBefore(until, from))
    throw bad(
      'The end lies before the start.',
      'Write the earlier one first, or leave the end out.',
    );
}

const momentForm = /^(\d{4})-(\d{2})-(\d{2})(?:T([01]\d|2[0-3]):[0-5]\d)?$/;

function checkMoment(text: string, question: string): void {
  const [isForm, year, month, day] = momentForm.exec(text) ?? [];
  if (isForm !== undefined && isDay(Number(year), Number(month), Number(day))) return;
  throw bad(
    question,
    'Write a day as 2025-03-01, or a day and a time as 2025-03-01T21:30, by the clock in the home.',
  );
}

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** A day alone is the whole day, so that it ends after any time in it. */
function isBefore(until: string, from: string): boolean {
  const length = Math.min(until.length, from.length);
  return until.slice(0, length) < from.slice(0, length);
}

function bad(message: string, hint: string): HomegroundError {
  return new HomegroundError('bad-diary', message, hint);
}
