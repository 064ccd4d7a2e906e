import type { Readable } from 'node:stream';

/** Beginnings of the picture formats that browsers show; nothing else is ever shown by its content. */
const beginnings: readonly [type: string, isIt: (head: Buffer) => boolean][] = [
  ['image/png', (head) => head.subarray(0, 8).equals(Buffer.from('89504e470d0a1a0a', 'hex'))],
  ['image/jpeg', (head) => head.subarray(0, 3).equals(Buffer.from('ffd8ff', 'hex'))],
  ['image/gif', (head) => /^GIF8[79]a/.test(head.toString('latin1', 0, 6))],
  ['image/webp', (head) => /^RIFF.{4}WEBP/s.test(head.toString('latin1', 0, 12))],
];

/** The type of a picture, told by its first bytes; undefined for what is none. */
export async function pictureType(open: () => Readable): Promise<string | undefined> {
  const stream = open();
  try {
    for await (const chunk of stream) {
      const head = Buffer.from(chunk as Uint8Array).subarray(0, 16);
      return beginnings.find(([, isIt]) => isIt(head))?.[0];
    }
    return undefined;
  } finally {
    stream.destroy();
  }
}
