import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import type { Refusal } from '../answers.ts';
import { ask, serverOfThisFile, sessionOf } from './server.test-data.ts';

const server = serverOfThisFile();
const hostOf = (): string => new URL(server.address()).host;
const portOf = (): string => new URL(server.address()).port;
const codeOf = (text: string): string => (JSON.parse(text) as Refusal).code;

describe('a page of another site that points its name at this machine', () => {
  it.each([
    ['another name', () => `attacker.example:${portOf()}`],
    ['a name of this machine', () => `localhost:${portOf()}`],
    ['the other family of addresses', () => `[::1]:${portOf()}`],
    ['no port', () => '127.0.0.1'],
    ['another port', () => '127.0.0.1:1'],
  ])('is refused with %s as host, even with a cookie', async (_, host) => {
    const browser = await server.enter();
    // As a browser sends it from there: the page and this address are one origin to it.
    const headers = { Cookie: browser.headers.Cookie ?? '', Host: host() };
    for (const path of ['/', '/api/session', '/enter/x']) {
      const { status } = await ask(server.address(), path, { headers });
      expect([path, status]).toEqual([path, 403]);
    }
    const { status } = await ask(server.address(), '/api/session/nothing', {
      method: 'POST',
      headers: { ...headers, Origin: `http://${host()}`, 'Content-Type': 'application/json' },
      body: '{"who":"alex"}',
    });
    expect(status).toBe(403);
    expect((await sessionOf(browser)).stage).toBe('nothing-open');
  });

  it('does not use a link up', async () => {
    const link = server.link();
    const { pathname } = new URL(link);
    await ask(server.address(), pathname, { headers: { Host: `attacker.example:${portOf()}` } });
    expect((await ask(server.address(), pathname)).status).toBe(200);
  });

  it.each([
    ['a whole address', 'GET http://attacker.example/ HTTP/1.1\r\nHost: attacker.example'],
    ['a whole address before ours', 'GET http://attacker.example/ HTTP/1.1'],
    ['no host', 'GET / HTTP/1.1\r\nX: x'],
    ['two hosts', 'GET / HTTP/1.1\r\nHost: attacker.example'],
    ['a name before ours', 'GET / HTTP/1.1\r\nHost: x@'],
    ['an old form of asking', 'GET / HTTP/1.0'],
  ])('gets nowhere with %s', async (_, head) => {
    const isBare = head.includes('X: x') || head.includes('1.0');
    const end = head.endsWith('@') ? hostOf() : isBare ? '' : `\r\nHost: ${hostOf()}`;
    expect(await firstLineOf(head + end)).toMatch(/^HTTP\/1\.1 4\d\d /);
  });
});

function firstLineOf(head: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(portOf()), '127.0.0.1', () =>
      socket.write(`${head}\r\nConnection: close\r\n\r\n`),
    );
    let text = '';
    socket.on('data', (chunk) => {
      text += chunk.toString('latin1');
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(text.split('\r\n')[0] ?? ''));
  });
}

describe('a post from another site', () => {
  it.each<[string, Readonly<Record<string, string>>]>([
    ['another origin', { Origin: 'https://attacker.example' }],
    ['no origin', {}],
    ['the origin of a file', { Origin: 'null' }],
    ['our address without its port', { Origin: 'http://127.0.0.1' }],
    ['another port of this machine', { Origin: 'http://127.0.0.1:1' }],
  ])('with %s changes nothing', async (_, headers) => {
    const browser = await server.enter();
    const cookie = browser.headers.Cookie ?? '';
    const forged = { Cookie: cookie, 'Content-Type': 'application/json', ...headers };
    const body = JSON.stringify({ who: 'alex' });
    const { status, text } = await ask(server.address(), '/api/session/nothing', {
      method: 'POST',
      headers: forged,
      body,
    });
    expect([status, codeOf(text)]).toEqual([403, 'not-let-in']);
    expect((await sessionOf(browser)).stage).toBe('nothing-open');
  });

  it('is refused by what the browser says of where it came from, whatever else it says', async () => {
    const browser = await server.enter();
    for (const site of ['cross-site', 'same-site']) {
      for (const method of ['GET', 'POST']) {
        const headers = {
          ...browser.headers,
          'Sec-Fetch-Site': site,
          'Sec-Fetch-Dest': 'document',
        };
        const { status } = await ask(server.address(), '/api/session', { method, headers });
        expect([site, method, status]).toEqual([site, method, 403]);
      }
    }
  });

  it('in the form of a form is refused', async () => {
    const browser = await server.enter();
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data']) {
      const { status } = await ask(server.address(), '/api/session/nothing', {
        method: 'POST',
        headers: { ...browser.headers, 'Content-Type': type },
        body: '{"who":"alex"}',
      });
      expect([type, status]).toEqual([type, 400]);
    }
    expect((await sessionOf(browser)).stage).toBe('nothing-open');
  });

  it('gets no leave to ask (CORS)', async () => {
    const browser = await server.enter();
    const { status, headers } = await ask(server.address(), '/api/session', {
      method: 'OPTIONS',
      headers: {
        ...browser.headers,
        Origin: 'https://attacker.example',
        'Access-Control-Request-Method': 'POST',
      },
    });
    expect(status).toBe(403);
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });
});

describe('every answer', () => {
  const wanted = {
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'x-frame-options': 'DENY',
  };

  it('has the headers that keep others out', async () => {
    const browser = await server.enter();
    const strangers = ['/', '/api/session', '/enter/wrong', '/nowhere.js'];
    const answers = [
      ...(await Promise.all(strangers.map((path) => ask(server.address(), path)))),
      ...(await Promise.all(
        ['/', '/api/session', '/api/nothing', '/gone.js', '/api/log'].map((path) =>
          browser.get(path),
        ),
      )),
      await ask(server.address(), '/', { headers: { Host: 'attacker.example' } }),
      await ask(server.address(), new URL(server.link()).pathname),
    ];
    expect(answers.map(({ status }) => status)).toEqual([
      403, 403, 403, 403, 200, 200, 400, 404, 423, 403, 200,
    ]);
    for (const { headers } of answers) expect(headers).toMatchObject(wanted);
  });

  it('has a policy without unsafe words and without any other place', async () => {
    const browser = await server.enter();
    const policy = String((await browser.get('/')).headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|data:|\*/);
  });

  it('names neither the program nor what it is made with', async () => {
    const { headers, text } = await ask(server.address(), '/', {
      headers: { 'Sec-Fetch-Dest': 'document' },
    });
    expect(headers).not.toHaveProperty('server');
    expect(headers).not.toHaveProperty('x-powered-by');
    expect(text).not.toMatch(/homeground|abuse|evidence/i);
  });
});
