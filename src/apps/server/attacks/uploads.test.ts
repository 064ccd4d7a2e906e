import { connect } from 'node:net';
import { basename } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { RecordsAnswer, Refusal } from '../answers.ts';
import { limits } from '../limits.ts';
import { ask, finishJob, serverOfThisFile, type TestBrowser } from './server.test-data.ts';

const server = serverOfThisFile();
/** Whatever is sent, or broken off, is never taken for a mistake of ours. */
afterEach(() => expect(server.mistakes).toEqual([]));
const bytes = new TextEncoder().encode('- alias: made up\n  trigger: []\n  action: []\n');

async function keepNothing(): Promise<TestBrowser> {
  const browser = await server.enter();
  await browser.post('/api/session/close');
  await browser.post('/api/session/nothing', { who: 'alex' });
  return browser;
}
async function newBatch(browser: TestBrowser): Promise<string> {
  return (await browser.post('/api/records/batch', {})).json<{ batch: string }>().batch;
}
const pathOf = (batch: string, path: string): string =>
  `/api/records/batch/${batch}?path=${encodeURIComponent(path)}`;
const codeOf = ({ text }: { text: string }): string => (JSON.parse(text) as Refusal).code;
const plainFiles = (): string[] => server.left().filter((name) => !/\/case(?:\/|$)/.test(name));

describe('files that are dropped', () => {
  it('are kept below the folder they came in, and their passing copies are wiped', async () => {
    const browser = await keepNothing();
    const batch = await newBatch(browser);
    for (const path of ['home/automations.yaml', 'home/.storage/odd name ü.yaml'])
      expect((await browser.put(pathOf(batch, path), bytes)).status).toBe(200);
    await browser.post(`/api/records/batch/${batch}/keep`);
    expect(await finishJob(browser)).toMatchObject({ stage: 'done', error: null });
    const { records } = (await browser.get('/api/records')).json<RecordsAnswer>();
    expect(records.map(({ path }) => path).sort()).toEqual([
      '.storage/odd name ü.yaml',
      'automations.yaml',
    ]);
    expect(plainFiles().filter((name) => name.endsWith('.yaml'))).toEqual([]);
    expect((await browser.post(`/api/records/batch/${batch}/keep`)).status).toBe(200);
    expect(await finishJob(browser)).toMatchObject({
      stage: 'failed',
      error: { code: 'not-found' },
    });
  });

  it.each([
    '../outside.yaml',
    'a/../../outside.yaml',
    '/etc/outside.yaml',
    '..',
    '.',
    '',
    'a//b',
    'a/./b',
    'a/',
    'line\nbreak',
    'nul\0byte',
    'turned\u202Egnp.yaml',
    `${'a'.repeat(300)}.yaml`,
    'ü'.repeat(200),
    Array.from({ length: 40 }, () => 'a').join('/'),
    'a'.repeat(2000),
  ])('may not be called %j', async (path) => {
    const browser = await keepNothing();
    const answer = await browser.put(pathOf(await newBatch(browser), path), bytes);
    expect([answer.status, codeOf(answer)]).toEqual([400, 'bad-usage']);
    expect(plainFiles().filter((name) => basename(name).includes('outside'))).toEqual([]);
  });

  it.each(['..%2f..', '0'.repeat(31), `${'0'.repeat(31)}g`, '0'.repeat(32)])(
    'may not go into a batch that was not made: %s',
    async (batch) => {
      const browser = await keepNothing();
      const { status } = await browser.put(pathOf(batch, 'a.yaml'), bytes);
      expect([400, 404]).toContain(status);
    },
  );

  it('may not take the place of each other, nor of a folder', async () => {
    const browser = await keepNothing();
    const batch = await newBatch(browser);
    const put = async (path: string) => (await browser.put(pathOf(batch, path), bytes)).status;
    expect(await put('a/b.yaml')).toBe(200);
    expect([await put('a/b.yaml'), await put('a'), await put('a/b.yaml/c')]).toEqual([
      409, 409, 409,
    ]);
  });

  it('need an open case, unlocked in that browser', async () => {
    const [owner, other] = [await keepNothing(), await server.enter()];
    const batch = await newBatch(owner);
    expect((await other.post('/api/records/batch', {})).status).toBe(423);
    expect((await other.put(pathOf(batch, 'a.yaml'), bytes)).status).toBe(423);
    expect((await other.post(`/api/records/batch/${batch}/keep`)).status).toBe(423);
  });

  it('are not kept while some of them are still coming', async () => {
    const browser = await keepNothing();
    const batch = await newBatch(browser);
    const { socket, closed } = startUpload(browser, pathOf(batch, 'slow.yaml'), 1000);
    await until(() => plainFiles().some((name) => name.includes('/parts/')));
    await browser.post(`/api/records/batch/${batch}/keep`);
    expect(await finishJob(browser)).toMatchObject({ stage: 'failed', error: { code: 'busy' } });
    socket.destroy();
    await closed;
  });
});

describe('an upload', () => {
  it('that says it is larger than may be is refused before a byte of it is read', async () => {
    const browser = await keepNothing();
    const batch = await newBatch(browser);
    const { answer } = startUpload(browser, pathOf(batch, 'a.yaml'), limits.upload.fileBytes + 1);
    expect(await answer()).toMatch(/^HTTP\/1\.1 413 /);
  });

  it('that would fill the disk is refused before a byte of it is read', async () => {
    const browser = await keepNothing();
    const batch = await newBatch(browser);
    const { answer } = startUpload(browser, pathOf(batch, 'a.yaml'), limits.upload.fileBytes);
    expect(await answer()).toMatch(/^HTTP\/1\.1 (?:507|413) /);
  });

  it('that is too much is refused before it is sent', async () => {
    const browser = await keepNothing();
    const ask = (body: object) => browser.post('/api/records/batch', body);
    const { batchBytes, batchFiles } = limits.upload;
    expect(codeOf(await ask({ bytes: batchBytes + 1 }))).toBe('too-large');
    expect(codeOf(await ask({ files: batchFiles + 1 }))).toBe('too-large');
    expect((await ask({ bytes: 1, files: 1 })).status).toBe(200);
  });

  it('that is broken off leaves nothing, and the file can be sent again', async () => {
    const browser = await keepNothing();
    const batch = await newBatch(browser);
    const { socket, closed } = startUpload(browser, pathOf(batch, 'a.yaml'), 1000);
    await until(() => plainFiles().some((name) => name.includes('/parts/')));
    socket.destroy();
    await closed;
    await until(() => !plainFiles().some((name) => name.includes('/parts/')));
    expect((await browser.put(pathOf(batch, 'a.yaml'), bytes)).status).toBe(200);
    await browser.post(`/api/records/batch/${batch}/keep`);
    expect(await finishJob(browser)).toMatchObject({ stage: 'done' });
    const { records } = (await browser.get('/api/records')).json<RecordsAnswer>();
    expect(records.map(({ bytes: length }) => length)).toEqual([bytes.length]);
  });

  it('may not be one of very many at the same time', async () => {
    const browser = await keepNothing();
    const batch = await newBatch(browser);
    const open = Array.from({ length: limits.upload.atOnce }, (_, n) =>
      startUpload(browser, pathOf(batch, `${n}.yaml`), 1000),
    );
    await until(
      () => plainFiles().filter((name) => name.includes('/parts/')).length === open.length,
    );
    expect((await browser.put(pathOf(batch, 'more.yaml'), bytes)).status).toBe(429);
    for (const { socket } of open) socket.destroy();
    await Promise.all(open.map(({ closed }) => closed));
  });

  it('that is going on when the person leaves is gone with everything else', async () => {
    const browser = await keepNothing();
    const batch = await newBatch(browser);
    const { closed, socket } = startUpload(browser, pathOf(batch, 'a.yaml'), 1000);
    await until(() => plainFiles().some((name) => name.includes('/parts/')));
    await browser.post('/api/session/lock');
    socket.destroy();
    await closed;
    await until(() => server.left().length === 0);
  });
});

describe('a file that is still coming when another tab locks', () => {
  it.each([
    ['of records', async (browser: TestBrowser) => pathOf(await newBatch(browser), 'a.yaml')],
    ['of the diary', async () => '/api/diary/attachment?name=a.png'],
    ['that is a pack', async () => '/api/check?name=a.zip'],
  ])('%s is refused when it is whole, and is gone', async (_, pathFor) => {
    const browser = await keepNothing();
    const { socket, answer, closed } = startUpload(browser, await pathFor(browser), 6);
    await until(() => plainFiles().length > 1);
    await browser.post('/api/session/lock');
    socket.write('def');
    expect(await answer()).toMatch(/^HTTP\/1\.1 4(?:04|23) /);
    await closed;
    await until(() => server.left().length === 0);
  });
});

describe('a body that is no file', () => {
  it('and is broken off in the middle changes nothing', async () => {
    const browser = await keepNothing();
    const { hostname, port, host } = new URL(server.address());
    const socket = connect(Number(port), hostname);
    const lines = Object.entries({
      Host: host,
      'Content-Type': 'application/json',
      'Content-Length': '1000',
      ...browser.headers,
    }).map(([name, value]) => `${name}: ${value}\r\n`);
    socket.resume();
    socket.end(`POST /api/diary HTTP/1.1\r\n${lines.join('')}\r\n{"text":`);
    await new Promise((resolve) => socket.on('close', resolve));
    expect((await browser.get('/api/diary')).json()).toEqual({ entries: [] });
  });

  it.each([
    ['too long', String(limits.bodyBytes + 1), {}, 413],
    ['of a length that is not said', '', { 'Transfer-Encoding': 'chunked' }, 400],
  ])('%s is refused', async (_, length, headers, status) => {
    const browser = await server.enter();
    const answer = await ask(server.address(), '/api/session/nothing', {
      method: 'POST',
      headers: {
        ...browser.headers,
        'Content-Type': 'application/json',
        ...(length === '' ? {} : { 'Content-Length': length }),
        ...headers,
      },
      body: length === '' ? '{"who":"x"}' : 'x'.repeat(Number(length)),
    }).catch(() => ({ status }));
    expect(answer.status).toBe(status);
  });

  it.each(['{', '[]', 'null', '{"who":1}', '{"who":"x","more":1}', '{"__proto__":{"who":"x"}}'])(
    'and not what was asked for is refused: %s',
    async (body) => {
      const browser = await server.enter();
      const { status } = await ask(server.address(), '/api/session/nothing', {
        method: 'POST',
        headers: { ...browser.headers, 'Content-Type': 'application/json' },
        body,
      });
      expect(status).toBe(400);
    },
  );
});

describe('a picture of the diary', () => {
  const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
  it('is shown as a picture only where it is one; anything else can only be saved', async () => {
    const browser = await keepNothing();
    const put = async (name: string, content: Uint8Array) =>
      (await browser.put(`/api/diary/attachment?name=${name}`, content)).json<{ n: number }>().n;
    const [picture, page] = [
      await put('photo.png', png),
      await put('photo2.png', new TextEncoder().encode('<script>alert(1)</script>')),
    ];
    const shown = await browser.get(`/api/diary/attachment/${picture}`);
    expect(shown.headers).toMatchObject({
      'content-type': 'image/png',
      'content-disposition': 'inline',
    });
    const saved = await browser.get(`/api/diary/attachment/${page}`);
    expect(saved.headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': expect.stringContaining('attachment'),
      'x-content-type-options': 'nosniff',
    });
    expect(saved.headers['content-security-policy']).not.toMatch(/script/);
    expect((await browser.get('/api/diary/attachment/99')).status).toBe(404);
  });

  it('and no record: a record of the home is not given out by its number', async () => {
    const browser = await keepNothing();
    const batch = await newBatch(browser);
    await browser.put(pathOf(batch, 'automations.yaml'), bytes);
    await browser.post(`/api/records/batch/${batch}/keep`);
    await finishJob(browser);
    expect((await browser.get('/api/diary/attachment/1')).status).toBe(404);
  });
});

/** Begins an upload by hand, so that it can stand still: a few bytes, and no more. */
function startUpload({ headers }: TestBrowser, path: string, length: number) {
  const { hostname, port, host } = new URL(server.address());
  const socket = connect(Number(port), hostname);
  const lines = Object.entries({ Host: host, 'Content-Length': String(length), ...headers });
  socket.write(
    `PUT ${path} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\nabc`,
  );
  let text = '';
  socket.on('data', (chunk) => {
    text += chunk.toString('latin1');
  });
  socket.on('error', () => undefined);
  const closed = new Promise<void>((resolve) => socket.on('close', () => resolve()));
  return {
    socket,
    closed,
    async answer() {
      await until(() => text.includes('\r\n\r\n'));
      socket.destroy();
      return text;
    },
  };
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 10));
}
