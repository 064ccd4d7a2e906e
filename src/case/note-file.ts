import { lstatSync } from 'node:fs';
import { z } from 'zod';
import { LogAction, LogEntry } from '../model/log-entry.ts';
import type { CaseDatabase } from './case-database.ts';
import { isNotKnown } from './case-errors.ts';
import type { CaseLog } from './case-log.ts';
import { forgetMeta, keepIntent, metaText } from './meta.ts';

/** A file outside the case that has yet to get its name. */
export type FileToNote = {
  readonly path: string;
  /** By which it is known again: its number on its disk, and its size. */
  readonly inode: string;
  readonly bytes: number;
  /** Gives it its name; throws where it did not. */
  put(): void;
  takeBack(): void;
};

type Line = Pick<LogEntry, 'action' | 'details'>;
type Desk = { readonly database: CaseDatabase; readonly log: CaseLog };

const Intent = z.strictObject({
  path: z.string(),
  inode: z.string(),
  bytes: z.number(),
  action: LogAction,
  details: LogEntry.shape.details,
});

/** Has a file put in its place and writes a line about it: both, or neither where it throws. */
export function noteFile(desk: Desk, { action, details }: Line, file: FileToNote): void {
  const { path, inode, bytes } = file;
  const intent: z.infer<typeof Intent> = { path, inode, bytes, action, details };
  keepIntent(desk.database, 'file_intent', intent);
  try {
    file.put();
    finish(desk, { action, details });
  } catch (cause) {
    // The line may be there, and must not tell of a file that was taken back.
    if (!isNotKnown(cause)) quietly(file.takeBack);
    // Where it cannot be taken back it stays, and the next opening writes the line.
    if (isItThere(file)) return;
    quietly(() => forgetIntent(desk));
    throw cause;
  }
}

/** Writes the line about a file that got its name before the program was stopped; else forgets it. */
export function settleNotedFile(desk: Desk): void {
  const text = metaText(desk.database, 'file_intent');
  if (text === undefined) return;
  const { action, details, ...file } = Intent.parse(JSON.parse(text));
  if (isItThere(file)) finish(desk, { action, details });
  else forgetIntent(desk);
}

function isItThere({ path, inode, bytes }: Pick<FileToNote, 'path' | 'inode' | 'bytes'>): boolean {
  try {
    const stats = lstatSync(path, { bigint: true });
    return stats.isFile() && String(stats.ino) === inode && Number(stats.size) === bytes;
  } catch {
    return false;
  }
}

function finish(desk: Desk, { action, details }: Line): void {
  desk.database.write(() => {
    desk.log.append(action, details);
    forgetMeta(desk.database, 'file_intent');
  });
}

/** What fails here is made good when the case is opened next. */
function quietly(work: () => void): void {
  try {
    work();
  } catch {
    // What went wrong before is told, and not this.
  }
}

function forgetIntent({ database }: Desk): void {
  database.write(() => forgetMeta(database, 'file_intent'));
}
