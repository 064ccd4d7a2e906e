import { stand } from '../../access/stand.ts';
import type { Act } from '../../model/act.ts';
import { inOrderOfTime } from '../exports/in-order-of-time.ts';
import { statedHousehold } from '../exports/stated-household.ts';
import type { PackContents } from '../pack-contents.ts';
import type { PackMaterial } from '../pack-file.ts';
import { actsInOrder } from './acts-set-off.ts';
import { householdText } from './household-text.ts';

/** What a pack of an open case will say: chosen and redacted, as it is written into it. */
export function contentsOfCase(material: PackMaterial): PackContents {
  const { open, examination, disclosure, options, exhibits } = material;
  const observations = examination.standing.flatMap((one) => {
    const shown = disclosure.reading(one);
    return shown === undefined || shown.kind === 'unread' ? [] : [shown];
  });
  return {
    caseId: open.about().id,
    madeMs: options.nowMs,
    programVersion: options.programVersion,
    chosen: {
      forWhom: forWhomOf(material),
      originals: options.originals,
      isPrivateIncluded: options.isPrivateIncluded,
      redactedPeople: options.redactedPeople?.length ?? 0,
    },
    exhibits,
    log: open.log().map(disclosure.logEntry),
    findings: disclosure.findings,
    standing: stand(observations, {
      household: statedHousehold(householdText(material)),
      nowMs: examination.nowMs,
    }),
    acts: () => inOrderOfTime(timelineActs(material)),
  };
}

export const forWhomOf = ({ options, disclosure }: PackMaterial): string | null =>
  options.forWhom === undefined ? null : disclosure.withoutNames(options.forWhom);

async function* timelineActs({ open, disclosure }: PackMaterial): AsyncGenerator<Act> {
  for (const act of actsInOrder(open)) {
    const shown = disclosure.reading(act);
    if (shown?.kind === 'act') yield shown;
  }
}
