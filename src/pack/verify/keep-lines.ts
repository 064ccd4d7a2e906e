import { canonicalJson } from '../../case/canonical-json.ts';
import type { TreePart } from '../../case/observation-tree/open-lines.ts';
import { GivenCommitment } from '../../model/commitment.ts';
import { packLimits } from '../limits.ts';
import { ObservationPart, partAsWritten } from '../observation-part.ts';
import { paths } from '../pack-paths.ts';
import { lineName } from '../tree/leaf.ts';
import type { FaultList } from './fault-list.ts';
import { jsonIn, textIn } from './parse-json.ts';

type OnLine = (bytes: Uint8Array, number: number) => void;

/** Keeps the lines that are compared with the log when all of it was read, up to a limit for them all. */
export function keepLines(faults: FaultList) {
  const diary: string[] = [];
  const findings: string[] = [];
  const commitments: GivenCommitment[] = [];
  const parts: TreePart[] = [];
  let held = 0;
  const keep =
    (path: string, take: (text: string, where: string) => void): OnLine =>
    (bytes, number) => {
      const where = lineName(path, number);
      const text = textIn(bytes);
      held += bytes.length;
      if (held > packLimits.keptLineBytes) faults.add('too-many-lines', where);
      else if (text === undefined) faults.add('not-as-written', where);
      else take(text, where);
    };
  return {
    diary: diary as readonly string[],
    findings: findings as readonly string[],
    commitments: commitments as readonly GivenCommitment[],
    parts: parts as readonly TreePart[],
    diaryEntry: keep(paths.diary, (text) => void diary.push(text)),
    finding: keep(paths.findings, (text) => void findings.push(text)),
    part: keep(paths.observationParts, (text, where) => {
      const one = ObservationPart.safeParse(jsonIn(text)).data;
      if (one === undefined || canonicalJson(one) !== text) faults.add('not-as-written', where);
      else parts.push(partAsWritten(one));
    }),
    commitment: keep(paths.commitments, (text, where) => {
      const one = GivenCommitment.safeParse(jsonIn(text)).data;
      if (one === undefined || canonicalJson(one) !== text) faults.add('not-as-written', where);
      else commitments.push(one);
    }),
  };
}
