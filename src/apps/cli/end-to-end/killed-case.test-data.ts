import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createCase } from '../../../case/create-case.ts';
import type { OpenCase } from '../../../case/open-case.ts';
import { openCase } from '../../../case/read-case.ts';
import { HomegroundError } from '../../../model/homeground-error.ts';

const program = fileURLToPath(new URL('work-on-case.test-data.mjs', import.meta.url));
const opening = { who: 'robin', programVersion: '0.0.0-test', workFactor: 1 } as const;

export type Operation =
  | 'add'
  | 'attach'
  | 'diary'
  | 'correct'
  | 'household'
  | 'passphrase'
  | 'examine'
  | 'pack';

type Files = readonly (readonly [path: string, sha256: string])[];
type Begun =
  | { readonly begin: 'create' }
  | { readonly begin: 'add' | 'attach'; readonly files: Files }
  | { readonly begin: 'diary' | 'household'; readonly text: string }
  | { readonly begin: 'passphrase'; readonly next: string }
  | { readonly begin: 'pack'; readonly to: string }
  | { readonly begin: 'examine'; readonly acts: number; readonly madeFor: string };
type Line = Begun | { readonly done: string };

/** What has to be in a case, by what was acknowledged. */
export type Expected = {
  readonly files: Map<string, string>;
  readonly diary: string[];
  readonly packs: string[];
  household: string | undefined;
  passphrase: string;
  examination: { acts: number; madeFor: string } | undefined;
};

export function nothingYet(): Expected {
  return {
    files: new Map(),
    diary: [],
    packs: [],
    household: undefined,
    passphrase: 'first',
    examination: undefined,
  };
}

export type Place = { readonly folder: string; readonly given: string };

/** A program that waits to be killed while it works on a case; it is started well before. */
export function startWork(place: Place, expected: Expected, operations: readonly Operation[]) {
  mkdirSync(place.given, { recursive: true });
  const isNew = !existsSync(join(place.folder, 'key.age'));
  const asked = { ...place, passphrase: expected.passphrase, operations, isNew };
  return spawn(process.execPath, [program, JSON.stringify(asked)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

export type When = {
  /** How many things it has done before. */
  readonly done: number;
  readonly afterMs: number;
};

/** Kills it, and gives what it said: all that was acknowledged, and what it was at when it died. */
export async function killAt(child: ChildProcess, { done, afterMs }: When) {
  const acknowledged: Begun[] = [];
  let begun: Begun | undefined;
  let isKilling = false;
  let problems = '';
  child.stderr?.on('data', (data) => (problems += data));
  const ended = new Promise<NodeJS.Signals | null>((resolve) =>
    child.once('close', (_, signal) => resolve(signal)),
  );
  const kill = (): void => {
    if (isKilling) return;
    isKilling = true;
    void wait(afterMs).then(() => child.kill('SIGKILL'));
  };
  if (child.stdout === null) throw new Error('it says nothing');
  for await (const text of createInterface({ input: child.stdout })) {
    const line: Line = JSON.parse(text);
    if ('done' in line) {
      if (begun !== undefined) acknowledged.push(begun);
      begun = undefined;
    } else begun = line;
    if (acknowledged.length >= done) kill();
  }
  const signal = await ended;
  if (signal !== 'SIGKILL') throw new Error(`it ended by itself: ${problems}`);
  return { acknowledged, begun };
}

/** Takes over what was acknowledged. */
export function acknowledge(expected: Expected, all: readonly Begun[]): void {
  for (const one of all) take(expected, one);
}

function take(expected: Expected, one: Begun): void {
  switch (one.begin) {
    case 'add':
    case 'attach':
      for (const [path, sha256] of one.files) expected.files.set(path, sha256);
      break;
    case 'diary':
      expected.diary.push(one.text);
      break;
    case 'household':
      expected.household = one.text;
      break;
    case 'passphrase':
      expected.passphrase = one.next;
      break;
    case 'examine':
      expected.examination = one;
      break;
    case 'pack':
      expected.packs.push(one.to);
  }
}

/**
 * Opens the case that was left, and says what of it is neither what was acknowledged nor that with
 * all of what was begun. What turns out to be there counts from now on.
 */
export async function faultsIn(
  place: Place,
  expected: Expected,
  begun: Begun | undefined,
): Promise<string[]> {
  const originals = originalsIn(place.folder);
  const alone = await withoutWal(place, expected, begun);
  const open = await openAgain(place, expected, begun);
  try {
    const lost = originals.filter((one) => !originalsIn(open.folder).includes(one));
    if (lost.length > 0) return [`originals that were there before: ${lost.join(', ')}`];
    if (isThere(open, expected, begun) && begun !== undefined) acknowledge(expected, [begun]);
    return [...alone, ...(await compare(open, expected))];
  } finally {
    open.close();
  }
}

/** Hashes of all that lies among the originals, or was set aside. */
function originalsIn(folder: string): string[] {
  return ['originals', 'set-aside']
    .map((name) => join(folder, name))
    .filter(existsSync)
    .flatMap((at) => readdirSync(at).map((name) => hashOfFile(join(at, name))));
}

/**
 * What is missing in a copy of the case that was made without the log beside its database. While that
 * log is being moved into the database there is no such copy.
 */
async function withoutWal(
  place: Place,
  expected: Expected,
  begun: Begun | undefined,
): Promise<string[]> {
  const wal = join(place.folder, 'case.db-wal');
  if (begun?.begin === 'create' || begun?.begin === 'passphrase' || !existsSync(wal)) return [];
  if (statSync(wal).size > 0) return [];
  const copy = `${place.folder}-copy`;
  cpSync(place.folder, copy, { recursive: true, filter: (path) => !path.endsWith('-wal') });
  const open = await openCase(copy, { ...opening, passphrase: expected.passphrase });
  try {
    const kept = new Set(open.records().map(({ path }) => path));
    const diary = new Set(open.diary().map(({ text }) => text));
    return [
      ...[...expected.files.keys()].filter((path) => !kept.has(path)),
      ...expected.diary.filter((text) => !diary.has(text)),
    ].map((what) => `not in a copy without case.db-wal: ${what}`);
  } finally {
    open.close();
    rmSync(copy, { recursive: true });
  }
}

async function openAgain(place: Place, expected: Expected, begun: Begun | undefined) {
  const { passphrase } = expected;
  try {
    return await openCase(place.folder, { ...opening, passphrase });
  } catch (cause) {
    const code = cause instanceof HomegroundError ? cause.code : undefined;
    if (begun?.begin === 'create' && code === 'not-a-case')
      return createCase(place.folder, { ...opening, passphrase });
    if (begun?.begin !== 'passphrase' || code !== 'wrong-passphrase') throw cause;
    expected.passphrase = begun.next;
    return openCase(place.folder, { ...opening, passphrase: begun.next });
  }
}

/** Whether what was begun got in before the end; whether it is whole is compared afterwards. */
function isThere(open: OpenCase, expected: Expected, begun: Begun | undefined): boolean {
  if (begun?.begin === 'add' || begun?.begin === 'attach')
    return open.records().some(({ path }) => begun.files.some(([one]) => one === path));
  if (begun?.begin === 'diary') return open.diary().length > expected.diary.length;
  if (begun?.begin === 'household') return open.householdText() === begun.text;
  if (begun?.begin === 'pack') return existsSync(begun.to);
  return begun?.begin === 'examine' && open.examination()?.programVersion === begun.madeFor;
}

async function compare(open: OpenCase, expected: Expected): Promise<string[]> {
  const { files, diary, household, examination } = expected;
  const records = open.records();
  const { missing, changed, surplus } = await open.checkOriginals();
  const originals = readdirSync(join(open.folder, 'originals'));
  const kept = open.examination();
  const differences: [what: string, found: unknown, wanted: unknown][] = [
    ['records', sorted(records.map(({ path, sha256 }) => [path, sha256])), sorted([...files])],
    ['originals', originals.length, new Set(records.map(({ sha256 }) => sha256)).size],
    ['lost originals', [...missing, ...changed, ...surplus], []],
    ['diary', open.diary().map(({ text }) => text), diary],
    ['household', open.householdText(), household],
    [
      'examination',
      kept && [kept.programVersion, kept.counts.acts],
      examination && [examination.madeFor, examination.acts],
    ],
    ['timeline', open.timeline().count({}), examination?.acts ?? 0],
    ['lines', await countLines(open), examination?.acts ?? 0],
    ['packs', packsIn(open), expected.packs.map(hashOfFile).sort()],
    ['log', open.checkLog().isIntact, true],
  ];
  for (const { n, sha256 } of records.slice(-6))
    differences.push([`bytes of record ${n}`, await hashOf(open, n), sha256]);
  return differences
    .filter(([, found, wanted]) => JSON.stringify(found) !== JSON.stringify(wanted))
    .map(
      ([what, found, wanted]) =>
        `${what}: ${JSON.stringify(found)} and not ${JSON.stringify(wanted)}`,
    );
}

/** Hashes of the packs that are there under their names, as far as the log knows them. */
function packsIn(open: OpenCase): string[] {
  const given = join(open.folder, '..', 'given');
  const noted = open.log().map(({ details }) => details.sha256);
  const there = readdirSync(given).filter((name) => name.endsWith('.zip'));
  return there
    .map((name) => hashOfFile(join(given, name)))
    .map((hash) => (noted.includes(hash) ? hash : `${hash} is not in the log`))
    .sort();
}

function hashOfFile(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

function sorted(pairs: readonly (readonly string[])[]): string[] {
  return pairs.map((pair) => pair.join(' ')).sort();
}

async function countLines(open: OpenCase): Promise<number> {
  let count = 0;
  for await (const _ of open.observationLines()) count += 1;
  return count;
}

async function hashOf(open: OpenCase, n: number): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of open.openRecord(n)) hash.update(piece);
  return hash.digest('hex');
}
