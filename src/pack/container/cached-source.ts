import { type ByteSource, joined } from './byte-source.ts';

const pageBytes = 2 ** 16;
const mostPages = 256;

/** The same bytes for many short reads here and there: what was read lately is not fetched again. */
export function cachedSource(source: ByteSource): ByteSource {
  const pages = new Map<number, Uint8Array>();
  const pageOf = async (number: number): Promise<Uint8Array> => {
    const page = pages.get(number) ?? (await source.read(number * pageBytes, pageBytes));
    pages.delete(number);
    pages.set(number, page);
    const [oldest] = pages.keys();
    if (pages.size > mostPages && oldest !== undefined) pages.delete(oldest);
    return page;
  };
  return {
    bytes: source.bytes,
    async read(offset, bytes) {
      const parts: Uint8Array[] = [];
      for (let at = offset; at < offset + bytes; ) {
        const number = Math.floor(at / pageBytes);
        const from = at - number * pageBytes;
        const part = (await pageOf(number)).subarray(from, from + offset + bytes - at);
        if (part.length === 0) break;
        parts.push(part);
        at += part.length;
      }
      return joined(parts);
    },
  };
}
