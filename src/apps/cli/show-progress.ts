import { basename } from 'node:path';
import type { Progress } from '../../readers/reader.ts';
import { printable } from './layout.ts';

/**
 * A line on standard error that says how far the reading is; nothing at all where standard error
 * is no terminal. `end` takes the line away.
 */
export function showProgress(): { tell(progress: Progress): void; end(): void } {
  if (!process.stderr.isTTY) return { tell: () => undefined, end: () => undefined };
  let lastAtMs = 0;
  return {
    tell({ file, done, total }) {
      const nowMs = Date.now();
      if (nowMs - lastAtMs < 100) return;
      lastAtMs = nowMs;
      const share = total > 0 ? `${Math.floor((100 * Math.min(done, total)) / total)} %` : '';
      process.stderr.write(`\r\u001b[KReading ${printable(basename(file))} ${share}`);
    },
    end: () => void process.stderr.write('\r\u001b[K'),
  };
}
