import { existsSync } from 'node:fs';
import { isCaseFolder } from '../../../case/case-files.ts';
import { HomegroundError } from '../../../model/homeground-error.ts';
import { type Command, readArguments } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { printable } from '../layout.ts';
import { runWorkbench } from '../workbench/run-workbench.ts';

const usage = `homeground open [case] [options]

  --no-browser   only print the link, for you to follow
  --port N       the port to listen on; any that is free without it

The pages are for the browsers of this computer alone. The link works once, and
Enter prints a new one. Ctrl-C ends the program: what is open is locked, and
what was to be kept nowhere is wiped.
`;

export const openCommand: Command = {
  name: 'open',
  summary: 'Open the workbench: the same, and more, as pages in your browser.',
  usage,
  examples: ['homeground open', 'homeground open my-case'],
  async run(args) {
    const given = readArguments(args, {
      'no-browser': { type: 'boolean' },
      port: { type: 'string' },
    });
    const [folder, ...more] = given.paths;
    if (more.length > 0) {
      throw new HomegroundError(
        'bad-usage',
        'Only one case can be open at a time.',
        'Name one, or none.',
      );
    }
    await runWorkbench({
      folder: checkedFolder(folder),
      port: portOf(given.text('port')),
      hasBrowser: !given.has('no-browser'),
    });
    return exitCodes.done;
  },
};

function checkedFolder(folder: string | undefined): string | undefined {
  if (folder === undefined || isCaseFolder(folder)) return folder;
  throw new HomegroundError(
    existsSync(folder) ? 'not-a-case' : 'not-found',
    `There is no case at ${printable(folder)}.`,
    'Start without it: homeground open. A case can be made, or opened, on the page.',
  );
}

function portOf(text: string | undefined): number {
  if (text === undefined) return 0;
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new HomegroundError(
    'bad-usage',
    `--port needs a whole number from 1 to 65535, and not ${printable(text)}.`,
    'For example: --port 8770',
  );
}
