import type { Bytes } from './bytes.ts';
import { Unreadable } from './unreadable.ts';

/** The next so many bytes of others: one member of an archive. Closed, it gives nothing any more. */
export class ByteWindow implements Bytes {
  readonly #from: Bytes;
  #left: number;
  #position = 0;

  constructor(from: Bytes, bytes: number) {
    this.#from = from;
    this.#left = bytes;
  }

  get position(): number {
    return this.#position;
  }

  async some(maxBytes: number): Promise<Uint8Array> {
    if (this.#left === 0) return new Uint8Array(0);
    const part = await this.#from.some(Math.min(maxBytes, this.#left));
    if (part.length === 0) throw new Unreadable('truncated');
    this.#count(part.length);
    return part;
  }

  async skip(bytes: number): Promise<number> {
    const wanted = Math.min(bytes, this.#left);
    const skipped = await this.#from.skip(wanted);
    this.#count(skipped);
    if (skipped < wanted) throw new Unreadable('truncated');
    return skipped;
  }

  /** Passes over what nobody read. */
  async close(): Promise<void> {
    const left = this.#left;
    this.#left = 0;
    if ((await this.#from.skip(left)) < left) throw new Unreadable('truncated');
  }

  #count(bytes: number): void {
    this.#left -= bytes;
    this.#position += bytes;
  }
}
