import { matchHousehold } from '../../household/match-household.ts';
import type { Account } from '../../model/account.ts';
import type { Device } from '../../model/device.ts';
import type { Household } from '../../model/household.ts';
import type { Observation } from '../../model/observation.ts';
import type { Names } from './replace-names.ts';

export type Known = {
  readonly household: Household | undefined;
  readonly standing: readonly Observation[];
};

const namedAfterPeople: readonly Account['accountKind'][] = ['user', 'tracked-person'];

/** Each person's name, and the names of the accounts and phones that the household file gives them. */
export function peopleToRedact(
  people: readonly string[],
  { household, standing }: Known,
): readonly Names[] {
  const accounts = standing.filter((one): one is Account => one.kind === 'account');
  const devices = standing.filter((one): one is Device => one.kind === 'device');
  const ids = new Set([...accounts, ...devices].map(({ id }) => id));
  const match = household && matchHousehold(household, accounts, devices);
  return people.map((name) => {
    const isTheirs = (person: { readonly name: string } | undefined): boolean =>
      person?.name.toLowerCase() === name.toLowerCase();
    const stated = household?.people.find(isTheirs);
    return [
      name,
      ...[...(stated?.accounts ?? []), ...(stated?.phones ?? [])].filter((one) => !ids.has(one)),
      ...accounts
        .filter((one) => namedAfterPeople.includes(one.accountKind))
        .filter(({ id }) => isTheirs(match?.personOfAccount.get(id)))
        .map((one) => one.name),
      ...devices.filter(({ id }) => isTheirs(match?.personOfPhone.get(id))).map((one) => one.name),
    ];
  });
}
