import { type ChildProcess, spawn } from 'node:child_process';
import { chownSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The built program: what a person starts. */
export const cli = fileURLToPath(new URL('../../../../dist/apps/cli/main.js', import.meta.url));

export type Run = {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  /** What lay in its temporary folder, its home and its working folder when it had ended. */
  readonly left: readonly string[];
};

export type RunOptions = {
  /** Put before the program, such as `['unshare', '-rn']`. */
  readonly under?: readonly string[];
  readonly node?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  readonly uid?: number;
  /** Called when the process is there, with its temporary folder. */
  readonly meanwhile?: (child: ChildProcess, temporary: string) => void;
};

/** Runs the built program with an empty home, an empty temporary folder and no terminal. */
export async function runCli(args: readonly string[], options: RunOptions = {}): Promise<Run> {
  const own = mkdtempSync(join(tmpdir(), 'run-'));
  try {
    return await runIn(own, args, options);
  } finally {
    rmSync(own, { recursive: true, force: true });
  }
}

async function runIn(own: string, args: readonly string[], options: RunOptions): Promise<Run> {
  for (const name of ['tmp', 'home', 'cwd']) mkdirSync(join(own, name));
  if (options.uid !== undefined) handOver(own, options.uid);
  const command = [...(options.under ?? []), process.execPath, ...(options.node ?? []), cli];
  const child = spawn(command[0] ?? '', [...command.slice(1), ...args], {
    cwd: options.cwd ?? join(own, 'cwd'),
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH ?? '',
      TMPDIR: join(own, 'tmp'),
      HOME: join(own, 'home'),
      ...options.env,
    },
    ...(options.uid === undefined ? {} : { uid: options.uid, gid: options.uid }),
  });
  options.meanwhile?.(child, join(own, 'tmp'));
  const [out, err, code] = await Promise.all([
    textOf(child.stdout),
    textOf(child.stderr),
    new Promise<number | null>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', resolve);
    }),
  ]);
  return { code, out, err, left: leftIn(own) };
}

function handOver(own: string, uid: number): void {
  for (const path of [own, ...readdirSync(own).map((name) => join(own, name))])
    chownSync(path, uid, uid);
}

async function textOf(stream: AsyncIterable<unknown>): Promise<string> {
  const chunks: Uint8Array[] = [];
  try {
    for await (const chunk of stream) if (chunk instanceof Uint8Array) chunks.push(chunk);
  } catch {
    // A test that stops listening has what it wanted.
  }
  return Buffer.concat(chunks).toString('utf8');
}

function leftIn(own: string): string[] {
  const empty = ['tmp', 'home', 'cwd'];
  return readdirSync(own, { recursive: true })
    .map(String)
    .filter((name) => !empty.includes(name))
    .sort();
}
