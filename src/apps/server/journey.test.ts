import { hc, type InferResponseType } from 'hono/client';
import { beforeAll, describe, expect, it } from 'vitest';
import type {
  AccessAnswer,
  DiaryAnswer,
  FindingsAnswer,
  GapsAnswer,
  HouseholdAnswer,
  JobAnswer,
  NamesAnswer,
  PackAnswer,
  PageAnswer,
  RecordsAnswer,
  ServicesAnswer,
  SessionAnswer,
} from './answers.ts';
import type { AppType } from './app.ts';
import { finishJob, serverOfThisFile, type TestBrowser } from './attacks/server.test-data.ts';

const server = serverOfThisFile();
let browser: TestBrowser;
let api: ReturnType<typeof hc<AppType>>['api'];

beforeAll(async () => {
  browser = await server.enter();
  api = hc<AppType>(server.address(), { headers: { ...browser.headers } }).api;
  await api.session.tour.$post();
  expect(await finishJob(browser)).toMatchObject({ stage: 'done', error: null });
});

type Api = ReturnType<typeof hc<AppType>>['api'];
/** What the typed client says it gets is what the page is promised. */
type Kept<Promised, Got extends Promised> = Got;
type _Contract = [
  Kept<SessionAnswer, InferResponseType<Api['session']['$get']>>,
  Kept<RecordsAnswer, InferResponseType<Api['records']['$get']>>,
  Kept<JobAnswer, InferResponseType<Api['job']['$get']>>,
  Kept<NamesAnswer, InferResponseType<Api['timeline']['names']['$get']>>,
  Kept<GapsAnswer, InferResponseType<Api['timeline']['gaps']['$get']>>,
  Kept<ServicesAnswer, InferResponseType<Api['services']['$get']>>,
  Kept<PackAnswer, InferResponseType<Api['pack']['$get']>>,
];

describe('the made-up home, as the pages see it', () => {
  it('is open and read', async () => {
    const session = await (await api.session.$get()).json();
    expect(session).toMatchObject({
      stage: 'open',
      keeps: 'tour',
      hasRecords: true,
      hasExamination: true,
      isStale: false,
      timeZone: 'Europe/London',
    });
    const { records, counts } = await (await api.records.$get()).json();
    expect(records.length).toBeGreaterThan(5);
    expect(counts.acts).toBe((await (await api.timeline.span.$get()).json()).acts);
  });

  it('says who can do what, room by room, and by which ways in', async () => {
    const access = (await (await api.access.$get({ query: {} })).json()) as AccessAnswer;
    const { rooms, rows, grants, devices } = access;
    expect(rooms.find(({ room }) => room === "Robin's Room")).toMatchObject({
      place: 'room',
      roomClass: 'child',
      abilities: ['light'],
    });
    expect(rooms.find(({ place }) => place === 'phones')?.abilities).toContain('locate');
    const sam = rows.find(({ person }) => person === 'sam');
    const cell = sam?.cells.find(({ room, ability }) => room === 'Hallway' && ability === 'lock');
    expect(cell?.isCertain).toBe(true);
    const holders = new Set([...(sam?.accounts ?? [])]);
    for (const id of cell?.grants ?? []) {
      const found = grants.find(({ grant }) => grant.id === id);
      expect(found?.grant.abilities).toContain('lock');
      holders.add(found?.grant.holder ?? '');
    }
    expect(cell?.devices.map((id) => devices.find((one) => one.id === id)?.name)).toEqual([
      'Front Door Lock',
    ]);
    // An automation that locks one door opens nothing else.
    const own = rows.filter(({ accountKind }) => accountKind === 'automation');
    expect(
      own.flatMap(({ cells }) => cells.map(({ devices: reached }) => reached.length)),
    ).toContain(1);
    for (const { cells } of rows)
      for (const { room, ability } of cells)
        expect(rooms.find((one) => one.room === room)?.abilities).toContain(ability);
  });

  it('says how it was on another day', async () => {
    const now = (await (await api.access.$get({ query: {} })).json()) as AccessAnswer;
    const at = String(now.firstMs ?? 0);
    const then = (await (await api.access.$get({ query: { at } })).json()) as AccessAnswer;
    expect(then.atMs).toBe(now.firstMs);
    expect(then.grants.length).toBeLessThan(now.grants.length);
  });

  it('names who is who, and what nobody was told to hold yet', async () => {
    const answer = (await (await api.household.$get()).json()) as HouseholdAnswer;
    expect(answer.proposals.map(({ kind, name }) => [kind, name])).toEqual([
      ['account', 'maintenance'],
    ]);
    const { household } = answer;
    const saved = await api.household.$put({ json: { household } });
    expect(((await saved.json()) as HouseholdAnswer).household).toEqual(household);
  });

  it('filters what happened', async () => {
    const filter = { people: ['sam'], isNight: true };
    const ask = JSON.stringify({ filter, limit: 5 });
    const page = (await (await api.timeline.page.$get({ query: { ask } })).json()) as PageAnswer;
    expect(page.rows.map(({ person, isNight }) => [person, isNight])).toEqual(
      Array.from({ length: 5 }, () => ['sam', true]),
    );
    const days = await (
      await api.timeline.days.$get({ query: { filter: JSON.stringify(filter) } })
    ).json();
    const sum = days.flatMap(({ hours }) => hours).reduce((all, one) => all + one, 0);
    expect(sum).toBeGreaterThan(5);
  });

  it('shows findings with their facts put in, in any language, and puts one aside for a reason', async () => {
    const read = async (lang: 'en' | 'ar-XB') =>
      (await (await api.findings.$get({ query: { lang } })).json()) as FindingsAnswer;
    const [english, mirrored] = [await read('en'), await read('ar-XB')];
    expect(english.findings.every(({ guidance }) => !/[{}]/.test(guidance.shows))).toBe(true);
    expect(mirrored.findings[0]?.guidance.canMean).toMatch(/[א-ת]/);
    const found = english.findings.find(({ rule }) => rule === 'heating-tug-of-war');
    expect(found?.acts.length).toBeGreaterThan(found?.count ?? 0);
    await api.exceptions.$post({ json: { finding: found?.id ?? '', why: 'we agreed on it' } });
    expect(await finishJob(browser)).toMatchObject({ stage: 'done', error: null });
    const after = await read('en');
    expect(after.findings.map(({ id }) => id)).not.toContain(found?.id);
    expect(after.findings.length).toBeLessThan(english.findings.length);
    expect(after.leftOut).toMatchObject([{ why: 'we agreed on it', rule: 'heating-tug-of-war' }]);
    await api.exceptions[':index'].$delete({ param: { index: '0' } });
    await finishJob(browser);
    expect((await read('en')).findings.map(({ id }) => id)).toContain(found?.id);
  });

  it('lines the diary up with what was done near it', async () => {
    const at = '2025-10-31T22:00';
    const draft = { from: at, until: null, isRough: true, text: 'woken up', attachments: [] };
    const answer = (await (await api.diary.$post({ json: draft })).json()) as DiaryAnswer;
    const [entry] = answer.entries;
    expect(entry?.text).toBe('woken up');
    expect(entry?.near.length).toBeGreaterThan(0);
    const middleMs = Date.parse('2025-10-31T22:00Z');
    for (const { act } of entry?.near ?? [])
      expect(Math.abs(act.at.utcMs - middleMs)).toBeLessThanOrEqual(180 * 60_000);
  });

  it('is packed, shown as a report, given out and checked', async () => {
    const choice = { originals: 'bytes' as const, isPrivateIncluded: true, redactedPeople: [] };
    await api.pack.preview.$post({ json: choice });
    expect(await finishJob(browser)).toMatchObject({ stage: 'done', error: null });
    const preview = await browser.get('/api/pack/preview');
    expect(preview.text.slice(0, 5)).toBe('%PDF-');
    expect(preview.headers['content-security-policy']).toContain("frame-ancestors 'self'");
    await api.pack.$post({ json: choice });
    expect(await finishJob(browser)).toMatchObject({ stage: 'done', error: null });
    const { made } = await (await api.pack.$get()).json();
    expect(made?.path).toMatch(/^household-papers-\d{4}-\d\d-\d\d\.zip$/);
    await api.pack.verify.$post();
    await finishJob(browser);
    const answer = await (await api.pack.$get()).json();
    expect(answer.verdict?.checks.filter(({ answer: is }) => is === 'does-not-hold')).toEqual([]);
    expect(answer.verdict?.headline).toBe('holds');

    const zip = new Uint8Array(await (await fetchFile('/api/pack/file')).arrayBuffer());
    expect(zip.length).toBe(made?.bytes);
    const middle = Math.floor(zip.length / 2);
    zip[middle] = (zip[middle] ?? 0) ^ 1;
    await browser.put('/api/check?name=given.zip', zip);
    await finishJob(browser);
    expect(await (await api.check.$get()).json()).toMatchObject({
      name: 'given.zip',
      verdict: { headline: 'does-not-hold' },
    });
  });

  it('leaves nothing when it is closed', async () => {
    await api.session.close.$post();
    expect(server.left()).toEqual([]);
    expect(server.mistakes).toEqual([]);
  });
});

function fetchFile(path: string): Promise<Response> {
  return fetch(server.address() + path, { headers: { Cookie: browser.headers.Cookie ?? '' } });
}
