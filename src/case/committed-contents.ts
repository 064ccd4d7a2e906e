import type { DiaryEntry } from '../model/diary-entry.ts';
import type { KeptRecord } from '../model/kept-record.ts';
import { canonicalJson } from './canonical-json.ts';
import type { KeptExamination } from './kept-examination.ts';

/** What an entry of the log commits to: by the name of the detail, the text of each part. */
export type Contents = Readonly<Record<string, readonly string[]>>;

/** A kept file as a case or a pack has it: what is kept back of one there has no hash and no size. */
export type CommittedRecord = Omit<KeptRecord, 'sha256' | 'bytes'> & {
  readonly sha256: string | null;
  readonly bytes: number | null;
};

/** Of every file its facts and its path, so that a path that is covered leaves the rest comparable. */
export const contentsOfRecords = (records: readonly CommittedRecord[]): Contents => ({
  recordsHash: records.map(({ n, sha256, bytes, batch, addedMs, reader, isAttachment }) =>
    canonicalJson({ n, sha256, bytes, batch, addedMs, reader, isAttachment }),
  ),
  pathsHash: records.map(({ path }) => path),
});

export const contentsOfHousehold = (text: string): Contents => ({ householdHash: [text] });

/** The words and what is attached stand apart from when it was, since they can be covered alone. */
export const contentsOfDiaryEntry = ({ text, attachments, ...facts }: DiaryEntry): Contents => ({
  factsHash: [canonicalJson(facts)],
  textHash: [text],
  attachmentsHash: [canonicalJson(attachments)],
});

/** What a pack says of an examination in `examination.json`. */
export type Made = Omit<
  KeptExamination,
  'acts' | 'placed' | 'said' | 'standing' | 'unread' | 'answers' | 'findings'
>;

export function madeOf(kept: KeptExamination): Made {
  const {
    acts: _,
    placed: _p,
    said: _w,
    standing: _s,
    unread: _u,
    answers: _a,
    findings: _f,
    ...made
  } = kept;
  return made;
}

/** One part for each fact of an examination, in the order of their names. */
export const contentsOfMade = (made: Readonly<Record<string, unknown>>): Contents => ({
  examinationHash: Object.keys(made)
    .filter((name) => made[name] !== undefined)
    .sort()
    .map((name) => canonicalJson([name, made[name]])),
});

/** What of an examination stands in a pack, but for its observations. */
export const contentsOfExamination = (kept: KeptExamination): Contents => ({
  ...contentsOfMade(madeOf(kept)),
  findingsHash: kept.findings.map(canonicalJson),
  answersHash: [canonicalJson(kept.answers)],
  coverageHash: [canonicalJson(kept.standing.filter(({ kind }) => kind === 'coverage'))],
  unreadHash: [canonicalJson(kept.unread)],
});

/** What of an examination stands in no pack. */
export const contentsKeptBack = ({ acts, placed, said, standing }: KeptExamination): Contents => ({
  standingHash: [canonicalJson({ acts, placed, said, standing })],
});
