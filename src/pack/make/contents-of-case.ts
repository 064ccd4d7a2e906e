import { stand } from '../../access/stand.ts';
import type { Act } from '../../model/act.ts';
import { inOrderOfTime } from '../exports/in-order-of-time.ts';
import { statedHousehold } from '../exports/stated-household.ts';
import type { PackContents } from '../pack-contents.ts';
import type { PackMaterial } from '../pack-file.ts';
import { householdText } from './household-text.ts';

const pageRows = 2_000;

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
  const timeline = open.timeline();
  for (let after = -1; ; ) {
    const rows = timeline.page({ filter: {}, limit: pageRows, ...(after < 0 ? {} : { after }) });
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.n;
    for (const { act } of rows) {
      const shown = disclosure.reading(act);
      if (shown?.kind === 'act') yield shown;
    }
  }
}
