import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** Text as the database keeps it where there is much of it. */
export function packText(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(deflateRawSync(text, { level: 3 }));
}

export function unpackText(bytes: Uint8Array): string {
  return inflateRawSync(bytes).toString('utf8');
}
