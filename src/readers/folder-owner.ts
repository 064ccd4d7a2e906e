import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/**
 * Names say which process of which machine a private folder belongs to, so that what a killed one
 * left is known: its number alone is given to others again, its number and when it began are not.
 */
export function ownPrefix(): string {
  own ??= `hg-${machine()}-${process.pid}-${startOf(process.pid)}-`;
  return own;
}
let own: string | undefined;

/** Whether a folder of this name belongs to a process of this machine that is no more. */
export function isLeftBehind(name: string): boolean {
  const [, where, pid, start] = /^hg-([0-9a-f]{8})-(\d+)-([0-9a-z]+)-\w+$/.exec(name) ?? [];
  if (where !== machine() || pid === undefined) return false;
  return !isRunning(Number(pid), start ?? unknownStart);
}

/** Where the start of a process cannot be asked for, its number alone has to do. */
const unknownStart = '0';

/** Not to be asked counts as running: it may be another user's. */
function isRunning(pid: number, start: string): boolean {
  try {
    process.kill(pid, 0);
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ESRCH') return false;
  }
  const now = startOf(pid);
  return start === unknownStart || now === unknownStart || now === start;
}

function startOf(pid: number): string {
  if (process.platform === 'linux') return startOnLinux(pid);
  return process.platform === 'win32' ? unknownStart : startByPs(pid);
}

/** In clock ticks since the machine started (proc(5), field 22); `gone` for one that waits to be buried. */
function startOnLinux(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' || fields[0] === 'X' ? 'gone' : (fields[19] ?? unknownStart);
  } catch {
    return unknownStart;
  }
}

function startByPs(pid: number): string {
  const env = { LC_ALL: 'C', TZ: 'UTC' };
  const { stdout } = spawnSync('/bin/ps', ['-o', 'lstart=', '-p', String(pid)], {
    env,
    encoding: 'utf8',
  });
  const text = (stdout ?? '').trim();
  return text === '' ? unknownStart : shortHash(text);
}

/** Processes that cannot see each other count as being on two machines. */
function machine(): string {
  here ??= shortHash(`${machineName()} ${processSpace()}`);
  return here;
}
let here: string | undefined;

/** A network may give a laptop another name at any time. */
function machineName(): string {
  try {
    return readFileSync('/etc/machine-id', 'utf8').trim() || hostname();
  } catch {
    return hostname();
  }
}

function processSpace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return '';
  }
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}
