// Puts pySigma and five of its back ends into a cache folder of this checkout. Only pip's package
// index is used; nothing outside the folder is changed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const requirements = join(here, 'requirements.txt');
const environment = join(dirname(dirname(here)), '.cache', 'pysigma');
const python = join(environment, 'bin', 'python');
const mark = join(environment, '.complete');

/** Gives the Python of a virtual environment that holds what requirements.txt names, making it when it is not there. */
export function installPySigma() {
  const wanted = createHash('sha256').update(readFileSync(requirements)).digest('hex');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return python;
  const base = findPython();
  console.error('Installing pySigma (once, less than a minute) ...');
  rmSync(environment, { recursive: true, force: true });
  run(base, ['-m', 'venv', environment]);
  run(python, ['-m', 'pip', 'install', '--no-input', '--no-deps', '-q', '-r', requirements]);
  writeFileSync(mark, wanted);
  return python;
}

/** SQLite 3.38 is the oldest in which the queries of the back end for it run. */
const isEnough =
  'import sys, venv, sqlite3; sys.exit(sys.version_info < (3, 10) or sqlite3.sqlite_version_info < (3, 38))';

function findPython() {
  const found = ['python3.11', 'python3'].find(
    (name) => spawnSync(name, ['-c', isEnough]).status === 0,
  );
  if (found !== undefined) return found;
  console.error('This needs Python 3.11 with its venv module and SQLite 3.38; none was found.');
  process.exit(2);
}

/** @param {string} command @param {string[]} args */
function run(command, args) {
  const done = spawnSync(command, args, { stdio: 'inherit' });
  if (done.status === 0) return;
  console.error(`Could not install pySigma: ${command} ${args[1]} failed.`);
  process.exit(2);
}
