import { buffer } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { type Header, pack } from 'tar-stream';

export type TarEntry = {
  readonly name: string;
  readonly content?: Uint8Array | string;
  readonly type?: Header['type'];
  readonly linkname?: string;
};

export type BackupContent = {
  /** What `backup.json` says. */
  readonly about: Readonly<Record<string, unknown>>;
  /** By path below the configuration folder. */
  readonly files: ReadonlyMap<string, Uint8Array | string>;
  /** The time of every file in it. */
  readonly at: Date;
};

/** A plain backup as Home Assistant Core writes it (version 2, compressed); the same input, the same bytes. */
export async function writeBackup({ about, files, at }: BackupContent): Promise<Buffer> {
  const config = [...files].map(([path, content]) => ({ name: `data/${path}`, content }));
  const inner = compress(await writeTar([{ name: 'data', type: 'directory' }, ...config], at));
  return writeTar(
    [
      { name: './backup.json', content: JSON.stringify(about) },
      { name: './homeassistant.tar.gz', content: inner },
    ],
    at,
  );
}

/** A tar held in memory. */
export async function writeTar(entries: readonly TarEntry[], at: Date): Promise<Buffer> {
  const tar = pack();
  for (const { name, content = '', type = 'file', linkname } of entries) {
    const link = linkname === undefined ? {} : { linkname };
    tar.entry({ name, type, mtime: at, ...link }, Buffer.from(content));
  }
  tar.finalize();
  return buffer(tar);
}

/** Gzip that does not name the system it was made on. */
export function compress(content: Uint8Array): Buffer {
  const file = gzipSync(content);
  const systemAt = 9;
  file[systemAt] = 255;
  return file;
}
