import { existsSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Answering, answers, Refused } from './made-up-answers.test-data.ts';
import { type MadeUpCase, madeUpCase } from './made-up-case.test-data.ts';

const built = fileURLToPath(new URL('../../../../dist/web/', import.meta.url));

/** As narrow as the real server's: nothing inline, nothing from elsewhere. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "connect-src 'self'",
  "frame-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

export type MadeUpServer = {
  readonly url: string;
  readonly home: MadeUpCase;
  close(): void;
};

/** Serves the built page and answers it out of memory, for tests of the page alone. */
export const startMadeUpServer = async (): Promise<MadeUpServer> => {
  const home = madeUpCase();
  const server = createServer((request, response) => {
    void reply(home, request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    home,
    close: () => {
      server.closeAllConnections();
      server.close();
      rmSync(home.place, { recursive: true, force: true });
    },
  };
};

const reply = async (home: MadeUpCase, request: IncomingMessage, response: ServerResponse) => {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  response.setHeader('cache-control', 'no-store');
  if (!url.pathname.startsWith('/api/')) return sendFile(url.pathname, response);
  const [status, answer] = await answerTo(home, request, url);
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(answer));
};

const sendFile = (path: string, response: ServerResponse) => {
  const wanted = join(built, path);
  const file = path !== '/' && existsSync(wanted) ? wanted : join(built, 'index.html');
  response.setHeader('content-security-policy', policy);
  response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream');
  response.end(readFileSync(file));
};

const answerTo = async (
  home: MadeUpCase,
  request: IncomingMessage,
  url: URL,
): Promise<[number, unknown]> => {
  const found = find(`${request.method} ${url.pathname.slice('/api/'.length)}`);
  if (found === undefined) return [404, { code: 'unexplained', message: url.pathname, hint: '' }];
  const bytes = await bytesOf(request);
  const isJson = request.headers['content-type'] === 'application/json';
  try {
    const body = isJson ? JSON.parse(bytes.toString()) : {};
    return [200, await found.answer({ home, query: url.searchParams, at: found.at, bytes, body })];
  } catch (error) {
    if (error instanceof Refused) return [error.status, error.told];
    return [500, { code: 'unexplained', message: String(error), hint: '' }];
  }
};

const find = (asked: string): { answer: Answering; at: Record<string, string> } | undefined => {
  for (const [route, answer] of Object.entries(answers)) {
    const pattern = route.replaceAll(/:(\w+)/g, '(?<$1>[^/]+)');
    const match = new RegExp(`^${pattern}$`).exec(asked);
    if (match !== null) return { answer, at: { ...match.groups } };
  }
  return undefined;
};

const bytesOf = async (request: IncomingMessage): Promise<Buffer> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
};
