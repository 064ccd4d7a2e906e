import type { Standing } from '../../../access/stand.ts';
import type { KeptExamination } from '../../../case/kept-examination.ts';
import type { RecordsAnswer } from '../answers.ts';

/** What was brought in, what could not be read of it, and what the records cover. */
export function recordsAnswer(
  { records, originals }: Pick<RecordsAnswer, 'records' | 'originals'>,
  kept?: KeptExamination,
  standing?: Standing,
): RecordsAnswer {
  const { things } = standing ?? {};
  return {
    records,
    originals,
    unread: kept?.unread ?? [],
    coverage: things?.coverage ?? [],
    counts: {
      acts: kept?.counts.acts ?? 0,
      states: kept?.counts.states ?? 0,
      devices: things?.devices.length ?? 0,
      accounts: things?.accounts.length ?? 0,
      automations: things?.automations.length ?? 0,
    },
  };
}
