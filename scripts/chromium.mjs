// Finds the Chromium that tests and pictures use, and installs Debian's where there is none and that
// is allowed. Nothing but a package manager's own client is ever asked; no browser is downloaded.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const places = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Switches that keep it from calling home, and let it run where there is no display. */
export const chromiumArgs = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-pings',
  '--font-render-hinting=none',
];

/**
 * Path of a Chromium on this machine. `CHROMIUM_PATH` comes first. Throws with what to do where there
 * is none.
 * @returns {string}
 */
export function findChromium() {
  const found = places.find((path) => path !== undefined && existsSync(path));
  if (found !== undefined) return found;
  throw new Error(
    'There is no Chromium. Install it (on Debian: apt-get install chromium), or say where it is in CHROMIUM_PATH.',
  );
}

/** The same, after installing Debian's package where that is possible. */
export function findOrInstallChromium() {
  const isDebian = process.platform === 'linux' && existsSync('/usr/bin/apt-get');
  const isThere = places.some((path) => path !== undefined && existsSync(path));
  if (!isThere && isDebian && process.getuid?.() === 0) {
    run('apt-get', ['update', '-qq']);
    run('apt-get', [
      'install',
      '-y',
      '-qq',
      '--no-install-recommends',
      'chromium',
      'fonts-dejavu-core',
    ]);
  }
  return findChromium();
}

/** @param {string} command @param {string[]} args */
function run(command, args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], env });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(findOrInstallChromium());
