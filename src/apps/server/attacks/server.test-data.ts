import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import type { SessionAnswer } from '../answers.ts';
import { type RunningServer, startServer } from '../start-server.ts';

export type Answered = {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  json<Answer>(): Answer;
};
export type Asking = {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array | AsyncIterable<Uint8Array>;
};

/** Asks as any program could: every header, Host among them, is what the test says. */
export function ask(address: string, path: string, asking: Asking = {}): Promise<Answered> {
  const { port } = new URL(address);
  const { method = 'GET', headers = {}, body } = asking;
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: '127.0.0.1', port, path, method, headers, agent: false },
      async (answer) => {
        const chunks: Uint8Array[] = [];
        try {
          for await (const chunk of answer) chunks.push(chunk as Uint8Array);
        } catch (cause) {
          reject(cause);
          return;
        }
        const text = Buffer.concat(chunks).toString('utf8');
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          text,
          json: <Answer>() => JSON.parse(text) as Answer,
        });
      },
    );
    sent.on('error', reject);
    if (body === undefined || typeof body === 'string' || body instanceof Uint8Array)
      sent.end(body);
    else void send(body, sent);
  });
}

async function send(
  body: AsyncIterable<Uint8Array>,
  to: { write(chunk: Uint8Array): boolean; end(): void },
): Promise<void> {
  for await (const chunk of body) to.write(chunk);
  to.end();
}

/** A browser that was let in: asks from the pages' own address with its cookie. */
export type TestBrowser = {
  get(path: string): Promise<Answered>;
  post(path: string, body?: unknown): Promise<Answered>;
  /** Bytes as they are; anything else as JSON. */
  put(path: string, body: unknown): Promise<Answered>;
  readonly headers: Readonly<Record<string, string>>;
};

export async function enter(link: string): Promise<TestBrowser> {
  const { origin, pathname } = new URL(link);
  const entered = await ask(origin, pathname);
  const cookie = entered.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
  const headers = { Cookie: cookie, Origin: origin };
  const sendJson = (method: string, path: string, body: unknown) =>
    ask(origin, path, {
      method,
      headers: body === undefined ? headers : { ...headers, 'Content-Type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  return {
    headers,
    get: (path) => ask(origin, path, { headers: { Cookie: cookie } }),
    post: (path, body) => sendJson('POST', path, body),
    put: (path, body) =>
      body instanceof Uint8Array
        ? ask(origin, path, { method: 'PUT', headers, body })
        : sendJson('PUT', path, body),
  };
}

/** Waits until the job that is going on is over, and gives its answer. */
export async function finishJob(browser: TestBrowser): Promise<{ stage: string; error: unknown }> {
  for (;;) {
    const job = (await browser.get('/api/job')).json<{ stage: string; error: unknown }>();
    if (job.stage !== 'running') return job;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

export const sessionOf = async (browser: TestBrowser): Promise<SessionAnswer> =>
  (await browser.get('/api/session')).json<SessionAnswer>();

/** A server of this test file, with a clock that the test turns, and a temporary folder of its own. */
export function serverOfThisFile(options: { folder?: string } = {}) {
  const own = mkdtempSync(join(tmpdir(), 'server-'));
  const temporary = join(own, 'tmp');
  const before = process.env.TMPDIR;
  let server: RunningServer;
  let aheadMs = 0;
  const mistakes: string[] = [];
  beforeAll(async () => {
    mkdirSync(temporary);
    process.env.TMPDIR = temporary;
    server = await startServer({
      programVersion: '0.0.0',
      onMistake: (place) => void mistakes.push(place),
      now: () => Date.now() + aheadMs,
      workFactor: 1,
      pages: new Map([['/index.html', { type: 'text/html', bytes: new Uint8Array([60]) }]]),
      ...options,
    });
  });
  afterAll(async () => {
    await server.stop();
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
    rmSync(own, { recursive: true, force: true });
  });
  return {
    /** A place for cases. */
    at: (name: string) => join(own, name),
    mistakes,
    address: () => server.address,
    link: () => server.newLink(),
    enter: () => enter(server.newLink()),
    pass: (ms: number) => {
      aheadMs += ms;
    },
    lockIfIdle: () => server.lockIfIdle(),
    /** What lies in the temporary folder. */
    left: () => readdirSync(temporary, { recursive: true }).map(String),
  };
}
