import { type Bytes, skipByReading } from './bytes.ts';

const nothing = new Uint8Array(0);

/** Bytes over any stream, with the right to give some back. A failure is told at every later read. */
export class ByteStream implements Bytes {
  readonly #source: AsyncIterator<Uint8Array>;
  #rest: Uint8Array = nothing;
  #position = 0;
  #failure: { readonly error: unknown } | undefined;

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  get position(): number {
    return this.#position;
  }

  async some(maxBytes: number): Promise<Uint8Array> {
    if (this.#rest.length === 0) this.#rest = await this.#next();
    const part = this.#rest.subarray(0, maxBytes);
    this.#rest = this.#rest.subarray(part.length);
    this.#position += part.length;
    return part;
  }

  skip(bytes: number): Promise<number> {
    return skipByReading(this, bytes);
  }

  unread(part: Uint8Array): void {
    if (part.length === 0) return;
    this.#rest = this.#rest.length === 0 ? part : Buffer.concat([part, this.#rest]);
    this.#position -= part.length;
  }

  async close(): Promise<void> {
    await this.#source.return?.();
  }

  async #next(): Promise<Uint8Array> {
    if (this.#failure) throw this.#failure.error;
    try {
      for (;;) {
        const step = await this.#source.next();
        if (step.done) return nothing;
        if (step.value.length > 0) return step.value;
      }
    } catch (error) {
      this.#failure = { error };
      throw error;
    }
  }
}
