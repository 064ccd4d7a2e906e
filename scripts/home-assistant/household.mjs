import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const dayMs = 86_400_000;

/**
 * Writes what a person there could say: who is who, and that jo left ten days before.
 * @param {import('./sample.mjs').Sample} sample @param {string} folder
 */
export function writeHouseholds(sample, folder) {
  const left = new Date((sample.done[0]?.at ?? 0) * 1000 - 10 * dayMs).toISOString().slice(0, 10);
  const jo = `
  - name: Jo
    is: resident
    lived_here: [{ from: 2020-01-01, until: ${left} }]
    accounts: ['ha:user:${sample.users.jo}', 'ha:person:jo']
`;
  const write = (/** @type {string} */ name, /** @type {string} */ text) => {
    const path = join(folder, name);
    writeFileSync(path, text, { mode: 0o600 });
    return path;
  };
  return {
    everybody: write('household.yml', people + jo),
    withoutJo: write('household-without-jo.yml', people),
    broken: write('household-broken.yml', people.replace('is: me', 'is: boss')),
  };
}

const people = `household: 1
people:
  - name: Sam
    is: me
    accounts: [sam]
    phones: [Sam Phone]
  - name: Alex
    is: resident
    accounts: [alex]
  - name: Robin
    is: resident
    accounts: [robin]
    phones: [Robin Phone]
`;
