import { wordsAsBefore } from '../../context/shown-words.ts';
import type { Household } from '../../model/household.ts';
import { parseBagInfo } from '../../pack/bag-info.ts';
import { disclose } from '../../pack/disclosure/disclose.ts';
import { nodeTools } from '../../pack/node-tools.ts';
import type { PackOptions } from '../../pack/pack-options.ts';
import { paths } from '../../pack/pack-paths.ts';
import type { PackReader } from '../../pack/pack-reader.ts';
import { makeReport } from '../../pack/report/make-report.ts';
import { reportContent } from '../../pack/report/report-content.ts';
import { hexOf } from '../../pack/tree/encodings.ts';
import type { Check } from '../../pack/verdict.ts';
import { publicKeyOf } from '../../pack/verify/check-checkpoint.ts';
import { compareMade } from '../../pack/verify/compare-made.ts';
import { faultList, notChecked } from '../../pack/verify/fault-list.ts';
import type { PackStated } from '../../pack/verify/read-stated.ts';
import type { Examined } from '../../pipeline.ts';
import { readers } from '../../readers/registry.ts';
import { loadRules } from '../../rules/load-rules.ts';
import { chosenBy } from './compare-findings.ts';
import { keptOf } from './keep-examination.ts';

export type Reported = {
  readonly pack: PackReader;
  readonly stated: PackStated;
  /** The records of the pack, read again. */
  readonly examined: Examined;
  readonly household: Household | undefined;
};

/**
 * Lays the report out again and compares it byte for byte. It needs the records, because it tells more
 * of what stands behind findings than the pack does, and the version of the program that made it,
 * because words and layout are that program's.
 */
export async function checkReport(
  { pack, stated, examined, household: given }: Reported,
  { programVersion }: { readonly programVersion: string },
): Promise<Check> {
  const info = parseBagInfo(Buffer.from(await pack.bytes(paths.info)).toString());
  const publicKey = info === 'newer' ? undefined : publicKeyOf(nodeTools, info);
  if (info === undefined || info === 'newer' || publicKey === undefined)
    return notChecked('report', 'depends-on-others');
  const { selection } = stated;
  if (info.programVersion !== programVersion)
    return notChecked('report', 'made-by-other-version', info.programVersion);
  if (selection.redactedPeople > 0) return notChecked('report', 'names-redacted');
  const options: PackOptions = {
    ...chosenBy(stated),
    originals: selection.originals,
    isPrivateIncluded: selection.isPrivateIncluded,
    isPrivateInReport: selection.isPrivateInReport,
    ...(selection.forWhom === null ? {} : { forWhom: selection.forWhom }),
    programVersion: info.programVersion,
    nowMs: info.madeMs,
  };
  const examination = keptOf(examined, stated.examination);
  const household = given && wordsAsBefore(examined.said).household(given);
  const source = {
    about: { id: info.caseId, publicKey: hexOf(publicKey) },
    examination,
    household,
    diary: stated.diary,
    log: stated.log,
    exhibits: stated.exhibits,
    rules: loadRules().rules,
    readers: readers.map(({ manifest }) => manifest),
    disclosure: disclose(options, { examination, household }),
    options,
  };
  const faults = faultList();
  const content = await makeReport(reportContent(source));
  await compareMade(pack, { path: paths.report, content }, faults);
  return faults.check('report');
}
