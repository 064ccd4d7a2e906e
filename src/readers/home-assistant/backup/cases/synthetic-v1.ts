import { gzipSync } from 'node:zlib';
import { writeTar } from '../write-backup.ts';
import { writeOldVersion1 } from './write-securetar.ts';

// What `synthetic_v1.tar` holds; a test compares it, and writes it anew with UPDATE_CASES=1.

export const casePassword = 'hunter2-test';
export const caseTime = new Date('2022-02-03T04:05:06Z');

export const caseFiles: ReadonlyMap<string, string> = new Map([
  ['configuration.yaml', 'default_config:\n'],
  ['.storage/core.config', '{"version":1,"key":"core.config","data":{"location_name":"home"}}\n'],
  ['.storage/auth', '{"version":1,"key":"auth","data":{"users":[{"name":"alex"}]}}\n'],
]);

const caseAbout = {
  slug: 'c0ffee11',
  version: 1,
  name: 'synthetic',
  date: '2022-02-03T04:05:06+00:00',
  type: 'full',
  protected: true,
  crypto: 'aes128',
  homeassistant: { version: '2022.2.0' },
  folders: ['share', 'ssl'],
  addons: [],
};

export async function writeSyntheticV1(): Promise<Buffer> {
  const config = [...caseFiles].map(([path, content]) => ({ name: `./${path}`, content }));
  const inner = await writeTar([{ name: './', type: 'directory' }, ...config], caseTime);
  // Stored, not squeezed, so that every version of zlib writes the same bytes.
  const stored = gzipSync(inner, { level: 0 });
  stored[9] = 255;
  const share = await writeTar([{ name: './', type: 'directory' }], caseTime);
  return writeTar(
    [
      { name: './homeassistant.tar.gz', content: writeOldVersion1(stored, casePassword) },
      { name: './share.tar.gz', content: writeOldVersion1(share, casePassword) },
      { name: './backup.json', content: JSON.stringify(caseAbout) },
    ],
    caseTime,
  );
}
