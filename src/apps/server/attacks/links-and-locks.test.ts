import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openCase } from '../../../case/read-case.ts';
import type { Refusal } from '../answers.ts';
import { limits } from '../limits.ts';
import { ask, serverOfThisFile, sessionOf } from './server.test-data.ts';

const server = serverOfThisFile();
const follow = (link: string, headers = {}) =>
  ask(server.address(), new URL(link).pathname, { headers });
const passphrase = 'made up words for alex';
const codeOf = (answer: { text: string }): string => (JSON.parse(answer.text) as Refusal).code;

describe('a link', () => {
  it('lets one browser in, once, with a cookie that scripts and other sites do not get', async () => {
    const link = server.link();
    const first = await follow(link);
    expect(first.status).toBe(200);
    expect(first.headers['set-cookie']?.[0]).toMatch(
      /^home=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/,
    );
    const again = await follow(link);
    expect([again.status, again.headers['set-cookie']]).toEqual([403, undefined]);
  });

  it('works from the file that opens the browser, and for no other page of another site', async () => {
    const fromFile = { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Dest': 'document' };
    expect((await follow(server.link(), { ...fromFile, 'Sec-Fetch-Dest': 'iframe' })).status).toBe(
      403,
    );
    expect((await follow(server.link(), { ...fromFile, 'Sec-Fetch-Dest': 'image' })).status).toBe(
      403,
    );
    expect((await follow(server.link(), fromFile)).status).toBe(200);
  });

  it('is not used up by a browser that looks ahead', async () => {
    const link = server.link();
    expect((await follow(link, { 'Sec-Purpose': 'prefetch;prerender' })).status).toBe(403);
    expect((await follow(link)).status).toBe(200);
  });

  it('ends with the next one, and with time', async () => {
    const old = server.link();
    const next = server.link();
    expect((await follow(old)).status).toBe(403);
    server.pass(limits.linkMs + 1);
    expect((await follow(next)).status).toBe(403);
  });

  it('is not found by guessing, and guessing is slowed down', async () => {
    server.pass(60_000);
    const link = server.link();
    const guesses = await Promise.all(
      Array.from({ length: 200 }, (_, n) =>
        follow(`${server.address()}/enter/${'A'.repeat(40)}${n}`),
      ),
    );
    expect(guesses.every(({ headers }) => headers['set-cookie'] === undefined)).toBe(true);
    expect(new Set(guesses.map(({ status }) => status))).toEqual(new Set([403, 429]));
    server.pass(60_000);
    expect((await follow(link)).status).toBe(200);
  });

  it.each(['', '/', '/..', '/%2e%2e', '?x=1', '/A/B'])('is not %s', async (end) => {
    server.pass(1_000);
    const { status, headers } = await ask(server.address(), `/enter${end}`);
    expect([status, headers['set-cookie']]).toEqual([403, undefined]);
  });

  it('that nobody gave is no way in: nor is a made-up cookie', async () => {
    for (const cookie of ['home=', 'home=x', `home=${'A'.repeat(43)}`, 'home=__proto__']) {
      const { status } = await ask(server.address(), '/api/session', {
        headers: { Cookie: cookie },
      });
      expect([cookie, status]).toEqual([cookie, 403]);
    }
  });
});

describe('what is open', () => {
  const data = [
    '/api/records',
    '/api/household',
    '/api/access',
    '/api/findings',
    '/api/diary',
    '/api/log',
  ];

  it('is shown in another browser only after the passphrase was given there', async () => {
    const [first, second] = [await server.enter(), await server.enter()];
    const folder = server.at('case');
    const made = await first.post('/api/session/new', { folder, passphrase, who: 'alex' });
    expect(made.status).toBe(200);
    expect(await sessionOf(first)).toMatchObject({ stage: 'open', keeps: 'case', folder });
    expect(await sessionOf(second)).toMatchObject({
      stage: 'locked',
      hasRecords: false,
      timeZone: null,
    });
    for (const path of data) expect([path, (await second.get(path)).status]).toEqual([path, 423]);
    const changed = await second.post('/api/diary', {
      from: '2025-03-01',
      until: null,
      isRough: true,
      text: 'x',
      attachments: [],
    });
    expect(changed.status).toBe(423);

    const wrong = await second.post('/api/session/unlock', { passphrase: 'not this one' });
    expect([wrong.status, codeOf(wrong)]).toEqual([403, 'wrong-passphrase']);
    expect((await second.get('/api/diary')).status).toBe(423);
    const right = await second.post('/api/session/unlock', { passphrase });
    expect(right.json()).toMatchObject({ stage: 'open' });
    expect((await second.get('/api/diary')).status).toBe(200);
    expect((await first.get('/api/diary')).status).toBe(200);
  });

  it('is locked everywhere by a quick exit, which needs no body; the case is closed', async () => {
    const browser = await server.enter();
    await browser.post('/api/session/unlock', { passphrase });
    const left = await browser.post('/api/session/lock');
    expect(left.json()).toMatchObject({ stage: 'locked', keeps: 'case' });
    for (const path of data) expect([path, (await browser.get(path)).status]).toEqual([path, 423]);
    const elsewhere = await openCase(server.at('case'), { passphrase, programVersion: '0.0.0' });
    expect(elsewhere.log().map(({ action }) => action)).toEqual(['create']);
    elsewhere.close();
  });

  it('makes whoever guesses passphrases wait, the right one too', async () => {
    const browser = await server.enter();
    const unlock = (words: string) => browser.post('/api/session/unlock', { passphrase: words });
    for (let n = 0; n < limits.freeTries; n += 1) expect((await unlock('wrong')).status).toBe(403);
    expect([(await unlock('wrong')).status, (await unlock(passphrase)).status]).toEqual([429, 429]);
    server.pass(limits.firstWaitMs + 1);
    expect((await unlock('wrong')).status).toBe(403);
    server.pass(limits.firstWaitMs + 1);
    expect((await unlock(passphrase)).status).toBe(429);
    server.pass(limits.firstWaitMs);
    expect((await unlock(passphrase)).status).toBe(200);
  });

  it('is locked without use; a page that only waits is no use', async () => {
    const browser = await server.enter();
    await browser.post('/api/session/unlock', { passphrase });
    const step = limits.lockAfterMs / 2 + 1;
    server.pass(step);
    await browser.get('/api/diary');
    server.pass(step);
    await server.lockIfIdle();
    expect((await sessionOf(browser)).stage).toBe('open');
    await browser.get('/api/job');
    server.pass(step);
    await browser.get('/api/session');
    await server.lockIfIdle();
    expect((await sessionOf(browser)).stage).toBe('locked');
  });

  it('and keeps nothing is gone when it is left, and leaves nothing on the disk', async () => {
    const browser = await server.enter();
    await browser.post('/api/session/close');
    expect(server.left()).toEqual([]);
    const open = await browser.post('/api/session/nothing', { who: 'alex' });
    expect(open.json()).toMatchObject({ stage: 'open', keeps: 'nothing', folder: null });
    expect(server.left().some((name) => name.endsWith('case.db'))).toBe(true);
    const other = await server.enter();
    expect((await other.post('/api/session/unlock', { passphrase: 'guess' })).status).toBe(403);
    expect((await browser.post('/api/session/lock')).json()).toMatchObject({
      stage: 'nothing-open',
    });
    expect(server.left()).toEqual([]);
  });

  it('never has its passphrase in an answer, a mistake or a file name', async () => {
    const browser = await server.enter();
    server.pass(limits.longestWaitMs);
    const secret = 'CORRECT-HORSE-91';
    const answers = [
      await browser.post('/api/session/open', { folder: server.at('none'), passphrase: secret }),
      await browser.post('/api/session/open', { folder: server.at('case'), passphrase: secret }),
      await browser.post('/api/session/new', {
        folder: '/dev/null/none',
        passphrase: secret,
        who: 'alex',
      }),
      await browser.post('/api/session/new', { folder: 5, passphrase: secret, who: 'alex' }),
      await browser.get(`/api/session?passphrase=${secret}`),
    ];
    for (const { text } of answers) expect(text).not.toContain(secret);
    expect(answers.map(({ status }) => status)).toEqual([404, 403, 422, 400, 200]);
    expect(server.mistakes).toEqual([]);
    expect(existsSync(server.at('none'))).toBe(false);
  });
});
