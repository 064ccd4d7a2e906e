import { randomBytes } from 'node:crypto';
import type { Scalar } from '../model/act.ts';
import { LogAction, type LogEntry } from '../model/log-entry.ts';
import { canonicalJson } from './canonical-json.ts';
import type { CaseDatabase } from './case-database.ts';
import { caseDamaged } from './case-errors.ts';
import { isSignedBy, type KeyPair } from './case-key-pair.ts';
import { type Committing, hashesOf, insertCommitments, makeCommitments } from './commitments.ts';
import { checkChain, hashOfEntry, noEntry } from './log-chain.ts';
import { keepMeta, metaBytes, metaText } from './meta.ts';
import type { LogFault } from './open-case.ts';

/** Who writes, when, and with what. */
export type Writer = {
  readonly who: string;
  readonly programVersion: string;
  readonly now: () => number;
};

export type CaseLog = {
  entries(): readonly LogEntry[];
  /** Undefined where every entry is as it was written, and the end is signed. */
  check(): BrokenLog | undefined;
  /** Part of the transaction that is open, if one is. */
  append(
    action: LogAction,
    details: Readonly<Record<string, Scalar>>,
    committing?: Committing,
  ): LogEntry;
};

type Head = { readonly n: number; readonly hash: string };

/**
 * The log of a case. The head (number and hash of the last entry) is signed at every entry, so that
 * a cut end is noticed; a new entry follows the head and not the last row, so that it stays noticed.
 */
export function openLog(database: CaseDatabase, keys: KeyPair, writer: Writer): CaseLog {
  const entries = (): LogEntry[] => database.all<Row>('SELECT * FROM log ORDER BY n').map(entryOf);
  return {
    entries,
    check: () => checkEntries(database, keys.publicKey, entries()),
    append: (action, details, committing = {}) =>
      database.write(() => {
        const head = signedHead(database, keys.publicKey);
        if (head === undefined) throw caseDamaged('the head of its log was changed');
        const n = head.n + 1;
        const commitments = makeCommitments(n, committing);
        const draft = {
          n,
          atMs: writer.now(),
          who: writer.who,
          action,
          details: {
            ...details,
            ...hashesOf(committing, commitments),
            program: writer.programVersion,
          },
          previous: head.hash,
          salt: randomBytes(16).toString('hex'),
        };
        const entry = { ...draft, hash: hashOfEntry(draft) };
        insert(database, entry);
        insertCommitments(database, commitments);
        keepHead(database, entry, keys);
        return entry;
      }),
  };
}

type Row = {
  n: number;
  at_ms: number;
  who: string;
  action: string;
  details: string;
  previous: string;
  hash: string;
  salt: string | null;
};

/** A row that was tampered with is shown as it is; the check tells. */
function entryOf(row: Row): LogEntry {
  return {
    n: row.n,
    atMs: row.at_ms,
    who: row.who,
    action: row.action as LogAction,
    details: detailsOf(row.details),
    previous: row.previous,
    hash: row.hash,
    ...(row.salt === null ? {} : { salt: row.salt }),
  };
}

function detailsOf(text: string): LogEntry['details'] {
  try {
    const details = JSON.parse(text);
    if (canonicalJson(details) === text) return details;
  } catch {
    // It is not even JSON any more.
  }
  return { damaged: true };
}

function insert(database: CaseDatabase, entry: LogEntry): void {
  const { n, atMs, who, action, details, previous, hash, salt = null } = entry;
  database.run('INSERT INTO log VALUES (?, ?, ?, ?, ?, ?, ?, ?)', [
    n,
    atMs,
    who,
    action,
    canonicalJson(details),
    previous,
    hash,
    salt,
  ]);
}

/** Where a log does not hold: the number of the entry. */
export type BrokenLog = { readonly at: number; readonly why: LogFault };

function checkEntries(
  database: CaseDatabase,
  publicKey: string,
  all: readonly LogEntry[],
): BrokenLog | undefined {
  const chain = checkChain(all);
  if (!chain.isIntact) return { at: chain.at, why: chain.why };
  const unknown = all.find(({ action }) => !LogAction.safeParse(action).success);
  if (unknown !== undefined) return { at: unknown.n, why: 'changed' };
  const head = signedHead(database, publicKey);
  if (head === undefined) return { at: all.length, why: 'head' };
  if (head.n === all.length && head.hash === chain.head) return undefined;
  return { at: Math.min(head.n, all.length) + 1, why: 'missing' };
}

export function startLog(database: CaseDatabase, keys: KeyPair): void {
  keepHead(database, { n: 0, hash: noEntry }, keys);
}

function keepHead(database: CaseDatabase, { n, hash }: Head, keys: KeyPair): void {
  const text = headText({ n, hash });
  keepMeta(database, 'log_head', text);
  keepMeta(database, 'log_signature', new Uint8Array(keys.sign(Buffer.from(text))));
}

function headText({ n, hash }: Head): string {
  return canonicalJson({ n, hash });
}

/** Undefined where it was not signed with the key of this case. */
function signedHead(database: CaseDatabase, publicKey: string): Head | undefined {
  const text = metaText(database, 'log_head');
  const signature = metaBytes(database, 'log_signature');
  if (text === undefined || signature === undefined) return undefined;
  if (!isSignedBy(publicKey, Buffer.from(text), signature)) return undefined;
  const { n, hash } = JSON.parse(text);
  return { n, hash };
}
