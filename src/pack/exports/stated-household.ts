import { parseHousehold } from '../../household/parse-household.ts';
import { HomegroundError } from '../../model/homeground-error.ts';
import type { Household } from '../../model/household.ts';
import { paths } from '../pack-paths.ts';

/** The household file as it stands in a pack; undefined for none, and for one that says nothing any more. */
export function statedHousehold(text: string | undefined): Household | undefined {
  if (text === undefined) return undefined;
  try {
    return parseHousehold(text, paths.household);
  } catch (cause) {
    if (cause instanceof HomegroundError) return undefined;
    throw cause;
  }
}
