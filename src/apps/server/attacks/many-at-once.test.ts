import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { HouseholdAnswer, RecordsAnswer, SessionAnswer } from '../answers.ts';
import { limits } from '../limits.ts';
import { ask, finishJob, serverOfThisFile, sessionOf } from './server.test-data.ts';

const server = serverOfThisFile();
const times = <Result>(count: number, work: (n: number) => Result): Result[] =>
  Array.from({ length: count }, (_, n) => work(n));

describe('a flood', () => {
  it('of strangers is turned away, and those who were let in go on', async () => {
    const browser = await server.enter();
    const flood = times(600, () => ask(server.address(), '/').catch(() => ({ status: 0 })));
    const own = times(20, () => browser.get('/api/session'));
    const turned = await Promise.all(flood);
    expect(turned.filter(({ status }) => status === 429).length).toBeGreaterThan(0);
    expect(turned.filter(({ status }) => ![0, 403, 429].includes(status))).toEqual([]);
    const served = (await Promise.all(own)).map(({ status }) => status);
    expect(new Set(served)).toEqual(new Set([200]));
  });

  it('from a browser that was let in is slowed down too, and does no harm', async () => {
    const browser = await server.enter();
    const count = limits.letIn.atOnce * 3;
    const answers = await Promise.all(
      times(count, () => browser.get('/api/session').catch(() => ({ status: 0 }))),
    );
    expect(answers.some(({ status }) => status === 429)).toBe(true);
    server.pass(60_000);
    expect((await browser.get('/api/session')).status).toBe(200);
    expect(server.mistakes).toEqual([]);
  });
});

describe('two tabs of one browser', () => {
  it('that both open something open one thing', async () => {
    const browser = await server.enter();
    server.pass(60_000);
    const answers = await Promise.all([
      browser.post('/api/session/nothing', { who: 'alex' }),
      browser.post('/api/session/nothing', { who: 'sam' }),
      browser.post('/api/session/tour'),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect(server.left().filter((name) => name.endsWith('case.db')).length).toBe(1);
  });

  it('that both save keep one of the two, whole', async () => {
    const browser = await server.enter();
    await browser.post('/api/session/close');
    await browser.post('/api/session/nothing', { who: 'alex' });
    const told = (name: string) => ({
      household: {
        household: 1,
        people: times(50, (n) => ({ name: `${name} ${n}`, is: 'guest' })),
      },
    });
    const saved = await Promise.all(
      times(20, (n) => browser.put('/api/household', told(n % 2 === 0 ? 'jo' : 'robin'))),
    );
    expect(saved.map(({ status }) => status)).toEqual(times(20, () => 200));
    const { household } = (await browser.get('/api/household')).json<HouseholdAnswer>();
    const names = new Set(household.people.map(({ name }) => name.split(' ')[0]));
    expect([household.people.length, names.size]).toEqual([50, 1]);
  });

  it('that both start long work start one of it', async () => {
    const browser = await server.enter();
    await browser.post('/api/session/close');
    await browser.post('/api/session/tour');
    const answers = await Promise.all(times(3, () => browser.post('/api/examine', {})));
    expect(answers.map(({ status }) => status)).toEqual([409, 409, 409]);
  });

  it('of which one leaves are both left', async () => {
    const browser = await server.enter();
    await browser.post('/api/session/close');
    await browser.post('/api/session/tour');
    const [left, ...asked] = await Promise.all([
      browser.post('/api/session/lock'),
      ...times(10, () => browser.get('/api/records')),
    ]);
    expect(left?.json<SessionAnswer>().stage).toBe('nothing-open');
    expect(new Set(asked.map(({ status }) => status))).not.toContain(500);
    expect((await browser.get('/api/records')).status).toBe(423);
    expect(server.left()).toEqual([]);
    expect(server.mistakes).toEqual([]);
  });
});

describe('leaving in the middle', () => {
  it('of an import leaves the case as it was before', async () => {
    const browser = await server.enter();
    const opening = { folder: server.at('case'), passphrase: 'made up words', who: 'alex' };
    await browser.post('/api/session/new', opening);
    const { batch } = (await browser.post('/api/records/batch', {})).json<{ batch: string }>();
    const big = new Uint8Array(24 * 1024 * 1024).fill(97);
    for (const name of ['a', 'b', 'c'])
      await browser.put(`/api/records/batch/${batch}?path=home/${name}.txt`, big);
    await browser.post(`/api/records/batch/${batch}/keep`);
    await browser.post('/api/session/lock');
    expect(server.left()).toEqual([]);
    await browser.post('/api/session/unlock', { passphrase: opening.passphrase });
    expect((await browser.get('/api/records')).json<RecordsAnswer>().records).toEqual([]);
    expect(await sessionOf(browser)).toMatchObject({ hasRecords: false });
    const log = (await browser.get('/api/log')).json<{ action: string }[]>();
    expect(log.map(({ action }) => action)).toEqual(['create']);
  });

  it('of reading keeps what was read before', async () => {
    const browser = await server.enter();
    await browser.post('/api/session/close');
    const opening = { folder: server.at('other'), passphrase: 'made up words', who: 'alex' };
    await browser.post('/api/session/new', opening);
    const { batch } = (await browser.post('/api/records/batch', {})).json<{ batch: string }>();
    const text = '- alias: made up\n  id: "1"\n  trigger: []\n  action: []\n';
    const bytes = new TextEncoder().encode(text);
    await browser.put(`/api/records/batch/${batch}?path=home/automations.yaml`, bytes);
    await browser.post(`/api/records/batch/${batch}/keep`);
    await finishJob(browser);
    await browser.post('/api/examine', {});
    expect(await finishJob(browser)).toMatchObject({ stage: 'done' });
    const before = (await browser.get('/api/records')).json<RecordsAnswer>();
    expect(before.counts.automations).toBe(1);
    await browser.post('/api/examine', {});
    await browser.post('/api/session/lock');
    expect(server.left()).toEqual([]);
    await browser.post('/api/session/unlock', { passphrase: opening.passphrase });
    expect((await browser.get('/api/records')).json<RecordsAnswer>()).toEqual(before);
    expect(server.mistakes).toEqual([]);
  });

  it('of keeping a photo keeps it whole', async () => {
    const browser = await server.enter();
    await browser.post('/api/session/close');
    const opening = { folder: server.at('third'), passphrase: 'made up words', who: 'alex' };
    await browser.post('/api/session/new', opening);
    const photo = new Uint8Array(16 * 1024 * 1024).fill(97);
    const attaching = browser.put('/api/diary/attachment?name=a.png', photo);
    const originals = () => readdirSync(opening.folder, { recursive: true }).map(String);
    while (!originals().some((name) => name.endsWith('.part')))
      await new Promise((resolve) => setTimeout(resolve, 1));
    await browser.post('/api/session/lock');
    expect((await attaching).status).toBe(200);
    expect(server.left()).toEqual([]);
    await browser.post('/api/session/unlock', { passphrase: opening.passphrase });
    const log = (await browser.get('/api/log')).json<{ action: string }[]>();
    expect(log.map(({ action }) => action)).toEqual(['create', 'attach']);
    expect(server.mistakes).toEqual([]);
  });
});
