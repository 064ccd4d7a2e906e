import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fewDays } from '../../../stories/few-days.test-data.ts';
import { writeStory } from '../../../stories/write-story.ts';
import type { CheckAnswer, PackAnswer, PackChoice, RedactionAnswer } from '../answers.ts';
import { ask, finishJob, serverOfThisFile, type TestBrowser } from '../attacks/server.test-data.ts';

const server = serverOfThisFile();
const folder = mkdtempSync(join(tmpdir(), 'records-'));
const all: PackChoice = { originals: 'bytes', isPrivateIncluded: true };
let browser: TestBrowser;
let pack: Buffer;

const bytesOf = async (path: string): Promise<Buffer> =>
  Buffer.from(
    await (
      await fetch(server.address() + path, { headers: { Cookie: browser.headers.Cookie ?? '' } })
    ).arrayBuffer(),
  );

/** An open case that keeps nothing, with the records of a few days in it. */
beforeAll(async () => {
  const story = await writeStory(fewDays(), join(folder, 'home'));
  browser = await server.enter();
  await browser.post('/api/session/nothing', { who: 'alex' });
  const { batch } = (await browser.post('/api/records/batch', {})).json<{ batch: string }>();
  for (const name of readdirSync(story.config, { recursive: true, withFileTypes: true })) {
    if (!name.isFile()) continue;
    const path = join(name.parentPath, name.name);
    const below = path.slice(story.config.length + 1);
    const put = `/api/records/batch/${batch}?path=${encodeURIComponent(below)}`;
    expect((await browser.put(put, readFileSync(path))).status).toBe(200);
  }
  await browser.post(`/api/records/batch/${batch}/keep`);
  expect((await finishJob(browser)).stage).toBe('done');
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

describe('a pack of what is open', () => {
  it('is nowhere before it is made', async () => {
    expect((await browser.get('/api/pack')).json()).toEqual({
      made: null,
      verdict: null,
      isLogGuessable: false,
    });
    expect((await browser.get('/api/pack/file')).status).toBe(404);
    expect((await browser.get('/api/pack/preview')).status).toBe(404);
    expect((await browser.post('/api/pack/verify', {})).status).toBe(404);
  });

  it('is examined first where that was not done, and its report can be looked at', async () => {
    await browser.post('/api/pack/preview', all);
    expect(await finishJob(browser)).toMatchObject({ stage: 'done', error: null });
    const shown = await browser.get('/api/pack/preview');
    expect(shown.headers['content-type']).toBe('application/pdf');
    expect(shown.headers['content-security-policy']).toContain("frame-ancestors 'self'");
    expect(shown.text.startsWith('%PDF-')).toBe(true);
  }, 120_000);

  it('is made, handed out under a neutral name, and checked', async () => {
    await browser.post('/api/pack', all);
    expect(await finishJob(browser)).toMatchObject({ stage: 'done', error: null });
    const first = (await browser.get('/api/pack')).json<PackAnswer>().made;
    expect(first?.keptBack).toContain('.storage/auth');
    await browser.post('/api/pack', { ...all, withKeys: first?.keptBack, forWhom: 'jo' });
    expect(await finishJob(browser)).toMatchObject({ stage: 'done', error: null });
    const { made } = (await browser.get('/api/pack')).json<PackAnswer>();
    expect(made?.path).toMatch(/^household-papers-\d{4}-\d\d-\d\d\.zip$/);
    pack = await bytesOf('/api/pack/file');
    expect(createHash('sha256').update(pack).digest('hex')).toBe(made?.sha256);
    expect((await bytesOf('/api/pack/report')).toString('latin1', 0, 5)).toBe('%PDF-');

    await browser.post('/api/pack/verify', {});
    expect(await finishJob(browser)).toMatchObject({ stage: 'done', error: null });
    const { verdict } = (await browser.get('/api/pack')).json<PackAnswer>();
    expect(verdict?.headline).toBe('holds');
    expect(verdict?.about?.forWhom).toBe('jo');
    const held = verdict?.checks.filter(({ answer }) => answer === 'holds').map(({ id }) => id);
    expect(held).toEqual(expect.arrayContaining(['signature', 'exhibits', 'readers', 'rules']));
  }, 120_000);

  it('takes the place of the one before, whose copy is wiped', async () => {
    await browser.post('/api/pack', { ...all, originals: 'hashes', redactedPeople: ['Robin'] });
    expect(await finishJob(browser)).toMatchObject({ stage: 'done', error: null });
    const { made, verdict } = (await browser.get('/api/pack')).json<PackAnswer>();
    expect(made?.bytes).toBeLessThan(pack.length);
    expect(verdict).toBe(null);
    expect(server.left().filter((path) => path.endsWith('.zip'))).toHaveLength(1);
  }, 120_000);

  it('is not made as long as it is not decided what may tell a redacted name', async () => {
    const choice = { ...all, originals: 'hashes', redactedPeople: ['Robin'], forWhom: 'Robbie' };
    const answer = await browser.post('/api/pack/redaction', choice);
    expect(answer.json<RedactionAnswer>()).toMatchObject({
      doubts: [{ part: 'Robbie', why: 'nickname', person: 'Robin', count: 1 }],
    });
    await browser.post('/api/pack', choice);
    expect(await finishJob(browser)).toMatchObject({ stage: 'failed' });
    await browser.post('/api/pack', { ...choice, redactNot: ['robbie'] });
    expect(await finishJob(browser)).toMatchObject({ stage: 'done', error: null });
  }, 120_000);

  it('is for nobody but the browser in which the case is open', async () => {
    const other = await server.enter();
    for (const path of ['/api/pack', '/api/pack/file', '/api/pack/report', '/api/pack/preview'])
      expect((await other.get(path)).status).toBe(423);
    expect((await other.post('/api/pack', all)).status).toBe(423);
    expect((await other.get('/api/check')).status).toBe(423);
    expect((await ask(server.address(), '/api/pack/file')).status).toBe(403);
  });

  it('is wiped with what it was made of', async () => {
    await browser.post('/api/session/lock');
    expect(server.left()).toEqual([]);
    expect((await browser.get('/api/pack/file')).status).toBe(423);
  });
});

describe('a pack of somebody else, with nothing open', () => {
  const give = async (name: string, bytes: Uint8Array) => {
    const answer = await browser.put(`/api/check?name=${encodeURIComponent(name)}`, bytes);
    expect(answer.status).toBe(200);
    return finishJob(browser);
  };
  const verdict = async () => (await browser.get('/api/check')).json<CheckAnswer>().verdict;
  const answerTo = async (id: string) =>
    (await verdict())?.checks.find((check) => check.id === id)?.answer;

  it('is checked, and again with the key that was told', async () => {
    expect(await give('from alex.zip', pack)).toMatchObject({ stage: 'done', error: null });
    const first = await verdict();
    expect(first?.headline).toBe('fits-together');
    const key = first?.about?.publicKey;
    await browser.post('/api/check', { expectedKey: key });
    await finishJob(browser);
    expect((await verdict())?.headline).toBe('holds');
    await browser.post('/api/check', { expectedKey: 'a'.repeat(64) });
    await finishJob(browser);
    expect(await answerTo('signature')).toBe('does-not-hold');
    await browser.post('/api/check', { household: 'people: {' });
    expect((await finishJob(browser)).error).toMatchObject({ code: 'bad-household' });
    await browser.post('/api/check', { certificate: Buffer.from('none').toString('base64') });
    expect((await finishJob(browser)).error).toMatchObject({ code: 'not-readable' });
    expect(await answerTo('signature')).toBe('does-not-hold');
  }, 120_000);

  it('tells where one that was changed does not hold', async () => {
    const changed = Buffer.from(pack);
    const place = changed.indexOf('"forWhom": "jo"');
    expect(place).toBeGreaterThan(0);
    changed.write('"forWhom": "me"', place);
    await give('changed.zip', changed);
    const told = await verdict();
    expect(told?.headline).toBe('does-not-hold');
    expect(JSON.stringify(told?.checks)).toContain('data/selection.json');
  }, 120_000);

  it('says of anything else that it is none, and not where the copy lay', async () => {
    const job = await give('holiday.zip', Buffer.from('not a pack'));
    expect(job.error).toMatchObject({
      code: 'not-a-pack',
      message: 'holiday.zip is no pack of Homeground.',
    });
    expect(await verdict()).toBe(null);
    expect((await browser.put('/api/check?name=..', pack)).status).toBe(400);
  });

  it('does not lie about once nothing is done any more', async () => {
    expect(server.left().length).toBeGreaterThan(0);
    server.pass(61 * 60_000);
    await server.lockIfIdle();
    expect(server.left()).toEqual([]);
    expect(await verdict()).toBe(null);
  });
});
