import type { ChildProcess } from 'node:child_process';
import { enter, type TestBrowser } from '../../server/attacks/server.test-data.ts';
import { type Run, type RunOptions, runCli } from './run-cli.test-data.ts';

export type Visit = {
  readonly child: ChildProcess;
  readonly browser: TestBrowser;
  readonly address: string;
  /** The program's temporary folder. */
  readonly temporary: string;
};

/** Starts the built program, follows its link, and ends it by Ctrl-C when the visit is over. */
export async function visitWorkbench(
  args: readonly string[],
  visit: (visit: Visit) => Promise<void>,
  options: Omit<RunOptions, 'meanwhile'> = {},
): Promise<Run> {
  let visited: Promise<void> = Promise.reject(new Error('it was not started'));
  visited.catch(() => undefined);
  const run = await runCli(['open', '--no-browser', ...args], {
    ...options,
    meanwhile: (child, temporary) => {
      visited = linkOf(child)
        .then(async (link) => {
          const browser = await enter(link);
          await visit({ child, browser, address: new URL(link).origin, temporary });
        })
        .finally(() => child.kill('SIGINT'));
      visited.catch(() => undefined);
    },
  });
  await visited;
  return run;
}

function linkOf({ stdout }: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    stdout?.on('data', (chunk: Uint8Array) => {
      text += Buffer.from(chunk).toString('utf8');
      const link = /http:\/\/\S+\/enter\/\S+/.exec(text)?.[0];
      if (link !== undefined) resolve(link);
    });
    stdout?.once('end', () => reject(new Error(`no link was printed: ${text}`)));
  });
}
