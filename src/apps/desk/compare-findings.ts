import { canonicalJson } from '../../case/canonical-json.ts';
import type { Finding } from '../../model/finding.ts';
import { chooseFindings } from '../../pack/disclosure/disclose.ts';
import { isShownAs } from '../../pack/disclosure/is-shown-as.ts';
import { paths } from '../../pack/pack-paths.ts';
import type { Check } from '../../pack/verdict.ts';
import { faultList } from '../../pack/verify/fault-list.ts';
import type { PackStated } from '../../pack/verify/read-stated.ts';
import type { ReadTwice } from './compare-reading.ts';
import { takeOut } from './take-out.ts';

/** What the rules find again, and what they answer. */
export function compareFindings({ stated, examined, ids }: ReadTwice): Check {
  const faults = faultList();
  const { selection, findings } = stated;
  const isLike = ids?.isShownAs ?? isShownAs;
  // Of a pack's own ids it is only known what stands for which where it shows both.
  const asked = ids === undefined ? null : selection.findings;
  const chosen =
    asked === null ? chooseFindings(examined.findings, chosenBy(stated)) : examined.findings;
  const left = [...chosen];
  const isAgain = (shown: Finding): boolean =>
    takeOut(left, (again) => isLike(shown, again)) !== undefined;
  const others = findings.filter((shown) => !isAgain(shown));
  const isMeant = (shown: Finding, again: Finding): boolean =>
    ids === undefined ? shown.id === again.id : shown.rule === again.rule;
  for (const shown of others) {
    const again = takeOut(left, (one) => isMeant(shown, one));
    faults.add(again === undefined ? 'finding-added' : 'finding-differs', whereOf(shown));
  }
  for (const where of asked === null ? left.map(whereOf) : unmet(asked, findings))
    faults.add('finding-missing', where);
  if (canonicalJson(stated.answers) !== canonicalJson(examined.answers))
    faults.add('answers-differ', paths.answers);
  if (!isLike(stated.examination.leftOut, examined.leftOut))
    faults.add('count-differs', paths.examination);
  const given = asked === null ? chosen.length : chosen.length - left.length;
  if (selection.leftOut.findings !== examined.findings.length - given)
    faults.add('count-differs', paths.selection);
  return faults.check('rules');
}

const whereOf = ({ rule, id }: Finding): string => `${rule} ${id}`;

function unmet(asked: readonly string[], findings: readonly Finding[]): string[] {
  const given = new Set(findings.map(({ id }) => id));
  return asked.filter((id) => !given.has(id));
}

/** How a pack's findings and days were chosen. */
export function chosenBy({ selection }: PackStated) {
  const { fromMs, untilMs, findings } = selection;
  return {
    ...(fromMs === null ? {} : { fromMs }),
    ...(untilMs === null ? {} : { untilMs }),
    ...(findings === null ? {} : { findings }),
  };
}
