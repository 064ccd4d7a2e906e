import { createReadStream, createWriteStream, readdirSync, statSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { pack } from 'tar-stream';
import type { Home } from './home/home.ts';
import { hexIdOf } from './ids.ts';
import { plantedSecret } from './secrets.ts';

type Made = { readonly home: Home; readonly days: number; readonly version: string };
type Entry = { readonly name: string; readonly size: number; open(): Readable };

/** A plain backup as the hub makes one: an outer tar, with the configuration as a packed tar inside. */
export const writeBackup = async (config: string, location: string, made: Made): Promise<void> => {
  const inner = `${location}.inner`;
  const madeAt = new Date(made.home.calendar.startOf(made.days));
  const content = filesIn(config).map((name) => fileEntry(`data/${name}`, join(config, name)));
  await writeTar([...content, textEntry('data/homeassistant.json', supervisorJson(made.home))], {
    location: inner,
    madeAt,
    isPacked: true,
  });
  try {
    await writeTar(
      [
        textEntry('./backup.json', backupJson(made, madeAt)),
        fileEntry('./homeassistant.tar.gz', inner),
      ],
      { location, madeAt, isPacked: false },
    );
  } finally {
    unlinkSync(inner);
  }
};

type Tar = { location: string; madeAt: Date; isPacked: boolean };

const writeTar = async (entries: readonly Entry[], to: Tar): Promise<void> => {
  const tar = pack();
  const out = createWriteStream(to.location, { mode: 0o600, flags: 'wx' });
  const written = to.isPacked ? pipeline(tar, createGzip({ level: 6 }), out) : pipeline(tar, out);
  for (const { name, size, open } of entries) {
    const entry = tar.entry({ name, size, mode: 0o600, mtime: to.madeAt, uid: 0, gid: 0 });
    await pipeline(open(), entry);
  }
  tar.finalize();
  await written;
};

const fileEntry = (name: string, location: string): Entry => ({
  name,
  size: statSync(location).size,
  open: () => createReadStream(location),
});

const textEntry = (name: string, text: string): Entry => ({
  name,
  size: Buffer.byteLength(text),
  open: () => Readable.from([Buffer.from(text)]),
});

/** Sorted, because folders list in any order. */
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name).slice(folder.length + 1))
    .sort();

const supervisorJson = (home: Home): string =>
  JSON.stringify({ refresh_token: plantedSecret(home.seed, 'supervisor-token') });

const backupJson = ({ home, days, version }: Made, madeAt: Date): string =>
  JSON.stringify({
    slug: hexIdOf(home.seed, `backup/${days}`).slice(0, 8),
    name: `Core ${version}`,
    date: madeAt.toISOString().replace('Z', '000+00:00'),
    type: 'partial',
    version: 2,
    folders: ['homeassistant'],
    homeassistant: { version, exclude_database: false },
    compressed: true,
    protected: false,
  });
