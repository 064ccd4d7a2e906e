import { open } from 'node:fs/promises';
import { type ArchiveLimits, archiveLimits } from './archive-limits.ts';
import { type BackupAbout, parseAbout } from './backup-about.ts';
import { type BackupItem, type BackupProblem, problem } from './backup-item.ts';
import { takeExactly } from './bytes.ts';
import { accessFile, FileBytes, type RandomAccess } from './file-bytes.ts';
import { readConfigArchive } from './read-config-archive.ts';
import { readTar, type TarMember } from './read-tar.ts';
import { safePath, shownName } from './safe-path.ts';
import { Unreadable } from './unreadable.ts';

export type BackupOptions = {
  /** In the order in which they are tried. */
  readonly passwords?: readonly string[] | undefined;
  /** Told of a password that opened something. */
  readonly onPasswordFits?: ((password: string) => void) | undefined;
  readonly limits?: ArchiveLimits | undefined;
  /** Asked with the path below the configuration folder, such as `.storage/auth`. */
  wants(file: string): boolean;
};

type Outer = { readonly about: BackupAbout | undefined; readonly limits: ArchiveLimits };

const aboutNames: ReadonlySet<string> = new Set(['backup.json', 'snapshot.json']);
const configNames: ReadonlySet<string> = new Set(['homeassistant.tar', 'homeassistant.tar.gz']);

/**
 * Opens a Home Assistant backup, plain or encrypted, and never writes anywhere. What the backup says
 * about itself comes first, wherever it lies in the file; then files and problems in their order.
 * Throws only what the file system throws.
 */
export async function* openBackup(
  location: string,
  options: BackupOptions,
): AsyncGenerator<BackupItem> {
  const handle = await open(location, 'r');
  try {
    yield* readBackup(await accessFile(handle), options);
  } finally {
    await handle.close();
  }
}

/** As `openBackup`, for anything that can be read anywhere. */
export async function* readBackup(
  file: RandomAccess,
  options: BackupOptions,
): AsyncGenerator<BackupItem> {
  const limits = options.limits ?? archiveLimits;
  const said = await findAbout(file, limits);
  if (said) yield said;
  const about = said?.kind === 'about' ? said.about : undefined;
  let remarks = 0;
  for await (const item of readMembers(file, options, { about, limits })) {
    yield item;
    if (item.kind !== 'file') remarks += 1;
    if (remarks < limits.remarks) continue;
    yield problem('', 'too-large');
    return;
  }
}

/** Looks through the outer tar for `backup.json`; what is wrong with the tar is told by the walk. */
async function findAbout(
  file: RandomAccess,
  limits: ArchiveLimits,
): Promise<Extract<BackupItem, { kind: 'about' }> | BackupProblem | undefined> {
  try {
    for await (const member of readTar(new FileBytes(file), limits)) {
      const name = safePath(member.name, limits.pathLength) ?? '';
      if (member.kind === 'file' && aboutNames.has(name))
        return await readAbout(name, member, limits);
    }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
  }
  return undefined;
}

async function readAbout(
  name: string,
  member: TarMember,
  limits: ArchiveLimits,
): Promise<Extract<BackupItem, { kind: 'about' }> | BackupProblem> {
  if (member.bytes > limits.aboutBytes) return problem(name, 'too-large');
  const about = parseAbout(await takeExactly(member.content, member.bytes));
  return typeof about === 'string' ? problem(name, about) : { kind: 'about', about };
}

async function* readMembers(
  file: RandomAccess,
  options: BackupOptions,
  outer: Outer,
): AsyncGenerator<BackupItem> {
  const seen = new Set<string>();
  try {
    for await (const member of readTar(new FileBytes(file), outer.limits)) {
      const name = safePath(member.name, outer.limits.pathLength);
      if (name === undefined) yield problem(shownName(member.name), 'unsafe-path');
      else if (member.kind !== 'folder')
        yield* readMember(name, member, { ...options, outer, seen });
    }
    if (seen.size === 0) yield problem('', 'not-recognised');
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    yield problem('', error.why);
  }
}

async function* readMember(
  name: string,
  member: TarMember,
  options: BackupOptions & { readonly outer: Outer; readonly seen: Set<string> },
): AsyncGenerator<BackupItem> {
  const { outer, seen } = options;
  const role = roleOf(name);
  if (member.kind === 'link') return yield problem(name, 'link');
  if (member.kind === 'other' || (role !== 'other' && seen.has(role))) {
    return yield problem(name, 'not-understood');
  }
  if (role === 'other') return yield { kind: 'unopened', path: name, bytes: member.bytes };
  seen.add(role);
  if (role === 'about') return;
  const archive = { name, content: member.content, version: outer.about?.version };
  const { passwords = [], onPasswordFits } = options;
  const key = { passwords, onPasswordFits, isProtected: outer.about?.isProtected };
  yield* readConfigArchive(archive, { key, limits: outer.limits, wants: options.wants });
}

function roleOf(name: string): 'about' | 'config' | 'other' {
  if (aboutNames.has(name)) return 'about';
  return configNames.has(name) ? 'config' : 'other';
}
