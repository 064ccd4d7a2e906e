/** One line of a text as it comes in, numbered from one; `text` is null where it cannot be read. */
export type Line = { readonly number: number } & (
  | { readonly text: string; readonly why?: never }
  | { readonly text: null; readonly why: string }
);

/** Longer lines are not read, so that a file without any line end does not fill the memory. */
const mostBytes = 16 * 1024 * 1024;

/** Cuts a stream of bytes into lines of UTF-8 text; a line end is `\n` or `\r\n`. */
export async function* cutLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const pending = new PendingLine();
  let number = 0;
  const finish = (): Line => {
    number += 1;
    const bytes = pending.take();
    if (bytes === null) return { number, text: null, why: 'longer than 16 megabytes' };
    try {
      return { number, text: decoder.decode(bytes) };
    } catch {
      return { number, text: null, why: 'not UTF-8 text' };
    }
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
      pending.add(chunk.subarray(start, end));
      yield finish();
      start = end + 1;
    }
    pending.add(chunk.subarray(start));
  }
  if (pending.bytes > 0) yield finish();
}

class PendingLine {
  bytes = 0;
  private parts: Uint8Array[] = [];

  add(part: Uint8Array): void {
    if (part.length === 0) return;
    this.bytes += part.length;
    if (this.bytes > mostBytes) this.parts = [];
    else this.parts.push(part);
  }

  /** Null for a line that was too long. */
  take(): Uint8Array | null {
    const { bytes, parts } = this;
    this.bytes = 0;
    this.parts = [];
    return bytes > mostBytes ? null : Buffer.concat(parts);
  }
}
