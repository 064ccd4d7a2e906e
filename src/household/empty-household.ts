import type { Household } from '../model/household.ts';

/** What is known about a home whose people have told nothing yet. */
export const emptyHousehold: Household = {
  household: 1,
  people: [],
  shared_accounts: [],
  orders: [],
  rooms: {},
  exceptions: [],
};
