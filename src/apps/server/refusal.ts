import { type ErrorCode, HomegroundError } from '../../model/homeground-error.ts';
import { placeOfMistake } from '../cli/place-of-mistake.ts';
import type { Refusal } from './answers.ts';

type Status = 400 | 403 | 404 | 408 | 409 | 413 | 422 | 423 | 429 | 500 | 507;

const statuses: Partial<Record<ErrorCode, Status>> = {
  'bad-usage': 400,
  'wrong-passphrase': 403,
  'not-let-in': 403,
  'not-found': 404,
  'not-a-case': 404,
  'too-slow': 408,
  busy: 409,
  'case-in-use': 409,
  'will-not-overwrite': 409,
  'too-large': 413,
  locked: 423,
  'too-many': 429,
  'disk-full': 507,
};

export const statusOf = ({ code }: Refusal): Status =>
  code === 'our-mistake' ? 500 : (statuses[code] ?? 422);

/**
 * What a page may know of something that was thrown. Of a mistake of ours it learns nothing, because
 * its message may quote what was read; `tell` gets the place in our code where it happened.
 */
export function refusalOf(cause: unknown, tell: (place: string) => void): Refusal {
  if (cause instanceof HomegroundError) {
    const { code, message, hint } = cause;
    return { code, message, hint };
  }
  tell(placeOfMistake(cause));
  return {
    code: 'our-mistake',
    message: 'This is a mistake in the program, not in your records.',
    hint: 'What was kept is not lost. Try it again; if it comes again, the window where the program runs says where it happened.',
  };
}
