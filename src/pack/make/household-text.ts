import { stringify } from 'yaml';
import type { Household } from '../../model/household.ts';
import { redacted } from '../disclosure/disclosure.ts';
import type { PackMaterial } from '../pack-file.ts';

/**
 * The household file as a pack has it: as the person wrote it, or, where names are redacted or it
 * holds private words that stay out, as it was understood; notes tell of people too.
 */
export function householdText({ open, options, disclosure }: PackMaterial): string | undefined {
  const text = open.householdText();
  const household = open.household();
  const areNamesOut = (options.redactedPeople ?? []).length > 0;
  // What cannot be understood cannot be redacted either.
  if (household === undefined) return areNamesOut ? undefined : text;
  const areWordsOut = !disclosure.isPrivateIncluded && hasWords(household);
  if (!areNamesOut && !areWordsOut) return text;
  const shown = disclosure.withoutNames(areWordsOut ? withoutWords(household) : household);
  return `# ${areNamesOut ? 'Names are redacted' : 'Private words are redacted'}. Notes were left out.\n${stringify(shown, unfolded)}`;
}

/** A line that is broken could break what stands for a name. */
const unfolded = { lineWidth: 0 };

const hasWords = ({ diary }: Household): boolean =>
  diary?.some(({ what }) => what !== undefined && what !== null) ?? false;

const withoutWords = (household: Household): Household => ({
  ...household,
  ...(household.diary && {
    diary: household.diary.map((one) => (one.what ? { ...one, what: redacted } : one)),
  }),
});
