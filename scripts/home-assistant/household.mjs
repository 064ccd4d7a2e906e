import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const dayMs = 86_400_000;

/**
 * Writes what a person there could say: who is who, that jo left ten days before, and one entry of a
 * diary on the day of the records.
 * @param {import('./sample.mjs').Sample} sample @param {string} folder
 */
export function writeHouseholds(sample, folder) {
  const beganMs = (sample.done[0]?.at ?? 0) * 1000;
  const left = dateOf(beganMs - 10 * dayMs);
  const jo = `
  - name: Jo
    is: resident
    lived_here: [{ from: 2020-01-01, until: ${left} }]
    accounts: ['ha:user:${sample.users.jo}', 'ha:person:jo']
`;
  const diary = `diary: [{ from: ${dateOf(beganMs)}, what: the lights went out }]\n`;
  const write = (/** @type {string} */ name, /** @type {string} */ text) => {
    const path = join(folder, name);
    writeFileSync(path, text, { mode: 0o600 });
    return path;
  };
  return {
    everybody: write('household.yml', people + jo + diary),
    withoutJo: write('household-without-jo.yml', people + diary),
    withoutDiary: write('household-without-diary.yml', people + jo),
    broken: write('household-broken.yml', people.replace('is: me', 'is: boss')),
  };
}

/** @param {number} utcMs */
const dateOf = (utcMs) => new Date(utcMs).toISOString().slice(0, 10);

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
