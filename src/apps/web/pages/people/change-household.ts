import type { Being, Household, Period, Person } from '../../../../model/household.ts';

/** An account or phone as the records know it. */
export type Thing = {
  readonly kind: 'account' | 'phone';
  readonly id: string;
  readonly name: string;
};

/** Whose something is: a person by name, several people, or a clear “I don't know”. */
export type Holder =
  | { readonly kind: 'person'; readonly name: string }
  | { readonly kind: 'several' }
  | { readonly kind: 'not-known' };

const isOf =
  ({ id, name }: Thing) =>
  (text: string) =>
    text === id || text === name;
const without = (texts: readonly string[], thing: Thing): string[] =>
  texts.filter((text) => !isOf(thing)(text));

const changePerson = (
  household: Household,
  name: string,
  change: (person: Person) => Person,
): Household => ({
  ...household,
  people: household.people.map((person) => (person.name === name ? change(person) : person)),
});

/** Nobody's again, and no answer either. */
export const takeBack = (household: Household, thing: Thing): Household => ({
  ...household,
  people: household.people.map((person) => ({
    ...person,
    accounts: thing.kind === 'account' ? without(person.accounts, thing) : person.accounts,
    phones: thing.kind === 'phone' ? without(person.phones, thing) : person.phones,
  })),
  shared_accounts: without(household.shared_accounts, thing),
  not_known: without(household.not_known ?? [], thing),
});

/** Gives something to exactly one holder, whoever had it before. */
export const give = (household: Household, thing: Thing, holder: Holder): Household => {
  const free = takeBack(household, thing);
  if (holder.kind === 'several')
    return { ...free, shared_accounts: [...free.shared_accounts, thing.id] };
  if (holder.kind === 'not-known')
    return { ...free, not_known: [...(free.not_known ?? []), thing.id] };
  return changePerson(addPerson(free, holder.name), holder.name, (person) =>
    thing.kind === 'account'
      ? { ...person, accounts: [...person.accounts, thing.id] }
      : { ...person, phones: [...person.phones, thing.id] },
  );
};

/** Where something is now; undefined where nobody answered yet. */
export const holderOf = (household: Household, thing: Thing): Holder | undefined => {
  const is = isOf(thing);
  const person = household.people.find(({ accounts, phones }) =>
    (thing.kind === 'account' ? accounts : phones).some(is),
  );
  if (person !== undefined) return { kind: 'person', name: person.name };
  if (household.shared_accounts.some(is)) return { kind: 'several' };
  return household.not_known?.some(is) ? { kind: 'not-known' } : undefined;
};

/** A person of that name is there afterwards; one who was there stays as they are. */
export const addPerson = (household: Household, name: string): Household =>
  household.people.some((person) => person.name === name)
    ? household
    : {
        ...household,
        people: [
          ...household.people,
          { name, is: 'unknown', lived_here: [], accounts: [], phones: [] },
        ],
      };

/** Takes a person out, with the orders about them. */
export const removePerson = (household: Household, name: string): Household => ({
  ...household,
  people: household.people.filter((person) => person.name !== name),
  orders: household.orders.filter(({ about }) => about !== name),
});

/** Says what somebody is; there is only one `me`. */
export const setBeing = (household: Household, name: string, is: Being): Household => ({
  ...household,
  people: household.people.map((person) => {
    if (person.name === name) return { ...person, is };
    return is === 'me' && person.is === 'me' ? { ...person, is: 'unknown' } : person;
  }),
});

/** When somebody lived here, in the order of time. */
export const setPeriods = (
  household: Household,
  name: string,
  periods: readonly Period[],
): Household =>
  changePerson(household, name, (person) => ({
    ...person,
    lived_here: [...periods].sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1)),
  }));
