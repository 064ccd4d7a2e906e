import { isKey } from '../../guidance/key/read-key.ts';
import type { PackInfo } from '../bag-info.ts';
import { paths } from '../pack-paths.ts';
import {
  isKeyOf,
  originOf,
  parseCheckpoint,
  publicKeyIn,
  type SignedCheckpoint,
} from '../tree/checkpoint.ts';
import { hexOf, isEqual } from '../tree/encodings.ts';
import { sha256With, type Tools } from '../tree/tools.ts';
import type { Check } from '../verdict.ts';
import { faultList, notChecked } from './fault-list.ts';
import { textIn } from './parse-json.ts';

/** The checkpoint of a pack; undefined where there is none that this program would have written. */
export const checkpointIn = (bytes: Uint8Array | undefined): SignedCheckpoint | undefined =>
  bytes && parseCheckpoint(textIn(bytes) ?? '');

/** The case's key as it stands on the bag; undefined for none. */
export const publicKeyOf = (tools: Tools, info: PackInfo | undefined): Uint8Array | undefined =>
  info && publicKeyIn(sha256With(tools), originOf(info.caseId), info.key);

/** Whether the checkpoint is the one of this tree and this case. `tree` is left out for a part. */
export function checkCheckpoint(
  checkpoint: SignedCheckpoint | undefined,
  info: PackInfo | undefined,
  tree?: { readonly size: number; readonly root: Uint8Array },
): Check {
  const faults = faultList();
  if (checkpoint === undefined) faults.add('not-as-written', paths.checkpoint);
  else {
    if (info !== undefined && checkpoint.origin !== originOf(info.caseId))
      faults.add('other-origin', paths.checkpoint);
    if (tree !== undefined && tree.size !== checkpoint.size)
      faults.add('size-differs', paths.checkpoint);
    if (tree !== undefined && !isEqual(tree.root, checkpoint.root))
      faults.add('root-differs', paths.checkpoint);
  }
  return faults.check('checkpoint');
}

export type Signed = {
  readonly checkpoint: SignedCheckpoint | undefined;
  readonly publicKey: Uint8Array | undefined;
  /** The key that the reader got by another way, as `readKey` gives it. */
  readonly expectedKey?: string | undefined;
};

/** Whether the checkpoint is signed with the key on the bag, and that is the one expected. */
export async function checkSignature(
  tools: Tools,
  { checkpoint, publicKey, expectedKey }: Signed,
): Promise<Check> {
  if (checkpoint === undefined || publicKey === undefined)
    return notChecked('signature', 'depends-on-others');
  const faults = faultList();
  const isSigned =
    isKeyOf(sha256With(tools), checkpoint, publicKey) &&
    (await tools.isSignedBy({
      publicKey,
      message: new TextEncoder().encode(checkpoint.text),
      signature: checkpoint.signature,
    }));
  if (!isSigned) faults.add('bad-signature', paths.checkpoint);
  const key = hexOf(publicKey);
  if (expectedKey !== undefined && !isKey(key, expectedKey.toLowerCase()))
    faults.add('other-key', key);
  const check = faults.check('signature');
  return check.answer === 'holds' && expectedKey === undefined
    ? { ...check, faults: [{ why: 'trust-not-given', where: key }] }
    : check;
}
