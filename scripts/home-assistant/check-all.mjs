import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkAccountActs, checkAccounts, checkGrants } from './checks/check-accounts.mjs';
import { checkCommands, checkOtherGrades } from './checks/check-acts.mjs';
import { checkAutomations, checkRules } from './checks/check-automations.mjs';
import { checkCoverage, checkCuts } from './checks/check-coverage.mjs';
import { checkDetails } from './checks/check-details.mjs';
import { checkDevices } from './checks/check-devices.mjs';
import { checkExits, checkHouseholdStart } from './checks/check-exits.mjs';
import { checkFiles, lookAt } from './checks/check-files.mjs';
import { checkHolders, checkParts } from './checks/check-holders.mjs';
import { checkMerged } from './checks/check-merged.mjs';
import { checkPresence } from './checks/check-presence.mjs';
import { checkReports } from './checks/check-reports.mjs';
import {
  checkAnswers,
  checkSameBytes,
  checkShapes,
  checkWithoutDiary,
  examinationOf,
} from './checks/check-runs.mjs';
import { checkSecrets } from './checks/check-secrets.mjs';
import { writeHouseholds } from './household.mjs';
import { built, Cli } from './run-cli.mjs';

/** @typedef {import('./sample.mjs').Sample} Sample */
/** @typedef {import('./checks/tally.mjs').Tally} Tally */
/** @typedef {ReturnType<typeof writeHouseholds>} Households */

/** @param {Tally} tally @param {Sample} sample @param {string} folder where copies and files of our own go */
export async function checkAll(tally, sample, folder) {
  const look = () => [...lookAt(sample.folder), ...lookAt(sample.database)];
  const before = look();
  const households = writeHouseholds(sample, folder);
  const cli = new Cli(folder);
  await checkCommandLine(tally, sample, { cli, households, folder });
  const read = await readAll(sample, households.everybody, folder);
  checkRead(tally, sample, read);
  checkMerged(tally, read);
  checkSecrets(tally, sample, { runs: cli.runs, observations: observationsIn(read) });
  checkFiles(tally, before, look());
  tally.same('no copy is left behind', cli.leftovers(), []);
}

/** @param {Tally} tally @param {Sample} sample @param {{ cli: Cli, households: Households, folder: string }} given */
async function checkCommandLine(tally, sample, { cli, households, folder }) {
  const { everybody, withoutJo, withoutDiary, broken } = households;
  const examine = (/** @type {string[]} */ ...args) => cli.run('examine', ...args, '--json');
  const runs = Object.fromEntries(
    Object.entries(pathsOf(sample)).map(([name, paths]) => {
      cli.run('examine', ...paths, '--household', everybody, '--private');
      return [
        name,
        { without: examine(...paths), with: examine(...paths, '--household', everybody) },
      ];
    }),
  );
  cli.run('examine', sample.live, '--household', everybody);
  const { Examination } = await built('model/examination.js');
  checkShapes(tally, runs, Examination);
  checkAnswers(tally, runs, sample);
  checkParts(tally, runs);
  checkHolders(tally, runs, sample);
  checkReports(tally, cli.runs);
  checkSameBytes(tally, runs, examine(sample.live, '--household', everybody));
  const unnamed = examinationOf(examine(sample.live, '--household', withoutJo)).findings.filter(
    ({ rule }) => rule === 'unnamed-account',
  );
  tally.check(
    'an account that nobody named is found',
    unnamed.length === 1 && unnamed[0]?.accounts.includes(`ha:user:${sample.users.jo}`),
    unnamed,
  );
  checkWithoutDiary(tally, examine(sample.live, '--household', withoutDiary));
  checkHouseholdStart(tally, cli, { folder, live: sample.live });
  checkExits(tally, cli, { folder, live: sample.live, broken });
}

/** @param {Sample} sample */
const pathsOf = ({ live, backup, stopped, storage, database }) => ({
  live: [live],
  backup: [backup],
  both: [live, backup],
  reversed: [backup, live],
  stopped: [stopped],
  storage: [storage],
  database: [database],
});

/** The same without the command line, which prints no list of acts. @param {Sample} sample @param {string} household @param {string} folder */
async function readAll(sample, household, folder) {
  const { examine } = await built('pipeline.js');
  const { readHousehold } = await built('apps/cli/read-file.js');
  const workFolder = join(folder, 'work');
  mkdirSync(workFolder);
  const options = { workFolder, household: readHousehold(household) };
  /** @type {(...paths: string[]) => Promise<import('../../src/pipeline.ts').Examined>} */
  const read = (...paths) => examine(paths, options);
  return {
    live: await read(sample.live),
    backup: await read(sample.backup),
    both: await read(sample.live, sample.backup),
    stopped: await read(sample.stopped),
    database: await read(sample.database),
  };
}

/** @typedef {Awaited<ReturnType<typeof readAll>>} AllRead */

/** @param {Tally} tally @param {Sample} sample @param {AllRead} read */
function checkRead(tally, sample, read) {
  for (const [name, { acts }] of Object.entries(read)) checkCommands(tally, sample, { name, acts });
  const { live } = read;
  checkOtherGrades(tally, sample, live.acts);
  checkDetails(tally, sample, { acts: live.acts, devices: live.things.devices });
  checkAutomations(tally, sample, live.acts);
  checkRules(tally, live);
  checkAccounts(tally, sample, live);
  checkGrants(tally, sample, live);
  checkAccountActs(tally, sample, live);
  checkDevices(tally, live);
  checkCoverage(tally, sample, live);
  for (const one of [live, read.backup, read.both]) checkCuts(tally, sample, one);
  checkPresence(tally, sample, live);
}

/** @param {AllRead} read */
const observationsIn = (read) =>
  JSON.stringify(
    Object.values(read).map(({ acts, things, unread, placed }) => [
      acts,
      things,
      unread,
      [...placed.values()],
    ]),
  );
