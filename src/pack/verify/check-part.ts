import { bagInfoText, type PackInfo, parseBagInfo } from '../bag-info.ts';
import { isPayload } from '../bag-manifest.ts';
import { exhibitNumber, paths } from '../pack-paths.ts';
import type { SignedCheckpoint } from '../tree/checkpoint.ts';
import { lineName } from '../tree/leaf.ts';
import { parseTlogProof } from '../tree/tlog-proof.ts';
import type { Sha256 } from '../tree/tools.ts';
import type { Check } from '../verdict.ts';
import { type Claim, checkClaims, proofPath } from './check-proofs.ts';
import { textIn } from './parse-json.ts';
import type { Contents } from './read-contents.ts';
import type { PackWatch } from './watch-pack.ts';

export type PartSeen = {
  readonly watch: PackWatch;
  readonly contents: Contents;
  readonly info: PackInfo | undefined;
  readonly checkpoint: SignedCheckpoint | undefined;
};

/** In a pack that hands over one exhibit: whether what it holds is in the tree of the whole one. */
export function checkPart(sha256: Sha256, { watch, contents, info, checkpoint }: PartSeen): Check {
  const faults = watch.treeFaults;
  const { files, whole } = contents;
  const [exhibit, ...others] = watch.exhibits;
  if (exhibit === undefined || others.length > 0) faults.add('not-as-written', paths.exhibits);
  if (checkpoint === undefined) faults.add('not-as-written', paths.checkpoint);
  if (!isBagOf(info, whole.get(paths.packInfo))) faults.add('changed', paths.info);
  if (exhibit === undefined || checkpoint === undefined) return faults.check('tree');
  if (info?.onlyExhibit !== exhibit.n) faults.add('changed', paths.info);
  const expected = [paths.exhibits, exhibit.file];
  for (const path of files.keys())
    if (isPayload(path) && !expected.includes(path)) faults.add('not-listed', path);
  const number = exhibitNumber(exhibit.n);
  const claims: Claim[] = [
    {
      proof: proofPath(number),
      name: lineName(paths.exhibits, lineOf(whole.get(proofPath(number)))),
      sha256: watch.lineHashes.get(paths.exhibits)?.[0] ?? '',
    },
    ...tagClaims(files),
  ];
  const checkpointNote = textIn(whole.get(paths.checkpoint) ?? new Uint8Array(0)) ?? '';
  checkClaims(sha256, claims, { contents, checkpoint, checkpointNote }, faults);
  return faults.check('tree');
}

/** The bag of a part says the same as the bag of the whole, but for what it holds. */
function isBagOf(info: PackInfo | undefined, whole: Uint8Array | undefined): boolean {
  const stated = whole && parseBagInfo(textIn(whole) ?? '');
  if (info === undefined || stated === undefined || stated === 'newer') return false;
  const { payload, onlyExhibit } = info;
  return (
    stated.onlyExhibit === null &&
    bagInfoText({ ...stated, payload, onlyExhibit }) === bagInfoText(info)
  );
}

/** Which line of the whole list the exhibit was: the hash of the line says that it is this one. */
function lineOf(proof: Uint8Array | undefined): number {
  const name = proof && parseTlogProof(textIn(proof) ?? '')?.leaf.name;
  return Number(/#([1-9]\d{0,8})$/.exec(name ?? '')?.[1] ?? 0);
}

/** Tag files that were in the tree of the whole pack, and by which name. */
function tagClaims(files: Contents['files']): Claim[] {
  return tagsOfWhole.flatMap(({ path, name }) => {
    const file = files.get(path);
    return file === undefined ? [] : [{ proof: proofPath(path), name, sha256: file.sha256 }];
  });
}

export const tagsOfWhole = [
  { path: paths.packInfo, name: paths.info },
  { path: paths.readme, name: paths.readme },
] as const;
