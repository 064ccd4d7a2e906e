import { keysIn } from '../../model/backup-keys.ts';
import type { UnreadReason } from '../../model/unread.ts';
import { askHidden } from './ask-hidden.ts';

type Reading<Result> = {
  /** What was given in files. */
  readonly given: readonly string[];
  readonly read: (passwords: readonly string[]) => Promise<Result>;
  /** Why things in the result could not be read. */
  readonly reasons: (result: Result) => readonly string[];
};

const closed: readonly UnreadReason[] = ['password-needed', 'wrong-password'];

/**
 * Reads something, and asks for one password after the other for as long as a backup in it stays
 * closed, somebody is there to ask, and types one.
 */
export async function askForKeys<Result>(reading: Reading<Result>): Promise<Result> {
  const { given, read, reasons } = reading;
  const result = await read(given);
  const isClosed = reasons(result).some((why) => closed.some((one) => one === why));
  if (!isClosed || !process.stdin.isTTY) return result;
  const typed = keysIn(await askHidden(given.length === 0 ? first : next));
  return typed.length === 0 ? result : askForKeys({ ...reading, given: [...given, ...typed] });
}

const first = 'Password of the backup (it is not shown): ';
const next = 'A backup is still closed. Its password, or Enter to go on without it: ';
