import { createHash } from 'node:crypto';
import { isListedTag, isPayload, type Listed, manifestLine } from '../bag-manifest.ts';
import { type Written, writeZip } from '../container/write-zip.ts';
import type { PackFile } from '../pack-file.ts';
import { bagFolder, linedFiles, paths } from '../pack-paths.ts';
import { lineReader } from '../verify/line-reader.ts';

export type WrittenFile = Listed & Written;

/** Writes the files of a bag in the order in which they are given, and remembers what it wrote. */
export type BagWriter = {
  readonly files: readonly WrittenFile[];
  /** SHA-256 of each line of the files that have one leaf a line. */
  readonly lineHashes: ReadonlyMap<string, readonly string[]>;
  readonly payload: { readonly bytes: number; readonly files: number };
  add(file: PackFile): Promise<void>;
  addText(path: string, text: string): Promise<void>;
  /** The manifest over the payload. */
  addManifest(): Promise<void>;
  /** The manifest over everything else, and the end. */
  finish(): Promise<Written>;
};

export function writeBag(file: number): BagWriter {
  const zip = writeZip(file);
  const files: WrittenFile[] = [];
  const lineHashes = new Map<string, string[]>();
  const payload = { bytes: 0, files: 0 };
  const add: BagWriter['add'] = async ({ path, content }) => {
    const lines = linedFiles.includes(path) ? hashLines(path, lineHashes) : undefined;
    const written = await zip.add(bagFolder + path, content, lines?.take);
    lines?.end();
    files.push({ path, ...written });
    if (!isPayload(path)) return;
    payload.bytes += written.bytes;
    payload.files += 1;
  };
  const addText: BagWriter['addText'] = (path, text) => add({ path, content: Buffer.from(text) });
  const addList = (path: string, isListed: (path: string) => boolean) =>
    addText(
      path,
      files
        .filter((one) => isListed(one.path))
        .map(manifestLine)
        .join(''),
    );
  return {
    files,
    lineHashes,
    payload,
    add,
    addText,
    addManifest: () => addList(paths.manifest, isPayload),
    async finish() {
      await addList(paths.tagManifest, isListedTag);
      return zip.finish();
    },
  };
}

function hashLines(path: string, lineHashes: Map<string, string[]>) {
  const hashes: string[] = [];
  lineHashes.set(path, hashes);
  return lineReader({
    fault: (why, number) => {
      throw new Error(`Line ${number} of ${path}: ${why}`);
    },
    line: (bytes) => void hashes.push(createHash('sha256').update(bytes).digest('hex')),
  });
}
