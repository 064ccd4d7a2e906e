import { basename } from 'node:path';
import type { Progress } from '../../readers/reader.ts';
import { printable } from './layout.ts';

/**
 * A line on standard error that says how far the reading is; nothing at all where standard error
 * is no terminal. `end` takes the line away.
 */
export function showProgress(): { tell(progress: Progress): void; end(): void } {
  if (!process.stderr.isTTY) return { tell: () => undefined, end: () => undefined };
  let last = { atMs: 0, file: '' };
  return {
    tell({ file, done, total }) {
      const nowMs = Date.now();
      const name = basename(file);
      // A file that takes long says nothing more for a while, so that its name must not be left out.
      if (name === last.file && nowMs - last.atMs < 100) return;
      last = { atMs: nowMs, file: name };
      const share = total > 0 ? ` ${Math.floor((100 * Math.min(done, total)) / total)} %` : ' ...';
      process.stderr.write(`\r\u001b[KReading ${printable(name)}${share}`);
    },
    end: () => void process.stderr.write('\r\u001b[K'),
  };
}
