import { HomegroundError } from '../model/homeground-error.ts';
import { type ByteSource, readPieces, type Span } from './container/byte-source.ts';
import { readDirectory } from './container/read-directory.ts';
import { headerBytes } from './container/zip-format.ts';
import { withFileSource } from './node-tools.ts';
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

/** Lends a pack whose bytes were checked before. Throws `not-a-pack` where its members cannot be read. */
export function withPackFile<Result>(
  path: string,
  use: (pack: PackReader) => Promise<Result>,
): Promise<Result> {
  return withFileSource(path, async (source) => {
    const directory = await readDirectory(source);
    if (directory.kind !== 'members') throw notAPack(path);
    const spans = new Map(
      directory.members.map((member) => {
        const from = member.offset + headerBytes(member);
        return [member.name.slice(bagFolder.length), { from, until: from + member.bytes }];
      }),
    );
    const spanOf = (name: string) => {
      const span = spans.get(name);
      if (span === undefined) throw new Error(`There is no ${name} in the pack.`);
      return span;
    };
    return use({
      source,
      paths: [...spans.keys()],
      has: (name) => spans.has(name),
      content: (name) => () => readPieces(source, spanOf(name)),
      async bytes(name) {
        const { from, until } = spanOf(name);
        return source.read(from, until - from);
      },
      span: spanOf,
    });
  });
}

export function notAPack(path: string): HomegroundError {
  return new HomegroundError(
    'not-a-pack',
    `${path} is no pack of Homeground.`,
    'Give the .zip file that "homeground pack" made, as it is and not unpacked.',
  );
}
