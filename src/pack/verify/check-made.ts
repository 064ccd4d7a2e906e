import { stand } from '../../access/stand.ts';
import type { PackInfo } from '../bag-info.ts';
import { exportFiles } from '../exports/export-files.ts';
import { inOrderOfTime } from '../exports/in-order-of-time.ts';
import { statedHousehold } from '../exports/stated-household.ts';
import type { PackContents } from '../pack-contents.ts';
import { paths } from '../pack-paths.ts';
import type { PackReader } from '../pack-reader.ts';
import type { Check } from '../verdict.ts';
import { checkCounts } from './check-counts.ts';
import { compareMade } from './compare-made.ts';
import { faultList, notChecked } from './fault-list.ts';
import { type PackStated, readStated } from './read-stated.ts';
import { type ObservationsSeen, watchObservations } from './watch-observations.ts';

/**
 * Whether all that is made of the rest of a pack is what comes out of it: README.txt, tables and
 * CASE/UCO byte for byte, and what one file says of another. A forger without the key can change one,
 * and has to change all. The pack's bytes were checked before; `programVersion` is that of this
 * program.
 */
export async function checkMade(
  pack: PackReader,
  info: PackInfo,
  programVersion: string,
): Promise<Check[]> {
  const faults = { exports: faultList(), counts: faultList() };
  const stated = await readStated(pack, faults.counts);
  if (stated !== undefined) {
    const unmet = new Set(stated.findings.flatMap(({ observations }) => observations));
    const seen = await watchObservations(pack, faults.counts, (id) => unmet.delete(id));
    for (const id of unmet) faults.counts.add('observation-missing', id);
    const contents = contentsOf({ pack, info, stated, seen });
    await checkCounts({ info, stated, seen, contents }, faults.counts);
    for (const file of exportFiles(contents)) await compareMade(pack, file, faults.exports);
    const made = new Set(exportFiles(contents).map(({ path }) => path));
    if (!pack.has(paths.report)) faults.exports.add('missing', paths.report);
    for (const path of pack.paths)
      if (path.startsWith(paths.exports) && !made.has(path)) faults.exports.add('not-listed', path);
  }
  const exports =
    stated === undefined
      ? notChecked('exports', 'depends-on-others')
      : faults.exports.check('exports');
  return [exports, faults.counts.check('counts')].map((check) =>
    orMadeByOther(check, info, programVersion),
  );
}

/** Another version may have written the same in another way; that is then not for this one to say. */
function orMadeByOther(check: Check, info: PackInfo, programVersion: string): Check {
  if (check.answer !== 'does-not-hold' || info.programVersion === programVersion) return check;
  return {
    ...check,
    answer: 'not-checked',
    faults: [{ why: 'made-by-other-version', where: info.programVersion }, ...check.faults],
  };
}

type Read = {
  readonly pack: PackReader;
  readonly info: PackInfo;
  readonly stated: PackStated;
  readonly seen: ObservationsSeen;
};

function contentsOf({ pack, info, stated, seen }: Read): PackContents {
  return {
    caseId: info.caseId,
    madeMs: info.madeMs,
    programVersion: info.programVersion,
    chosen: stated.selection,
    exhibits: stated.exhibits,
    log: stated.log,
    findings: stated.findings,
    standing: stand(seen.standing, {
      household: statedHousehold(stated.householdText),
      nowMs: stated.examination.nowMs,
    }),
    acts: () => inOrderOfTime(seen.acts.read(pack.source)),
  };
}
