import { stringify } from 'yaml';
import type { Household } from '../model/household.ts';

/** A household as the text of a household file: `parseHousehold` reads the same household out of it. */
export const formatHousehold = (household: Household): string =>
  stringify(household, { lineWidth: 0, aliasDuplicateObjects: false });
