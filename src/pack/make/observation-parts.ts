import { sha256 } from '../../case/observation-tree/commit-to-lines.ts';
import { hashLinesBelow, treeLevels } from '../../case/observation-tree/observation-tree.ts';
import { type LineShown, openLines } from '../../case/observation-tree/open-lines.ts';
import type { Reading } from '../../model/observation.ts';
import type { Disclosure } from '../disclosure/disclosure.ts';
import { type ObservationPart, writtenPart } from '../observation-part.ts';
import type { PackMaterial } from '../pack-file.ts';

/** What opens those observations that the pack gives as they are; none where it gives all of them so. */
export async function observationParts({
  open,
  looking,
}: PackMaterial): Promise<readonly ObservationPart[]> {
  const { salt } = open.commitments().findLast(({ name }) => name === 'observationTreeHash') ?? {};
  if (salt === undefined) return [];
  const seed = Buffer.from(salt, 'hex');
  const hashOf = hashLinesBelow(sha256, seed, treeLevels);
  const lines = openLines(sha256, seed);
  let isWhole = true;
  for await (const line of open.observationLines()) {
    const shown = howShown(line, looking);
    isWhole &&= shown === 'as-it-is';
    lines.add(hashOf(line), shown);
  }
  return isWhole ? [] : lines.parts().map(writtenPart);
}

function howShown(line: string, disclosure: Disclosure): LineShown {
  if (disclosure.isWholeLine(line)) return 'as-it-is';
  const reading = JSON.parse(line) as Reading;
  if (disclosure.leftOutBy(reading) !== undefined) return 'not';
  return JSON.stringify(disclosure.reading(reading)) === line ? 'as-it-is' : 'changed';
}
