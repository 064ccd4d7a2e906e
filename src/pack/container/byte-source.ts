/** Something that bytes can be read from at any place: an open file, or a file given to a browser. */
export type ByteSource = {
  readonly bytes: number;
  /** As many bytes as asked for; fewer only at the end. */
  read(offset: number, bytes: number): Promise<Uint8Array>;
};

const pieceBytes = 2 ** 20;

export type Span = { readonly from: number; readonly until: number };

/** Bytes in order, a piece at a time; the next one is fetched while the last one is used. */
export async function* readPieces(
  source: ByteSource,
  { from, until }: Span,
): AsyncGenerator<Uint8Array> {
  const ask = (at: number) => source.read(at, Math.min(pieceBytes, until - at));
  let next = from < until ? ask(from) : undefined;
  for (let at = from; next !== undefined; ) {
    const piece = await next;
    at += piece.length;
    next = piece.length > 0 && at < until ? ask(at) : undefined;
    next?.catch(() => undefined);
    yield piece;
  }
}

/** Hands out bytes in portions of any size, out of pieces that come as they come. */
export type Cursor = {
  /** Fewer only at the end. */
  take(bytes: number): Promise<Uint8Array>;
  /** Hands on the next bytes without gathering them; how many there were. */
  pass(bytes: number, use: (piece: Uint8Array) => void): Promise<number>;
};

export function cursorOver(pieces: AsyncGenerator<Uint8Array>): Cursor {
  let rest: Uint8Array = new Uint8Array(0);
  const pass: Cursor['pass'] = async (bytes, use) => {
    let done = 0;
    while (done < bytes) {
      if (rest.length === 0) {
        const next = await pieces.next();
        if (next.done || next.value.length === 0) return done;
        rest = next.value;
      }
      const piece = rest.subarray(0, bytes - done);
      rest = rest.subarray(piece.length);
      done += piece.length;
      use(piece);
    }
    return done;
  };
  return {
    pass,
    async take(bytes) {
      const parts: Uint8Array[] = [];
      await pass(bytes, (piece) => parts.push(piece));
      return joined(parts);
    },
  };
}

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only;
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
