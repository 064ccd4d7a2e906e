import { randomBytes } from 'node:crypto';
import { DiaryEntry } from '../model/diary-entry.ts';
import { HomegroundError } from '../model/homeground-error.ts';
import { canonicalJson } from './canonical-json.ts';
import type { CaseDatabase } from './case-database.ts';
import { caseDamaged } from './case-errors.ts';
import type { CaseLog } from './case-log.ts';
import { contentsOfDiaryEntry } from './committed-contents.ts';
import { checkDiaryDraft } from './diary-draft.ts';
import type { DiaryDraft } from './open-case.ts';

export type DiaryDesk = {
  readonly database: CaseDatabase;
  readonly log: CaseLog;
  readonly who: string;
  readonly now: () => number;
};

export function diaryEntries(database: CaseDatabase): readonly DiaryEntry[] {
  return database
    .all<{ n: number; entry: string }>('SELECT n, entry FROM diary ORDER BY n')
    .map(({ n, entry }) => {
      const parsed = parseDiaryEntry(entry);
      if (parsed === undefined) throw caseDamaged(`entry ${n} of the diary cannot be read`);
      return parsed;
    });
}

/** The number of the entry written last; 0 where there is none. */
export function lastDiaryEntry(database: CaseDatabase): number {
  const row = database.get<{ last: number | null }>('SELECT max(n) AS last FROM diary');
  return row?.last ?? 0;
}

/** Undefined for what is no entry. */
export function parseDiaryEntry(text: string): DiaryEntry | undefined {
  try {
    return DiaryEntry.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** Throws `bad-diary`, or `not-found` where `corrects` or an attachment is not in the case. */
export function writeDiaryEntry(
  desk: DiaryDesk,
  draft: DiaryDraft,
  corrects: string | null,
): DiaryEntry {
  const { database, log, who } = desk;
  checkDiaryDraft(draft);
  for (const sha256 of draft.attachments) checkIsKept(database, sha256);
  if (corrects !== null) checkIsThere(database, corrects);
  const entry: DiaryEntry = {
    id: randomBytes(8).toString('hex'),
    writtenMs: desk.now(),
    who,
    from: draft.from,
    until: draft.until,
    isRough: draft.isRough,
    text: draft.text,
    attachments: [...draft.attachments],
    corrects,
  };
  database.write(() => {
    const n = lastDiaryEntry(database) + 1;
    database.run('INSERT INTO diary VALUES (?, ?, ?)', [n, entry.id, canonicalJson(entry)]);
    const details = { entry: entry.id, ...(corrects === null ? {} : { corrects }) };
    const action = corrects === null ? 'write-diary' : 'correct-diary';
    log.append(action, details, contentsOfDiaryEntry(entry));
  });
  return entry;
}

function checkIsThere(database: CaseDatabase, id: string): void {
  if (database.get('SELECT 1 AS found FROM diary WHERE id = ?', [id]) !== undefined) return;
  throw new HomegroundError(
    'not-found',
    `The diary has no entry ${id}.`,
    'homeground diary <case> list shows the entries with their ids.',
  );
}

function checkIsKept(database: CaseDatabase, sha256: string): void {
  if (database.get('SELECT 1 AS found FROM records WHERE sha256 = ?', [sha256]) !== undefined)
    return;
  throw new HomegroundError(
    'not-found',
    'A photo or file that the entry names is not in the case.',
    'Add the file again, together with the entry.',
  );
}
