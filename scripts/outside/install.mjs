// Puts the tools of others that judge a pack where the checks find them: Python's into a cache folder
// of this checkout, veraPDF beside them, and the rest from the system's own packages.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const cache = join(dirname(dirname(here)), '.cache', 'outside');

/** Programs, and the Debian package that brings each. */
const programs = {
  unzip: 'unzip',
  openssl: 'openssl',
  age: 'age',
  qpdf: 'qpdf',
  pdfinfo: 'poppler-utils',
  pdftotext: 'poppler-utils',
};

/** Gives the folder of the Python tools and the class path of veraPDF; undefined without Java. */
export function installTools() {
  installPrograms();
  return { python: join(installPython(), 'bin'), veraPdf: installVeraPdf() };
}

function installPrograms() {
  const missing = Object.entries(programs).filter(([name]) => !isThere(name, ['--version', '-v']));
  if (missing.length === 0) return;
  const packages = [...new Set(missing.map(([, name]) => name))];
  console.error(`Installing ${packages.join(', ')} ...`);
  if (!isThere('apt-get', ['--version'])) stop(`Please install: ${packages.join(', ')}`);
  run('apt-get', ['update', '-qq']);
  run('apt-get', ['install', '-y', '-qq', ...packages]);
}

/** @param {string} name @param {readonly string[]} asks */
const isThere = (name, asks) =>
  asks.some((ask) => spawnSync(name, [ask], { stdio: 'ignore' }).error === undefined);

function installPython() {
  const requirements = join(here, 'requirements.txt');
  const environment = join(cache, 'python');
  once(environment, readFileSync(requirements), () => {
    console.error('Installing the Python tools that judge a pack (once, about a minute) ...');
    run('python3', ['-m', 'venv', environment]);
    run(join(environment, 'bin', 'python'), [
      ...['-m', 'pip', 'install', '--no-input', '-q', '-r', requirements],
    ]);
  });
  return environment;
}

function installVeraPdf() {
  if (!isThere('java', ['-version']) || !isThere('mvn', ['-version'])) return undefined;
  const folder = join(cache, 'verapdf');
  const pom = join(here, 'pdf', 'pom.xml');
  once(folder, readFileSync(pom), () => {
    console.error('Installing veraPDF (once, less than a minute) ...');
    run('mvn', [
      '-q',
      '-B',
      '-f',
      pom,
      'dependency:copy-dependencies',
      `-DoutputDirectory=${folder}`,
    ]);
  });
  return join(folder, '*');
}

/** @param {string} folder @param {Buffer} wanted @param {() => void} install */
function once(folder, wanted, install) {
  const mark = `${folder}.complete`;
  const hash = createHash('sha256').update(wanted).digest('hex');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === hash) return;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  install();
  writeFileSync(mark, hash);
}

/** @param {string} command @param {string[]} args */
function run(command, args) {
  const done = spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });
  if (done.status !== 0) stop(`Could not install: ${command} ${args[0]} failed.`);
}

/** @param {string} words @returns {never} */
function stop(words) {
  console.error(words);
  process.exit(2);
}
