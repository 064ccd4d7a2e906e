import { joined } from '../container/byte-source.ts';
import { packLimits } from '../limits.ts';
import type { FaultCode } from '../verdict.ts';

export type LineReader = {
  /** Bytes as they come. */
  take(piece: Uint8Array): void;
  /** Called when there are no more. */
  end(): void;
};

export type OnLine = {
  /** Without its line end; the number counts from 1. */
  line(bytes: Uint8Array, number: number): void;
  /** Lines beyond the limits are not handed on, and the file is not read further. */
  fault(why: FaultCode, number: number): void;
};

const lineEnd = 10;

/** Cuts a file into its lines while it goes by, and keeps no more than one of them. */
export function lineReader(on: OnLine): LineReader {
  let waiting: Uint8Array[] = [];
  let held = 0;
  let number = 0;
  let isStopped = false;
  const stop = (why: FaultCode): void => {
    isStopped = true;
    waiting = [];
    on.fault(why, number + 1);
  };
  const endLine = (last: Uint8Array): void => {
    const bytes = joined([...waiting, last]);
    waiting = [];
    held = 0;
    if (bytes.length > packLimits.lineBytes) stop('line-too-long');
    else if (number >= packLimits.lines) stop('too-many-lines');
    else {
      number += 1;
      on.line(bytes, number);
    }
  };
  return {
    take(piece) {
      let from = 0;
      while (!isStopped) {
        const at = piece.indexOf(lineEnd, from);
        if (at === -1) break;
        endLine(piece.subarray(from, at));
        from = at + 1;
      }
      if (isStopped || from === piece.length) return;
      waiting.push(piece.slice(from));
      held += piece.length - from;
      if (held > packLimits.lineBytes) stop('line-too-long');
    },
    end() {
      if (!isStopped && held > 0) on.fault('not-as-written', number + 1);
    },
  };
}
