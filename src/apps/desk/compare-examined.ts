import { canonicalJson } from '../../case/canonical-json.ts';
import { chooseFindings } from '../../pack/disclosure/disclose.ts';
import { isShownAs } from '../../pack/disclosure/is-shown-as.ts';
import { paths } from '../../pack/pack-paths.ts';
import type { Check } from '../../pack/verdict.ts';
import { type FaultList, faultList } from '../../pack/verify/fault-list.ts';
import type { PackStated } from '../../pack/verify/read-stated.ts';
import type { Examined } from '../../pipeline.ts';
import { keptOf } from './keep-examination.ts';

/** Beside the observations: what could not be read, and what the examination counted. */
export function compareReading(stated: PackStated, examined: Examined, faults: FaultList): void {
  const { records, counts, nowMs, timeZone } = keptOf(examined, stated.examination);
  if (!isShownAs(stated.coverage.unread, examined.unread))
    faults.add('unread-differs', paths.coverage);
  const { examination } = stated;
  const shown = [examination.records, examination.counts, examination.nowMs, examination.timeZone];
  if (!isShownAs(shown, [records, counts, nowMs, timeZone]))
    faults.add('count-differs', paths.examination);
}

/** What the rules find again, and what they answer. */
export function compareFindings(stated: PackStated, examined: Examined): Check {
  const faults = faultList();
  const chosen = chooseFindings(examined.findings, chosenBy(stated));
  const found = new Map(chosen.map((one) => [one.id, one]));
  for (const shown of stated.findings) {
    const again = found.get(shown.id);
    found.delete(shown.id);
    const where = `${shown.rule} ${shown.id}`;
    if (again === undefined) faults.add('finding-added', where);
    else if (!isShownAs(shown, again)) faults.add('finding-differs', where);
  }
  for (const { rule, id } of found.values()) faults.add('finding-missing', `${rule} ${id}`);
  if (canonicalJson(stated.answers) !== canonicalJson(examined.answers))
    faults.add('answers-differ', paths.answers);
  if (!isShownAs(stated.examination.leftOut, examined.leftOut))
    faults.add('count-differs', paths.examination);
  if (stated.selection.leftOut.findings !== examined.findings.length - chosen.length)
    faults.add('count-differs', paths.selection);
  return faults.check('rules');
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
