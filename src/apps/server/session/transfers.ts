import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { Readable } from 'node:stream';
import { limits } from '../limits.ts';
import { locked } from './open-errors.ts';

/** Files on their way between this server and a browser, in either direction. */
export type Transfers = {
  /** A file as the body of an answer. Whatever it is read from is let go of before it counts as over. */
  send(outgoing: ServerResponse, file: Readable, of?: object): ReadableStream<Uint8Array>;
  /** Bytes that are at hand already. */
  sendWhole(outgoing: ServerResponse, bytes: Uint8Array, of?: object): Uint8Array<ArrayBuffer>;
  /** Work on a file that ends by itself soon after its signal is aborted. */
  during<Result>(
    work: (signal: AbortSignal) => Promise<Result>,
    through?: { readonly socket?: Socket; readonly of?: object | undefined },
  ): Promise<Result>;
  /** Whether bytes moved, or began to, not too long ago. */
  areMoving(): boolean;
  /**
   * Breaks off what is going on, or only what is `of` one thing, so that a browser sees that it failed;
   * resolves when nobody reads or writes the files any more. Only then may they be overwritten.
   */
  breakOff(of?: object): Promise<void>;
};

type Transfer = {
  readonly of: object | undefined;
  readonly socket: Socket | null | undefined;
  moved: number;
  movedMs: number;
  readonly ended: Promise<unknown>;
  breakOff(): void;
};

export function holdTransfers(now: () => number): Transfers {
  const going = new Set<Transfer>();
  const begin = (one: Omit<Transfer, 'moved' | 'movedMs'>): void => {
    const transfer = { ...one, moved: movedBy(one.socket), movedMs: now() };
    going.add(transfer);
    void one.ended.then(() => going.delete(transfer));
  };
  const hasMoved = (transfer: Transfer): boolean => {
    const moved = movedBy(transfer.socket);
    if (moved !== transfer.moved) transfer.movedMs = now();
    transfer.moved = moved;
    return now() - transfer.movedMs < limits.transferRestMs;
  };
  const answering = (outgoing: ServerResponse) => ({
    socket: outgoing.socket,
    breakOff: () => void outgoing.destroy(),
  });
  return {
    send(outgoing, file, of) {
      // Also where the answer never began, such as to HEAD.
      const gone = closing(outgoing).then(() => void file.destroy());
      begin({ ...answering(outgoing), of, ended: Promise.all([gone, closing(file)]) });
      return Readable.toWeb(file) as ReadableStream<Uint8Array>;
    },
    sendWhole(outgoing, bytes, of) {
      begin({ ...answering(outgoing), of, ended: closing(outgoing) });
      return new Uint8Array(bytes);
    },
    async during(work, { socket, of } = {}) {
      const stopping = new AbortController();
      const done = work(stopping.signal);
      const ended = done.catch(() => undefined);
      begin({ of, socket, ended, breakOff: () => stopping.abort(locked()) });
      return done;
    },
    areMoving: () => [...going].map(hasMoved).includes(true),
    async breakOff(of) {
      const meant = () => [...going].filter((one) => of === undefined || one.of === of);
      for (let left = meant(); left.length > 0; left = meant()) {
        for (const { breakOff } of left) breakOff();
        await Promise.all(left.map(({ ended }) => ended));
      }
    },
  };
}

function movedBy(socket: Socket | null | undefined): number {
  return (socket?.bytesRead ?? 0) + (socket?.bytesWritten ?? 0);
}

function closing(stream: ServerResponse | Readable): Promise<void> {
  return new Promise((resolve) => {
    if (stream.closed) resolve();
    else stream.once('close', resolve);
  });
}
