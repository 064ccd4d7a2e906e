import type { FileHandle } from 'node:fs/promises';
import type { Bytes } from './bytes.ts';

/** Something that can be read anywhere, and is never written to. */
export type RandomAccess = {
  readonly bytes: number;
  /** Fewer bytes than asked for only at the end. */
  read(position: number, maxBytes: number): Promise<Uint8Array>;
};

export async function accessFile(handle: FileHandle): Promise<RandomAccess> {
  const { size } = await handle.stat();
  return {
    bytes: size,
    async read(position, maxBytes) {
      const block = Buffer.allocUnsafe(maxBytes);
      const { bytesRead } = await handle.read(block, 0, maxBytes, position);
      return block.subarray(0, bytesRead);
    },
  };
}

export function accessMemory(content: Uint8Array): RandomAccess {
  return {
    bytes: content.length,
    read: async (position, maxBytes) => content.subarray(position, position + maxBytes),
  };
}

const blockBytes = 64 * 1024;

/** A file from front to back, where passing over a large member costs nothing. */
export class FileBytes implements Bytes {
  readonly #file: RandomAccess;
  #position = 0;
  #block: Uint8Array = new Uint8Array(0);
  #blockAt = 0;

  constructor(file: RandomAccess) {
    this.#file = file;
  }

  get position(): number {
    return this.#position;
  }

  async some(maxBytes: number): Promise<Uint8Array> {
    if (this.#position >= this.#blockAt + this.#block.length) await this.#load();
    const from = this.#position - this.#blockAt;
    const part = this.#block.subarray(from, from + maxBytes);
    this.#position += part.length;
    return part;
  }

  async skip(bytes: number): Promise<number> {
    const skipped = Math.min(bytes, this.#file.bytes - this.#position);
    this.#position += skipped;
    return skipped;
  }

  async #load(): Promise<void> {
    this.#blockAt = this.#position;
    this.#block = await this.#file.read(this.#position, blockBytes);
  }
}
