import { emptyHousehold } from '../../household/empty-household.ts';
import type { DiaryEntry } from '../../model/diary-entry.ts';
import type { Household } from '../../model/household.ts';

/**
 * The household file of a case together with the days and times of its diary, as rules look at it.
 * Of an entry that was corrected, the correction counts alone. The words stay in the diary.
 */
export const householdWithDiary = (
  household: Household | undefined,
  entries: readonly DiaryEntry[],
): Household | undefined => {
  const corrected = new Set(entries.map(({ corrects }) => corrects));
  const noticed = entries
    .filter(({ id }) => !corrected.has(id))
    .map(({ from, until }) => ({ from, until }));
  if (noticed.length === 0) return household;
  const told = household ?? emptyHousehold;
  return { ...told, diary: [...(told.diary ?? []), ...noticed] };
};
