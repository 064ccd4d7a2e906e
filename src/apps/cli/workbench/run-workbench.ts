import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { openBrowser } from '../../server/open-browser.ts';
import { type RunningServer, startServer } from '../../server/start-server.ts';
import { write } from '../command.ts';
import { version } from '../version.ts';
import { shutOutOthers } from './shut-out-others.ts';

export type WorkbenchAsked = {
  readonly folder?: string | undefined;
  readonly port: number;
  readonly hasBrowser: boolean;
};

/** Runs the workbench until it is told to end; resolves when everything is locked and wiped. */
export async function runWorkbench({ folder, port, hasBrowser }: WorkbenchAsked): Promise<void> {
  shutOutOthers();
  const server = await startServer({
    programVersion: version(),
    folder: folder === undefined ? undefined : resolve(folder),
    port,
    onMistake: (place) => process.stderr.write(`A mistake in Homeground:\n${place}\n`),
  });
  const link = server.newLink();
  const isOpening = hasBrowser && openBrowser(link);
  write(greeting(link, isOpening));
  await untilEnded(server);
}

function greeting(link: string, isOpening: boolean): string {
  return `${isOpening ? 'The pages open in your browser. If they do not, follow this link:' : 'Follow this link in a browser on this computer:'}

  ${link}

It works once. Press Enter for a new one, and Ctrl-C to end.
`;
}

/** Enter gives a new link; a first signal ends in good order, a second one at once. */
async function untilEnded(server: RunningServer): Promise<void> {
  const signals = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;
  const lines = process.stdin.isTTY ? createInterface({ input: process.stdin }) : undefined;
  lines?.on('line', () => write(`\n  ${server.newLink()}\n\n`));
  let isEnding = false;
  await new Promise<void>((ended, failed) => {
    for (const [signal, code] of Object.entries(signals)) {
      process.on(signal, () => {
        if (isEnding) process.exit(code);
        isEnding = true;
        server.stop().then(ended, failed);
      });
    }
  });
  lines?.close();
}
