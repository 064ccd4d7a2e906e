// Puts a real Home Assistant into a cache folder of this checkout. Only pip's package index is used;
// nothing outside the folder is changed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = dirname(dirname(here));
const requirements = join(here, 'requirements.txt');
const environment = join(root, '.cache', 'home-assistant-2024.3.3');
const python = join(environment, 'bin', 'python');
const mark = join(environment, '.complete');

/** Gives the Python of a virtual environment that holds Home Assistant 2024.3.3, making it when it is not there. */
export function installHomeAssistant() {
  const wanted = createHash('sha256').update(readFileSync(requirements)).digest('hex');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return python;
  const base = findPython();
  console.error('Installing Home Assistant 2024.3.3 (once, about a minute) ...');
  rmSync(environment, { recursive: true, force: true });
  run(base, ['-m', 'venv', environment]);
  run(python, ['-m', 'pip', 'install', '--no-input', '--no-compile', '-q', '-r', requirements]);
  writeFileSync(mark, wanted);
  return python;
}

function findPython() {
  const isRight = (name) => {
    const asked = spawnSync(name, ['-c', 'import sys, venv; print(sys.version_info[:2])']);
    return asked.status === 0 && asked.stdout.toString().trim() === '(3, 11)';
  };
  const found = ['python3.11', 'python3'].find(isRight);
  if (found !== undefined) return found;
  console.error('Home Assistant 2024.3.3 needs Python 3.11 with its venv module; none was found.');
  console.error('Install python3.11 and python3.11-venv, then run this again.');
  process.exit(2);
}

/** @param {string} command @param {string[]} args */
function run(command, args) {
  const done = spawnSync(command, args, { stdio: 'inherit' });
  if (done.status === 0) return;
  console.error(`Could not install Home Assistant: ${command} ${args[1]} failed.`);
  process.exit(2);
}
