import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inflateSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { newCase, opening } from '../../../case/case.test-data.ts';
import { paths } from '../../../pack/pack-paths.ts';
import { withPackFile } from '../../../pack/read-pack-file.ts';
import { builtInStory } from '../../../stories/built-in-stories.ts';
import { plantedSecrets } from '../../../stories/planted-secrets.ts';
import { exitCodes } from '../exit-codes.ts';
import {
  bareStory,
  casesOfBackups,
  folderOfThisFile,
  withKeys,
  writeHome,
} from './homes.test-data.ts';
import { runCli } from './run-cli.test-data.ts';

const folder = folderOfThisFile();
const at = (name: string): string => join(folder, name);
const backupPassword = 'hunter2-test';

type Known = { readonly name: string; readonly bytes: Buffer };

/** A secret as it is, in hex and in base64 wherever it may begin in what was encoded. */
function formsOf(secret: string): Buffer[] {
  const hex = Buffer.from(secret).toString('hex');
  const shifted = [0, 1, 2].map((before) => {
    const bytes = Buffer.from('-'.repeat(before) + secret);
    const encoded = bytes.toString('base64');
    // The signs at both ends depend on what stands beside the secret.
    return encoded.slice([0, 2, 3][before], encoded.length - ([0, 3, 2][bytes.length % 3] ?? 0));
  });
  const safe = shifted.map((text) => text.replaceAll('+', '-').replaceAll('/', '_'));
  const all = [secret, hex, hex.toUpperCase(), ...shifted, ...safe];
  return [...new Set(all)].map((text) => Buffer.from(text));
}

/** Which of the secrets stand in which of the texts. */
function heldBy(known: readonly Known[], secrets: readonly string[]): string[] {
  const forms = secrets.map((secret) => ({ secret, all: formsOf(secret) }));
  return known.flatMap(({ name, bytes }) =>
    forms
      .filter(({ all }) => all.some((form) => bytes.includes(form)))
      .map(({ secret }) => `${name}: ${secret}`),
  );
}

/** The report as it lies there, each of its streams unpacked, and its words where a tool gives them. */
function partsOfPdf(bytes: Buffer): Buffer[] {
  const parts = [bytes];
  for (let at = bytes.indexOf('stream\n'); at !== -1; at = bytes.indexOf('stream\n', at + 7)) {
    if (bytes.subarray(at - 3, at).toString() === 'end') continue;
    try {
      parts.push(inflateSync(bytes.subarray(at + 7)));
    } catch {
      // It is not compressed.
    }
  }
  const words = spawnSync('pdftotext', ['-', '-'], { input: bytes, maxBuffer: 2 ** 28 });
  return words.error === undefined ? [...parts, words.stdout] : parts;
}

/** Names and bytes of all that is in a pack. */
function membersOf(path: string): Promise<Known[]> {
  return withPackFile(path, async (pack) => {
    const members: Known[] = [];
    for (const name of pack.paths) {
      const bytes = Buffer.from(await pack.bytes(name));
      const parts = name === paths.report ? partsOfPdf(bytes) : [bytes];
      for (const part of parts) members.push({ name, bytes: part });
    }
    return [...members, { name: 'names', bytes: Buffer.from(pack.paths.join('\n')) }];
  });
}

const isOriginal = ({ name }: Known): boolean => name.startsWith(paths.originals);

const stories = ['separated-couple', 'installer-kept-access'];
const secrets = [
  ...stories.flatMap((name) => plantedSecrets(builtInStory(name))),
  opening.passphrase,
  backupPassword,
];
const said: Known[] = [];

/** Two homes and an encrypted backup in one case, and all that can be done with it. */
beforeAll(async () => {
  writeFileSync(at('passphrase'), opening.passphrase);
  writeFileSync(at('password'), backupPassword);
  writeFileSync(at('text'), 'It went dark.');
  const homes = await Promise.all(
    stories.map((name) => writeHome(name, at(name), { ...bareStory, backups: [2] })),
  );
  const records = homes.flatMap(({ config, backups }) => [config, ...backups]);
  const encrypted = fileURLToPath(new URL('synthetic_v3.tar', casesOfBackups));
  const kept = at('kept');
  const archives = [encrypted, ...homes.flatMap(({ backups }) => backups)];
  const keys = [...withKeys, ...archives.flatMap((path) => ['--with-keys', basename(path)])];
  (await newCase(kept)).close();
  const opened = ['--passphrase-file', at('passphrase')];
  for (const args of [
    ['add', kept, ...records, encrypted, ...opened],
    ['household', kept, '--from', homes[0]?.household ?? '', ...opened],
    ['diary', kept, 'add', '--from', '2025-10-01', '--text-file', at('text'), ...opened],
    ['examine', kept, '--private', '--password-file', at('password'), '--keep-password', ...opened],
    ['changes', kept, ...opened],
    ['status', kept, ...opened],
    ['pack', kept, '--to', at('whole.zip'), '--with-private', ...keys, ...opened],
    ['pack', kept, '--to', at('hashes.zip'), '--redact', 'sam', '--leave-rest', ...opened],
    ['log', kept, ...opened],
    ['verify', at('whole.zip'), '--json', '--password-file', at('password')],
    ['exhibit', at('hashes.zip'), '1', '--to', at('one.zip')],
  ]) {
    const { code, out, err, left } = await runCli(args);
    // Without a key from elsewhere, who made a pack was not checked.
    const done = args[0] === 'verify' ? exitCodes.fitsTogether : exitCodes.done;
    expect({ args, code, err, left }).toEqual({ args, code: done, err: '', left: [] });
    said.push({ name: args.join(' '), bytes: Buffer.from(out) });
  }
}, 120_000);

describe('of the secrets planted in the records of a case', () => {
  it('none is said by any command', () => {
    expect(said.filter(({ bytes }) => bytes.length < 20)).toEqual([]);
    expect(heldBy(said, secrets)).toEqual([]);
  });

  it('none is in a pack, in any form, but in the records as they were given', async () => {
    const members = await membersOf(at('whole.zip'));
    expect(members.length).toBeGreaterThan(50);
    expect(heldBy(members.filter(isOriginal), secrets).length).toBeGreaterThan(50);
    const others = members.filter((one) => !isOriginal(one));
    expect(heldBy(others, secrets)).toEqual([]);
  });

  it.each(['hashes.zip', 'one.zip'])('none is in a pack without the records: %s', async (name) => {
    const members = await membersOf(at(name));
    expect(members.filter(isOriginal)).toEqual([]);
    expect(heldBy(members, secrets)).toEqual([]);
  });
});

it('a secret in any of its forms would be found', () => {
  const secret = 'PLANTED-SECRET-of-this-test';
  for (const before of ['', 'a', 'bc', 'def'])
    for (const form of ['utf8', 'hex', 'base64', 'base64url'] as const) {
      const bytes = Buffer.from(Buffer.from(`${before}${secret}.`).toString(form));
      expect(heldBy([{ name: form, bytes }], [secret])).toHaveLength(1);
    }
});
