import { addRecords } from './add-records.ts';
import { attach, attachWith } from './attach.ts';
import { backupPasswords, keepBackupPasswords } from './backup-passwords.ts';
import type { CaseDatabase } from './case-database.ts';
import { required } from './case-database.ts';
import { asCaseError, caseDamaged } from './case-errors.ts';
import type { CaseFiles } from './case-files.ts';
import { keyPairOf } from './case-key-pair.ts';
import { openLog, type Writer } from './case-log.ts';
import { changePassphrase } from './change-passphrase.ts';
import { checkLog } from './check/check-log.ts';
import { checkNewPassphrase } from './check-new-passphrase.ts';
import { checkOriginals } from './check-originals.ts';
import { readCommitments } from './commitments.ts';
import { diaryEntries, lastDiaryEntry, writeDiaryEntry } from './diary.ts';
import { checkDiaryDraft } from './diary-draft.ts';
import { openExaminations } from './examinations.ts';
import { formatOf } from './formats.ts';
import { householdOf, latestHousehold, saveHousehold } from './household-store.ts';
import { keptRecord, recordRow, recordRows } from './kept-records.ts';
import type { CaseKeys } from './key-file.ts';
import { lendRecords } from './lend-records.ts';
import { keepMeta, metaBytes, metaText, requiredNumber, requiredText } from './meta.ts';
import { noteFile } from './note-file.ts';
import type { CaseAbout, OpenCase, Tidied } from './open-case.ts';
import type { Originals } from './originals.ts';
import type { Basis } from './shown-examination.ts';
import { unreadableParts } from './unreadable-parts.ts';

type Inside = {
  readonly files: CaseFiles;
  readonly database: CaseDatabase;
  readonly keys: CaseKeys;
  readonly writer: Writer;
  readonly workFactor: number;
  readonly originals: Originals;
  readonly tidied: Tidied;
};

/** The case behind a database that is open; whoever calls has checked that it may be used. */
export function openedCase(inside: Inside): OpenCase {
  const { files, database, keys, writer, workFactor, originals, tidied } = inside;
  const keyPair = keyPairOf(required(metaBytes(database, 'private_key'), 'the key of this case'));
  const log = openLog(database, keyPair, writer);
  const examinations = openExaminations(database, log);
  const store = { database, originals, log, now: writer.now };
  const desk = { database, log, now: writer.now, who: writer.who };
  const inTurn = createQueue();
  const basis = (): Basis => ({
    records: lastRecord(database),
    household: latestHousehold(database)?.n ?? 0,
    diary: lastDiaryEntry(database),
  });
  const about: CaseAbout = {
    id: requiredText(database, 'id'),
    createdMs: requiredNumber(database, 'created_ms'),
    format: formatOf(database),
    publicKey: keyPair.publicKey,
    who: writer.who,
  };
  const open: OpenCase = {
    folder: files.folder,
    about: () => about,
    tidied,
    records: () => recordRows(database).map(keptRecord),
    addRecords: (paths, onProgress) => inTurn(() => addRecords(store, paths, onProgress)),
    openRecord(n) {
      const row = recordRow(database, n);
      if (row === undefined) throw caseDamaged(`it has no record ${n}`);
      return originals.open(row.original, row);
    },
    lendRecords(use, how) {
      const records = recordRows(database).filter(({ isAttachment }) => !isAttachment);
      return lendRecords({ records, originals }, use, how);
    },
    checkOriginals: (how) => checkOriginals({ files, originals, rows: recordRows(database) }, how),
    checkContents: async () => ({
      ...database.checkPages(),
      unreadable: await unreadableParts(open),
    }),
    backupPasswords: () => backupPasswords(database),
    keepBackupPasswords: (passwords) => keepBackupPasswords(database, passwords),
    householdText: () => latestHousehold(database)?.text,
    household: () => householdOf(latestHousehold(database)?.text),
    saveHousehold: (text) => saveHousehold({ database, log }, text, writer.now()),
    diary: () => diaryEntries(database),
    writeDiary: (draft) => writeDiaryEntry(desk, draft, null),
    correctDiary: (id, draft) => writeDiaryEntry(desk, draft, id),
    writeDiaryWith: (files, { draft, corrects }) =>
      inTurn(async () => {
        checkDiaryDraft({ ...draft, attachments: files.map(({ name }) => name) });
        return attachWith(store, files, (attachments) =>
          writeDiaryEntry(desk, { ...draft, attachments: [...attachments] }, corrects),
        );
      }),
    attach(name, bytes) {
      // What goes wrong before its turn comes is thrown when it is read.
      bytes.once('error', () => undefined);
      return inTurn(() => attach(store, name, bytes));
    },
    examination: () => examinations.latest(),
    isExaminationStale: () => examinations.isStale(basis()),
    beginExamination: () => examinations.begin(basis()),
    timeline: () => examinations.timeline(),
    observationLines: () => examinations.lines(),
    log: () => log.entries(),
    checkLog: (depth = 'whole') => checkLog({ database, log }, depth),
    commitments: () => readCommitments(database),
    note: (action, details) => log.append(action, details),
    noteFile: (line, file) => noteFile({ database, log }, line, file),
    lastPage: () => metaText(database, 'last_page'),
    keepLastPage: (page) => database.write(() => keepMeta(database, 'last_page', page)),
    drafts: () => metaText(database, 'drafts'),
    keepDrafts: (text) => database.write(() => keepMeta(database, 'drafts', text)),
    sign: (bytes) => keyPair.sign(bytes),
    changePassphrase: (old, next) =>
      inTurn(async () => {
        const lock = { passphrase: checkNewPassphrase(next), workFactor };
        return changePassphrase({ files, database, log, keys, now: writer.now }, old, lock);
      }),
    close: () => database.close(),
  };
  return open;
}

function lastRecord(database: CaseDatabase): number {
  const row = database.get<{ last: number | null }>(
    'SELECT max(n) AS last FROM records WHERE is_attachment = 0',
  );
  return row?.last ?? 0;
}

/** What gives numbers to records goes one after the other. */
function createQueue(): <Result>(work: () => Promise<Result>) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work, work).catch((cause) => {
      throw asCaseError(cause);
    });
    last = next.catch(() => undefined);
    return next;
  };
}
