import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { HomegroundError } from '../../model/homeground-error.ts';
import { placeOfMistake } from '../cli/place-of-mistake.ts';
import type { Refusal } from './answers.ts';
import { createApp } from './app.ts';
import { letBrowsersIn } from './guard/browsers.ts';
import { enterPath } from './guard/check-origin.ts';
import { limits } from './limits.ts';
import type { PageFile } from './pages/page-files.ts';
import { refusalOf } from './refusal.ts';
import { createWorkbench } from './session/workbench.ts';

export type ServerOptions = {
  readonly programVersion: string;
  /** A case to be opened first. */
  readonly folder?: string | undefined;
  /** 0, or left out: any that is free. */
  readonly port?: number | undefined;
  /** Told where in our code a mistake of ours happened. */
  readonly onMistake: (place: string) => void;
  readonly pages?: ReadonlyMap<string, PageFile>;
  readonly now?: () => number;
  /** Cost of a try at a passphrase, as a power of two; only tests give another. */
  readonly workFactor?: number;
};

export type RunningServer = {
  /** The address of the pages, `http://127.0.0.1:PORT`. */
  readonly address: string;
  /** A new one-time link. */
  newLink(): string;
  /** Locks what was not used for too long; asked of itself every few seconds. */
  lockIfIdle(): Promise<void>;
  /** Locks, wipes what passes, and closes every connection. */
  stop(): Promise<void>;
};

/** No name that could mean another machine, or that a resolver has to be asked for. */
const host = '127.0.0.1';
const idleCheckMs = 2_000;

/** Starts the workbench on this machine's own address, for nobody else on the network. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const now = options.now ?? Date.now;
  const browsers = letBrowsersIn(now);
  const explain = (cause: unknown): Refusal => refusalOf(cause, options.onMistake);
  const { programVersion, folder, pages, onMistake } = options;
  const workbench = createWorkbench({
    programVersion,
    browsers,
    now,
    explain,
    folder,
    workFactor: options.workFactor,
    onReaderFailed: (reader, cause) => onMistake(`${reader}: ${placeOfMistake(cause)}`),
  });
  let address = '';
  const app = createApp({
    workbench,
    address: () => address,
    ...(pages === undefined ? {} : { pages }),
  });
  const server = createAdaptorServer({
    fetch: app.fetch,
    hostname: host,
    serverOptions: {
      maxHeaderSize: limits.headerBytes,
      headersTimeout: limits.headersMs,
      keepAliveTimeout: limits.keepAliveMs,
      connectionsCheckingInterval: idleCheckMs,
      // Uploads may take long; each kind of body has a limit of its own.
      requestTimeout: 0,
    },
  }) as Server;
  server.maxConnections = limits.connections;
  const { port } = await listen(server, options.port ?? 0);
  address = `${host}:${port}`;
  const idle = setInterval(() => void workbench.lockIfIdle(), idleCheckMs);
  return {
    address: `http://${address}`,
    newLink: () => `http://${address}${enterPath}${browsers.newLink()}`,
    lockIfIdle: () => workbench.lockIfIdle(),
    async stop() {
      clearInterval(idle);
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await workbench.close();
      await closed;
    },
  };
}

function listen(server: Server, port: number): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once('error', () => reject(portTaken(port)));
    server.listen({ host, port, exclusive: true }, () => resolve(server.address() as AddressInfo));
  });
}

function portTaken(port: number): HomegroundError {
  return new HomegroundError(
    'bad-usage',
    `The port ${port} cannot be used on this machine.`,
    'Leave --port out, and a free one is taken.',
  );
}
