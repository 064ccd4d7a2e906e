import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const program = join(root, 'dist', 'apps', 'cli', 'main.js');

/** @typedef {{ args: string[], code: number | null, out: string, err: string }} Run */

/** Runs the real command line, remembers what it said, and gives it a folder of its own for copies. */
export class Cli {
  /** Every run so far, so that all output can be searched. @type {Run[]} */
  runs = [];
  #temporary;

  /** @param {string} folder */
  constructor(folder) {
    this.#temporary = join(folder, 'tmp');
    mkdirSync(this.#temporary, { recursive: true });
  }

  /** @param {string[]} args @returns {Run} */
  run(...args) {
    const temporary = this.#temporary;
    const env = { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary };
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
      encoding: 'utf8',
      env,
      maxBuffer: 256 * 1024 * 1024,
    });
    const run = { args, code: status, out: stdout, err: stderr };
    this.runs.push(run);
    return run;
  }

  /** What runs have left where their copies go. */
  leftovers() {
    return readdirSync(this.#temporary);
  }
}

/** A module of the built product. @param {string} path */
export const built = (path) => import(join(root, 'dist', path));
