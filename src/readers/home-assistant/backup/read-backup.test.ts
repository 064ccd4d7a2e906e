import { createHash } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { keysIn } from '../../../model/backup-keys.ts';
import { collect } from './cases/collect.ts';
import { caseFiles, casePassword, writeSyntheticV1 } from './cases/synthetic-v1.ts';
import { accessMemory } from './file-bytes.ts';
import { openBackup, readBackup } from './read-backup.ts';

const wants = () => true;
const opened = { wants, passwords: [casePassword] };
const location = (name: string) => fileURLToPath(new URL(`./cases/${name}`, import.meta.url));
const sha256 = (content: Uint8Array | string) => createHash('sha256').update(content).digest('hex');
const open = (name: string, password?: string) =>
  collect(
    openBackup(location(name), { wants, passwords: password === undefined ? [] : [password] }),
  );
const read = (content: Uint8Array) => collect(readBackup(accessMemory(content), opened));

function flipped(content: Uint8Array, at: number): Buffer {
  const copy = Buffer.from(content);
  copy[at] = (copy[at] ?? 0) ^ 0x20;
  return copy;
}

describe('backups that the securetar package wrote', () => {
  it('open to the same files, whole, in versions 2 and 3', async () => {
    const second = await open('synthetic_v2.tar', casePassword);
    const third = await open('synthetic_v3.tar', casePassword);
    expect(second.files).toEqual(third.files);
    expect(Object.keys(second.files)).toEqual([
      'homeassistant.tar.gz!data/.storage/auth',
      'homeassistant.tar.gz!data/.HA_VERSION',
      'homeassistant.tar.gz!data/big.bin',
    ]);
    expect(second.bytes).toBe(2_500_135);
    expect([...second.problems, ...second.cut, ...third.problems, ...third.cut]).toEqual([]);
  });

  it('say what they are', async () => {
    const { abouts } = await open('synthetic_v3.tar', casePassword);
    expect(abouts).toEqual([
      {
        slug: 'deadbeef',
        name: 'synthetic',
        date: '2026-08-01T00:00:00+00:00',
        type: 'partial',
        version: 2,
        homeAssistantVersion: '2026.8.0',
        excludesDatabase: false,
        isCompressed: true,
        isProtected: true,
        addonCount: 0,
        folders: [],
      },
    ]);
  });
});

describe.each(['synthetic_v2.tar', 'synthetic_v3.tar'])('%s', (name) => {
  const content = readFileSync(location(name));

  it('asks for a password, and still says what it is', async () => {
    const { abouts, problems, files } = await open(name);
    expect(abouts).toMatchObject([{ slug: 'deadbeef', isProtected: true }]);
    expect(problems).toEqual(['homeassistant.tar.gz: password-needed']);
    expect(files).toEqual({});
  });

  it('opens with the one that fits, among others and in any spelling of an emergency kit', async () => {
    const fitting: string[] = [];
    const passwords = ['another', ...keysIn(`A note.\nThe key:\n${casePassword}`), 'one more'];
    const onPasswordFits = (password: string) => void fitting.push(password);
    const { problems, files } = await collect(
      openBackup(location(name), { wants, passwords, onPasswordFits }),
    );
    expect([problems, fitting, Object.keys(files).length]).toEqual([[], [casePassword], 3]);
    const none = await collect(openBackup(location(name), { wants, passwords: ['one', 'two'] }));
    expect(none.problems).toEqual(['homeassistant.tar.gz: wrong-password']);
  });

  it('tells a wrong password', async () => {
    const { problems, abouts } = await open(name, 'hunter3-test');
    expect(problems).toEqual(['homeassistant.tar.gz: wrong-password']);
    expect(abouts).toHaveLength(1);
  });

  it('tells a cut file, and keeps what came before the cut', async () => {
    const { problems, cut, files } = await read(content.subarray(0, 2_000_000));
    expect(Object.keys(files)).toHaveLength(2);
    expect(cut).toEqual(['homeassistant.tar.gz!data/big.bin']);
    expect(problems).toEqual([
      'homeassistant.tar.gz!data/big.bin: truncated',
      'homeassistant.tar.gz: truncated',
      ': truncated',
    ]);
  });

  it('tells a changed byte, and that only the one archive is hurt', async () => {
    const { problems } = await read(flipped(content, 1_500_000));
    // Version 2 has one sum for all, at the end: by then the last file came out, whole and changed.
    const atFile =
      name === 'synthetic_v3.tar' ? ['homeassistant.tar.gz!data/big.bin: damaged'] : [];
    expect(problems).toEqual([...atFile, 'homeassistant.tar.gz: damaged']);
  });

  it('is left as it was', async () => {
    const before = statSync(location(name));
    await open(name, casePassword);
    expect(statSync(location(name)).mtimeMs).toBe(before.mtimeMs);
    expect(readFileSync(location(name)).equals(content)).toBe(true);
  });
});

describe('version 1', () => {
  const expected = [...caseFiles].map(([path, content]) => [
    `homeassistant.tar.gz!${path}`,
    sha256(content),
  ]);

  it('is in its case what the writer writes', async () => {
    const written = await writeSyntheticV1();
    if (process.env.UPDATE_CASES) writeFileSync(location('synthetic_v1.tar'), written);
    expect(written.equals(readFileSync(location('synthetic_v1.tar')))).toBe(true);
  });

  it('opens, with what it says coming first though it lies last', async () => {
    const found = await open('synthetic_v1.tar', casePassword);
    expect(Object.entries(found.files)).toEqual(expected);
    expect(found.unopened).toEqual(['share.tar.gz']);
    expect(found.problems).toEqual([]);
    const items = openBackup(location('synthetic_v1.tar'), opened);
    expect(await items.next()).toMatchObject({ value: { kind: 'about', about: { version: 1 } } });
    await items.return(undefined);
  });

  it("opens where Python's tarfile and OpenSSL wrote it", async () => {
    const found = await open('python_v1.tar', casePassword);
    expect(found.problems).toEqual([]);
    // Before 2021.8 `backup.json` was called `snapshot.json`.
    expect(found.abouts).toMatchObject([{ slug: 'c0ffee12', version: 1 }]);
    expect(found.files).toMatchObject({
      'homeassistant.tar.gz!configuration.yaml': sha256('default_config:\n'),
      'homeassistant.tar.gz!www/noise.bin':
        'f0187e4f7e293550c7fb4b672db57e2315dd3a22e406a3c3d87c4cb2e8b07d6d',
    });
  });

  it('tells a wrong password, a cut and a changed byte', async () => {
    const content = readFileSync(location('python_v1.tar'));
    expect((await open('python_v1.tar', 'other')).problems).toEqual([
      'homeassistant.tar.gz: wrong-password',
    ]);
    expect((await open('python_v1.tar')).problems).toEqual([
      'homeassistant.tar.gz: password-needed',
    ]);
    expect((await read(content.subarray(0, 9000))).problems).toContain(
      'homeassistant.tar.gz: truncated',
    );
    expect((await read(flipped(content, 9000))).problems).toContain(
      'homeassistant.tar.gz: damaged',
    );
  });
});
