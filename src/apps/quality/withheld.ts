import type { Need } from '../../rules/rule-card.ts';
import type { MissingRecord } from '../../stories/missing-records.ts';

/** Which left-out records take away what a rule needs. */
const servedBy: Readonly<Record<Need, readonly MissingRecord[]>> = {
  accounts: ['storage', 'accounts'],
  automations: ['automations'],
  commands: ['history'],
  devices: ['storage'],
  diary: ['household'],
  history: ['history'],
  household: ['household'],
  presence: ['history', 'presence'],
};

/** Whether a record that a rule needs was left out. */
export function isWithheld(needs: readonly Need[], missing: readonly MissingRecord[]): boolean {
  return needs.some((need) => servedBy[need].some((record) => missing.includes(record)));
}
