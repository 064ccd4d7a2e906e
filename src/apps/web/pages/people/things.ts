import type { HouseholdAnswer } from '../../../server/answers.ts';
import { holderOf, type Thing } from './change-household.ts';

export type Proposal = HouseholdAnswer['proposals'][number];

/** A followed person counts as an account: both are names in the household's list of accounts. */
export const thingOf = ({ kind, id, name }: Proposal): Thing => ({
  kind: kind === 'phone' ? 'phone' : 'account',
  id,
  name,
});

/** What a name or id in the household file stands for; itself where the records do not know it. */
export const thingCalled = (answer: HouseholdAnswer, kind: Thing['kind'], text: string): Thing => {
  const known: readonly { readonly id: string; readonly name: string }[] =
    kind === 'phone' ? answer.phones : answer.accounts;
  const found = known.find(({ id }) => id === text) ?? known.find(({ name }) => name === text);
  return { kind, id: found?.id ?? text, name: found?.name ?? text };
};

/** What the records name and nobody answered yet. */
export const openProposals = ({ household, proposals }: HouseholdAnswer): Proposal[] =>
  proposals.filter((proposal) => holderOf(household, thingOf(proposal)) === undefined);

/** Several that the records put under one name, who is not yet one of the people. */
export const matchesIn = (
  answer: HouseholdAnswer,
): { readonly name: string; readonly proposals: readonly Proposal[] }[] => {
  const open = openProposals(answer);
  const names = [...new Set(open.flatMap(({ proposedPerson }) => proposedPerson ?? []))];
  return names
    .map((name) => ({
      name,
      proposals: open.filter(({ proposedPerson }) => proposedPerson === name),
    }))
    .filter(({ proposals }) => proposals.length > 1);
};
