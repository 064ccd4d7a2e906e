import { declarationText, type PackInfo } from '../bag-info.ts';
import { isListedTag, isPayload, type Listed, manifestLine } from '../bag-manifest.ts';
import { paths } from '../pack-paths.ts';
import { hexOf } from '../tree/encodings.ts';
import type { Sha256 } from '../tree/tools.ts';
import type { Check } from '../verdict.ts';
import { type FaultList, faultList } from './fault-list.ts';
import { textIn } from './parse-json.ts';
import type { FileRead } from './read-contents.ts';

export type Bag = {
  readonly files: ReadonlyMap<string, FileRead>;
  /** What stands on the bag; undefined where it cannot be understood. */
  readonly info: PackInfo | undefined;
  /** Reads a tag file again, to say where it differs. */
  readonly read: (path: string) => Promise<Uint8Array>;
};

/** Whether the bag is whole (RFC 8493, section 3), and its tag files are as this program writes them. */
export async function checkManifest(sha256: Sha256, bag: Bag): Promise<Check> {
  const faults = faultList();
  const { files, info } = bag;
  const utf8 = new TextEncoder();
  const listed = [...files].map(([path, file]) => ({ path, ...file }));
  const payload = listed.filter(({ path }) => isPayload(path));
  const declaration = hexOf(sha256(utf8.encode(declarationText)));
  if (files.get(paths.declaration)?.sha256 !== declaration)
    faults.add('not-as-written', paths.declaration);
  if (info === undefined) faults.add('not-as-written', paths.info);
  else if (info.payload.files !== payload.length || info.payload.bytes !== bytesOf(payload))
    faults.add('changed', paths.info);
  const compare = async (path: string, wanted: readonly Listed[]): Promise<void> => {
    const text = wanted.map(manifestLine).join('');
    const file = files.get(path);
    if (file === undefined) faults.add('missing', path);
    else if (file.sha256 !== hexOf(sha256(utf8.encode(text))))
      tellDifference({ path, wanted, faults }, textIn(await bag.read(path)));
  };
  await compare(paths.manifest, payload);
  await compare(
    paths.tagManifest,
    listed.filter(({ path }) => isListedTag(path)),
  );
  return faults.check('manifest');
}

const bytesOf = (files: readonly FileRead[]): number =>
  files.reduce((sum, { bytes }) => sum + bytes, 0);

type Compared = {
  readonly path: string;
  readonly wanted: readonly Listed[];
  readonly faults: FaultList;
};

function tellDifference({ path, wanted, faults }: Compared, text: string | undefined): void {
  const listed = new Map(
    (text ?? '').split('\n').map((line) => [line.slice(66), line.slice(0, 64)] as const),
  );
  listed.delete('');
  let isTold = false;
  const tell: FaultList['add'] = (why, where) => {
    isTold = true;
    faults.add(why, where);
  };
  for (const one of wanted) {
    const hash = listed.get(one.path);
    listed.delete(one.path);
    if (hash === undefined) tell('not-listed', one.path);
    else if (hash !== one.sha256) tell('changed', one.path);
  }
  for (const missing of listed.keys()) tell('missing', missing);
  if (!isTold) faults.add('not-as-written', path);
}
