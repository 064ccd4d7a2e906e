import { type ByteSource, readPieces, type Span } from './container/byte-source.ts';
import { headerBytes, type Member } from './container/zip-format.ts';
import { bagFolder } from './pack-paths.ts';

/** The files of a pack, to be read one by one. */
export type PackReader = {
  readonly source: ByteSource;
  /** By path below the bag's folder, in order. */
  readonly paths: readonly string[];
  has(path: string): boolean;
  /** Throws for a path that is not there. */
  content(path: string): () => AsyncGenerator<Uint8Array>;
  bytes(path: string): Promise<Uint8Array>;
  /** Where in the file its bytes lie. */
  span(path: string): Span;
};

/** Reads the files of a pack by its directory. */
export function packReader(source: ByteSource, members: readonly Member[]): PackReader {
  const spans = new Map(
    members.map((member) => {
      const from = member.offset + headerBytes(member);
      return [member.name.slice(bagFolder.length), { from, until: from + member.bytes }];
    }),
  );
  const spanOf = (path: string): Span => {
    const span = spans.get(path);
    if (span === undefined) throw new Error(`There is no ${path} in the pack.`);
    return span;
  };
  return {
    source,
    paths: [...spans.keys()],
    has: (path) => spans.has(path),
    content: (path) => () => readPieces(source, spanOf(path)),
    async bytes(path) {
      const { from, until } = spanOf(path);
      return source.read(from, until - from);
    },
    span: spanOf,
  };
}
