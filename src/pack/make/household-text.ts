import { stringify } from 'yaml';
import type { PackMaterial } from '../pack-file.ts';

/** As the person wrote it; where names are redacted, as it was understood, since notes name people too. */
export function householdText({ open, options, disclosure }: PackMaterial): string | undefined {
  const text = open.householdText();
  const household = open.household();
  if ((options.redactedPeople ?? []).length === 0 || household === undefined) return text;
  return `# Names are redacted. Notes were left out.\n${stringify(disclosure.withoutNames(household))}`;
}
