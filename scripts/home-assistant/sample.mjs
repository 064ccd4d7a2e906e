import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installHomeAssistant } from './install.mjs';
import { recordedServices } from './recorded-services.mjs';

const driver = join(dirname(fileURLToPath(import.meta.url)), 'drive.py');

/** @typedef {{ at: number, what: string, [detail: string]: any }} Deed */
/** @typedef {ReturnType<typeof openSample>} Sample */

/** Lives the made-up time in a real Home Assistant; what it says goes to standard error. @param {string} folder */
export function makeSample(folder) {
  const python = installHomeAssistant();
  console.error('Living a short time in Home Assistant (about a minute and a half) ...');
  const lived = spawnSync(python, [driver, folder], { stdio: ['ignore', 2, 2] });
  if (lived.status === 0) return;
  console.error(`The run did not end well; see ${join(folder, 'hass.txt')} (--keep keeps it).`);
  throw new Error('Home Assistant could not be driven');
}

/** What a run left: the records, and what was done. @param {string} folder @param {string} copies */
export function openSample(folder, copies) {
  const text = (/** @type {string} */ name) => readFileSync(join(folder, name), 'utf8');
  const live = join(folder, 'live');
  /** @type {Deed[]} */
  const done = text('done.jsonl')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  return {
    folder,
    done,
    /** By name, the id at the end of the run. @type {Record<string, string>} */
    users: JSON.parse(text('users.json')),
    /** @type {string[]} */
    secrets: JSON.parse(text('secrets.json')),
    live,
    storage: join(live, '.storage'),
    backup: join(folder, 'backup.tar'),
    stopped: join(folder, 'stopped'),
    database: copyDatabase(live, join(copies, 'database')),
    /**
     * Calls of the recorder's own services that were written down. Home Assistant races with itself
     * over the ones that switch recording off and on: either may be missing.
     */
    recorded: recordedServices(live, copies),
  };
}

/** The database with its write-ahead log, and nothing beside them. @param {string} live @param {string} target */
function copyDatabase(live, target) {
  mkdirSync(target, { recursive: true });
  for (const name of ['home-assistant_v2.db', 'home-assistant_v2.db-wal'])
    copyFileSync(join(live, name), join(target, name));
  return target;
}

/** Everything that was done of one sort. @param {Sample} sample @param {string} what */
export const deeds = (sample, what) => sample.done.filter((deed) => deed.what === what);

/** The moment of the nth deed of one sort, in milliseconds. @param {Sample} sample @param {string} what */
export const whenMs = (sample, what, nth = 0) =>
  (deeds(sample, what)[nth]?.at ?? Number.NaN) * 1000;
