import type * as Fs from 'node:fs';
import type * as Sqlcipher from '@signalapp/sqlcipher';

/**
 * How the disk fails: once, with no room from then on (names can still be changed and taken away), with
 * nothing any more, or because the program was killed.
 */
export const waysToFail = ['once', 'full', 'broken', 'killed'] as const;
export type WayToFail = (typeof waysToFail)[number];

type Step = 'takes room' | 'takes none';

const faults: { way: WayToFail | undefined; at: number; steps: number } = {
  way: undefined,
  at: 0,
  steps: 0,
};

/** Lets the step of this number fail, counted from 0, and those after it as it is said. */
export function failAt(way: WayToFail, at: number): void {
  Object.assign(faults, { way, at, steps: 0 });
}

/** From now on everything works. Gives how many steps there were. */
export function failNoMore(): number {
  faults.way = undefined;
  return faults.steps;
}

function step(kind: Step, code: string): void {
  const { way, at, steps } = faults;
  if (way === undefined) return;
  faults.steps += 1;
  const isNow = steps === at;
  const isAfter = steps > at;
  if (isNow && way !== 'full') throw failure(way === 'once' ? code : 'EIO');
  if (steps >= at && way === 'full' && kind === 'takes room') throw failure(code);
  if (isAfter && (way === 'broken' || way === 'killed')) throw failure('EIO');
}

function failure(code: string): Error {
  return Object.assign(new Error(`made to fail: ${code}`), { code });
}

const takesRoom = ['writeFileSync', 'writeSync', 'writevSync', 'mkdirSync', 'linkSync'] as const;
const takesNone = [
  ...(['renameSync', 'rmSync', 'rmdirSync', 'unlinkSync', 'chmodSync'] as const),
  'fsyncSync',
] as const;

/** The file system of Node, of which every change is a step. For `vi.mock('node:fs')`. */
export function faultyFs(fs: typeof Fs): typeof Fs {
  const changed: Record<string, unknown> = {};
  const count = (name: keyof typeof Fs, kind: Step): void => {
    const whole = fs[name] as (...args: unknown[]) => unknown;
    changed[name] = (...args: unknown[]) => {
      step(kind, 'ENOSPC');
      return whole(...args);
    };
  };
  for (const name of takesRoom) count(name, 'takes room');
  for (const name of takesNone) count(name, 'takes none');
  changed['openSync'] = (path: Fs.PathLike, flags: Fs.OpenMode = 'r', mode?: Fs.Mode) => {
    const isForWriting = typeof flags === 'number' ? (flags & 3) !== 0 : flags !== 'r';
    if (isForWriting) step('takes room', 'ENOSPC');
    return fs.openSync(path, flags, mode);
  };
  return { ...fs, ...changed, default: { ...fs, ...changed } } as typeof Fs;
}

/** SQLCipher, of which every change is a step. For `vi.mock('@signalapp/sqlcipher')`. */
export function faultySqlcipher(all: typeof Sqlcipher): typeof Sqlcipher {
  class FaultyDatabase extends all.Database {
    override exec(sql: string): void {
      if (!sql.startsWith('ROLLBACK') || faults.way === 'killed') step('takes room', 'SQLITE_FULL');
      super.exec(sql);
    }
    override prepare(...args: Parameters<Sqlcipher.Database['prepare']>) {
      const statement = super.prepare(...args);
      const run: typeof statement.run = (...parameters) => {
        step('takes room', 'SQLITE_FULL');
        return statement.run(...parameters);
      };
      const get = statement.get.bind(statement);
      const rows = statement.all.bind(statement);
      return { run, get, all: rows } as unknown as ReturnType<Sqlcipher.Database['prepare']>;
    }
  }
  return { ...all, Database: FaultyDatabase as unknown as typeof all.Database };
}
