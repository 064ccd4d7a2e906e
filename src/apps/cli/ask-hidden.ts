import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';

/** Where the question is written, and from where the answer is typed. */
type Terminal = { readonly input: NodeJS.ReadableStream; readonly output: NodeJS.WritableStream };

const thisTerminal: Terminal = { input: process.stdin, output: process.stderr };

/** Asks on the terminal without showing what is typed. Resolves with an empty text at end of input. */
export function askHidden(question: string, { input, output } = thisTerminal): Promise<string> {
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input, output: silent, terminal: true });
  // Only now the terminal itself shows nothing any more; whoever types fast must not be shown.
  output.write(question);
  return new Promise((resolve) => {
    lines.once('line', (line) => {
      resolve(line);
      lines.close();
    });
    lines.once('close', () => {
      output.write('\n');
      resolve('');
    });
    lines.once('SIGINT', () => {
      output.write('\n');
      process.exit(130);
    });
  });
}
