import { spawn, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { privateFolder } from './session/private-folder.ts';

type Opener = { readonly command: string; readonly args: readonly string[] };
type Machine = {
  readonly system: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Name of the file that describes the default browser, on a free desktop. */
  defaultBrowser(): string;
};

const thisMachine: Machine = {
  system: process.platform,
  env: process.env,
  defaultBrowser: () =>
    spawnSync('xdg-settings', ['get', 'default-web-browser'], { encoding: 'utf8', timeout: 3000 })
      .stdout ?? '',
};

const fileGoneAfterMs = 60_000;

/**
 * Opens the browser of this machine at a one-time link. What a program was started with can be read
 * by every other program, so that the link stands in a file that only its owner may read, and the
 * browser is given that file. False where there is no browser to be opened.
 */
export function openBrowser(link: string, machine = thisMachine): boolean {
  if (openerFor(link, machine) === undefined) return false;
  const folder = privateFolder();
  const file = join(folder.path, 'open.html');
  writeFileSync(file, redirectPage(link), { mode: 0o600, flag: 'wx' });
  const target = isShutIn(machine) ? link : pathToFileURL(file).href;
  const opener = openerFor(target, machine);
  if (opener !== undefined) start(opener);
  setTimeout(folder.wipe, fileGoneAfterMs).unref();
  return true;
}

/** How a file or an address is opened; undefined on a machine without a screen. */
export function openerFor(target: string, { system, env }: Machine): Opener | undefined {
  if (system === 'darwin') return { command: 'open', args: [target] };
  // Not through a shell, which would read signs in it.
  if (system === 'win32')
    return { command: 'rundll32.exe', args: ['url.dll,FileProtocolHandler', target] };
  const hasScreen = [env.DISPLAY, env.WAYLAND_DISPLAY].some(
    (one) => one !== undefined && one !== '',
  );
  return hasScreen ? { command: 'xdg-open', args: [target] } : undefined;
}

/**
 * A browser packed as a snap or a flatpak cannot read files outside the home folder: it gets the link
 * itself, which it uses up at once.
 */
export function isShutIn({ system, defaultBrowser }: Machine): boolean {
  if (system === 'darwin' || system === 'win32') return false;
  const name = defaultBrowser().trim();
  return /^[\w-]+_[\w-]+\.desktop$/.test(name) || /^(?:\w+\.){2,}\w+\.desktop$/.test(name);
}

export function redirectPage(link: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="referrer" content="no-referrer">
<meta http-equiv="refresh" content="0; url=${link}">
<title>Household papers</title>
<p><a href="${link}" rel="noreferrer">Open the page</a></p>
</html>
`;
}

function start({ command, args }: Opener): void {
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  // Without the program there is still the link that was printed.
  child.on('error', () => undefined);
  child.unref();
}
