import { afterEach, describe, expect, it, vi } from 'vitest';
import { showProgress } from './show-progress.ts';

const { isTTY } = process.stderr;
afterEach(() => {
  process.stderr.isTTY = isTTY;
  vi.restoreAllMocks();
});

function told(isTerminal: boolean): string {
  process.stderr.isTTY = isTerminal;
  const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const progress = showProgress();
  progress.tell({ file: '/home/alex/backup\u001b[2J.tar', done: 25, total: 100 });
  progress.tell({ file: '/home/alex/backup\u001b[2J.tar', done: 26, total: 100 });
  progress.tell({ file: 'next', done: 0, total: 0 });
  progress.end();
  return written.mock.calls.join('');
}

describe('showProgress', () => {
  it('says nothing at all where standard error is no terminal', () => {
    expect(told(false)).toBe('');
  });

  it('names the file and how far it is on a terminal, rarely, and takes the line away', () => {
    expect(told(true)).toBe(
      '\r\u001b[KReading backup [2J.tar 25 %\r\u001b[KReading next ...\r\u001b[K',
    );
  });

  it('says nothing of a share where there is no whole', () => {
    process.stderr.isTTY = true;
    const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    showProgress().tell({ file: 'a', done: 0, total: 0 });
    expect(written.mock.calls.join('')).not.toMatch(/%|NaN|Infinity/);
  });
});
