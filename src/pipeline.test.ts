import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Database } from '@signalapp/sqlcipher';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptyHousehold } from './household/empty-household.ts';
import { parseHousehold } from './household/parse-household.ts';
import type { Act } from './model/act.ts';
import type { Household } from './model/household.ts';
import { type Examined, type ExamineOptions, examine } from './pipeline.ts';
import { SourceDesk } from './readers/resolve-source.test-data.ts';
import { fewDays } from './stories/few-days.test-data.ts';
import { type WrittenStory, writeStory } from './stories/write-story.ts';
import { hashesOf } from './stories/written-story.test-data.ts';

const folder = mkdtempSync(join(tmpdir(), 'pipeline-'));
const workFolder = join(folder, 'work');
let autumn: WrittenStory;
let spring: WrittenStory;
let leap: WrittenStory;
/** Keeps two days only, so that a later backup has lost what the earlier one has. */
let forgetful: WrittenStory;
let household: Household;

const zone = 'Europe/London';

beforeAll(async () => {
  mkdirSync(workFolder);
  const write = (name: string, made: Parameters<typeof fewDays>[0], backups: readonly number[]) =>
    writeStory(fewDays(made), join(folder, name), { backups });
  autumn = await write('autumn', {}, [2, 4]);
  spring = await write('spring', { start: '2025-03-28' }, []);
  leap = await write('leap', { start: '2024-02-27' }, []);
  forgetful = await write('forgetful', { keep_days: 2, days: 6 }, [4, 6]);
  household = householdOf(autumn);
});
afterAll(() => rmSync(folder, { recursive: true }));

const householdOf = (written: WrittenStory): Household =>
  parseHousehold(readFileSync(written.household, 'utf8'), 'household.yml');

const examined = (paths: readonly string[], options: Partial<ExamineOptions> = {}) =>
  examine(paths, { workFolder, ...options });

/** All that a person is told, without the order in which the files were given. */
const toldBy = ({ records, unread, things, acts, placed, findings, answers }: Examined) => ({
  records: records.map(({ sha256, path }) => `${sha256} ${path}`).sort(),
  ...{ unread, things, acts, findings, answers, placed: [...placed] },
});

const answersOf = ({ answers }: Examined) =>
  Object.fromEntries(
    answers.map(({ rule, answer, needs }) => [rule, [answer, ...needs].join(' ')]),
  );

const actKey = ({ at, parts, action, service }: Act) =>
  JSON.stringify([at.utcMs, [...parts].sort(), action, service]);

const doubled = (keys: readonly string[]) => keys.filter((key, nr) => keys.indexOf(key) !== nr);

describe('the order of what is given', () => {
  it('makes no difference', async () => {
    const config = readdirSync(autumn.config, { withFileTypes: true })
      .filter(({ name }) => name !== 'home-assistant_v2.db')
      .map(({ name }) => join(autumn.config, name));
    const database = join(forgetful.config, 'home-assistant_v2.db');
    const paths = [...config, database, ...autumn.backups, ...forgetful.backups, forgetful.config];
    const expected = toldBy(await examined(paths, { household }));
    expect(expected.findings.length).toBeGreaterThan(3);
    const order = fc.shuffledSubarray(paths, { minLength: paths.length });
    await fc.assert(
      fc.asyncProperty(order, async (shuffled) => {
        expect(toldBy(await examined(shuffled, { household }))).toEqual(expected);
      }),
      { numRuns: 5 },
    );
  });

  it('nor does giving the same again, in a copy or under the same name', async () => {
    const once = await examined([autumn.config], { household });
    const again = await examined([autumn.config, autumn.config], { household });
    expect(toldBy(again)).toEqual(toldBy(once));
    const [backup = ''] = autumn.backups;
    const copy = join(folder, 'copy.tar');
    writeFileSync(copy, readFileSync(backup));
    const { records: _, ...told } = toldBy(await examined([backup, copy], { household }));
    expect(toldBy(await examined([backup], { household }))).toMatchObject(told);
  });

  it('leaves every given file as it was, and nothing in the work folder', async () => {
    const before = hashesOf(join(folder, 'autumn'));
    await examined([autumn.config, ...autumn.backups], { household });
    expect(hashesOf(join(folder, 'autumn'))).toEqual(before);
    expect(readdirSync(workFolder)).toEqual([]);
  });
});

describe('two backups of different days', () => {
  it('tell every act of either once', async () => {
    for (const { backups } of [autumn, forgetful]) {
      const both = await examined(backups, { household });
      const [early, late] = await Promise.all(backups.map((path) => examined([path])));
      const ids = (one: Examined | undefined) => (one?.acts ?? []).map(({ id }) => id);
      expect(doubled(ids(both))).toEqual([]);
      expect(doubled(both.acts.map(actKey))).toEqual([]);
      expect(ids(both).sort()).toEqual([...new Set([...ids(early), ...ids(late)])].sort());
      expect(ids(early).filter((id) => ids(late).includes(id))).not.toEqual([]);
    }
  });

  it('give with everything else what the latest of all gives', async () => {
    const whole = await examined(autumn.backups.slice(1), { household });
    const all = await examined([...autumn.backups, autumn.config], { household });
    expect(all.findings).toEqual(whole.findings);
    expect(all.findings.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['access-after-leaving', 'location-requests', 'movement-alerts']),
    );
    expect(all.answers).toEqual(whole.answers);
    expect(all.acts.map(({ id }) => id)).toEqual(whole.acts.map(({ id }) => id));
  });

  it('find what one of them alone has forgotten', async () => {
    const options = { household: householdOf(forgetful) };
    const late = await examined(forgetful.backups.slice(1), options);
    const both = await examined(forgetful.backups, options);
    expect(answersOf(late)).toMatchObject({ 'location-requests': 'not-found' });
    expect(answersOf(both)).toMatchObject({
      'location-requests': 'found',
      'night-bursts': 'found',
    });
  });
});

describe('the clock on the wall', () => {
  it.each([
    ['when the clocks go back', () => autumn, '2025-10-26', [0, 60]],
    ['when the clocks go forward', () => spring, '2025-03-30', [0, 60]],
    ['on a leap day', () => leap, '2024-02-29', [0]],
  ])('is right %s', async (_, written, date, offsets) => {
    const { acts, placed } = await examined([written().config], { household });
    const ofDay = new Set<number>();
    for (const { id, at } of acts) {
      const local = Temporal.Instant.fromEpochMilliseconds(at.utcMs).toZonedDateTimeISO(zone);
      if (local.toPlainDate().toString() === date) ofDay.add(local.offsetNanoseconds / 6e10);
      expect(placed.get(id)?.fields).toMatchObject({
        'local.date': local.toPlainDate().toString(),
        'local.hour': local.hour,
        'local.minute': local.minute,
        'local.is_night': local.hour >= 22 || local.hour < 7,
        'local.is_weekend': local.dayOfWeek >= 6,
        'local.zone_known': true,
      });
    }
    expect([...ofDay].sort((a, b) => a - b)).toEqual(offsets);
  });
});

describe('a window', () => {
  it('of days that the history does not tell of: not found is no answer', async () => {
    const window = { since: '2020-01-01', until: '2020-01-02' };
    const of2020 = await examined([autumn.config], { household, window });
    expect(of2020.acts).toEqual([]);
    expect(answersOf(of2020)).toMatchObject({
      'heating-tug-of-war': 'could-not-check commands',
      'record-cut': 'could-not-check commands',
      'account-lockout': 'could-not-check history',
      'access-after-leaving': 'found',
    });
  });

  it('of instants holds the acts in it, and no other', async () => {
    const { acts } = await examined([autumn.config], { household });
    const [first = 0, last = 0] = [acts[0]?.at.utcMs, acts.at(-1)?.at.utcMs];
    const moment = fc.integer({ min: first - 1000, max: last + 1000 });
    const lengthMs = fc.integer({ min: 1, max: last - first + 1000 });
    await fc.assert(
      fc.asyncProperty(moment, lengthMs, async (from, length) => {
        const to = from + length;
        const [since, until] = [from, to].map((ms) => new Date(ms).toISOString());
        const within = await examined([autumn.config], { household, window: { since, until } });
        const expected = acts.filter(({ at }) => at.utcMs >= from && at.utcMs < to);
        expect(within.acts).toEqual(expected);
      }),
      { numRuns: 5 },
    );
  });

  it.each(['2025-10-25', '2025-10-26', '2025-10-27'])(
    'of the day %s holds that day',
    async (day) => {
      const whole = await examined([autumn.config], { household });
      const window = { since: day, until: day };
      const { acts } = await examined([autumn.config], { household, window });
      const isOfDay = ({ id }: Act) => whole.placed.get(id)?.fields['local.date'] === day;
      expect(acts).toEqual(whole.acts.filter(isOfDay));
      expect(acts).not.toEqual([]);
    },
  );
});

describe('what each record alone can answer', () => {
  it('everything: all is checked', async () => {
    const kept = { ...household, diary: [{ from: '2025-01-01' }] };
    const told = answersOf(await examined([autumn.config], { household: kept }));
    const left = Object.entries(told).filter(([, answer]) => !/^(not-)?found$/.test(answer));
    expect(left).toEqual([]);
    expect(told).toMatchObject({
      'access-after-leaving': 'found',
      'heating-tug-of-war': 'not-found',
      'location-requests': 'found',
      'movement-alerts': 'found',
      'night-bursts': 'found',
      'record-cut': 'not-found',
      'unnamed-account': 'not-found',
    });
  });

  it('a household file without a diary: nothing that lines up with one', async () => {
    const told = answersOf(await examined([autumn.config], { household }));
    const left = Object.entries(told).filter(([, answer]) => answer === 'could-not-check diary');
    expect(left.map(([rule]) => rule)).toEqual([
      'camera-off-around-diary',
      'taken-away-around-diary',
      'watched-before-diary',
    ]);
  });

  it('the database: nothing about accounts or automations', async () => {
    const database = join(autumn.config, 'home-assistant_v2.db');
    expect(answersOf(await examined([database], { household }))).toMatchObject({
      'access-after-leaving': 'could-not-check accounts',
      'hidden-device': 'could-not-check devices',
      'movement-alerts': 'could-not-check automations accounts',
      'record-cut': 'not-found',
      'sole-manager': 'could-not-check accounts',
      'unnamed-account': 'could-not-check accounts',
    });
  });

  // Whose phone and whose presence it is stands in the files of accounts, and nowhere else.
  it('the database: not a word on what only accounts make clear', async () => {
    const database = join(autumn.config, 'home-assistant_v2.db');
    const { answers } = await examined([database], { household });
    const silent = answers.filter(({ answer }) => answer === 'not-found').map(({ rule }) => rule);
    expect(silent).toEqual(['record-cut']);
  });

  describe('a history without commands', () => {
    const ofAccounts = { 'account-lockout': 'not-found', 'account-added-again': 'not-found' };
    const copied = (name: string): string => {
      const config = join(folder, name);
      cpSync(autumn.config, config, { recursive: true });
      return config;
    };

    it('that holds not a single one: what is done by command could not be checked', async () => {
      const config = copied('uncommanded');
      const database = new Database(join(config, 'home-assistant_v2.db'));
      database.exec(`DELETE FROM events WHERE event_type_id IN
        (SELECT event_type_id FROM event_types WHERE event_type = 'call_service')`);
      database.close();
      const told = await examined([config], { household });
      expect(told.acts.length).toBeGreaterThan(10);
      expect(told.things.coverage).toContainEqual(
        expect.objectContaining({ aspect: 'excluded', topic: 'commands', cause: 'none-seen' }),
      );
      expect(answersOf(told)).toMatchObject({
        'location-requests': 'could-not-check commands',
        'messages-to-phone': 'could-not-check commands',
        'locks-from-away': 'could-not-check commands',
        ...ofAccounts,
      });
    });

    it('whose hub is set to leave them out: the older ones are no word on the rest', async () => {
      const config = copied('left-out');
      appendFileSync(
        join(config, 'configuration.yaml'),
        '\nrecorder:\n  exclude:\n    event_types: [call_service, themes_updated]\n',
      );
      const told = await examined([config], { household });
      expect(answersOf(told)).toMatchObject({
        'location-requests': 'found',
        'locks-from-away': 'could-not-check commands',
        ...ofAccounts,
      });
      const excluded = told.things.coverage.filter(({ aspect }) => aspect === 'excluded');
      expect(excluded.map(({ topic, names }) => [topic, names])).toEqual([
        ['commands', ['call_service']],
        ['history', ['themes_updated']],
      ]);
    });
  });

  it('the folder of what is stored: nothing about what happened', async () => {
    expect(
      answersOf(await examined([join(autumn.config, '.storage')], { household })),
    ).toMatchObject({
      'access-after-leaving': 'found',
      'heating-tug-of-war': 'could-not-check commands presence',
      'location-requests': 'could-not-check commands',
      'night-bursts': 'could-not-check commands presence',
      'record-cut': 'could-not-check commands',
      'unnamed-account': 'not-found',
    });
  });

  // The registry has the names of automations, and nothing of what they do.
  it('the folder of what is stored: nothing about what automations do', async () => {
    const stored = await examined([join(autumn.config, '.storage')], { household });
    expect(answersOf(stored)['movement-alerts']).toBe('could-not-check automations');
  });

  it('the automations: nothing about what happened', async () => {
    const rules = await examined([join(autumn.config, 'automations.yaml')], { household });
    expect(answersOf(rules)).toMatchObject({
      'heating-tug-of-war': 'could-not-check commands accounts presence',
      'location-requests': 'could-not-check commands accounts',
      'record-cut': 'could-not-check commands',
    });
  });

  // That an automation may do something is no word on who has an account.
  it('the automations: nothing about accounts', async () => {
    const rules = await examined([join(autumn.config, 'automations.yaml')], { household });
    expect(answersOf(rules)).toMatchObject({
      'access-after-leaving': 'could-not-check accounts',
      'unnamed-account': 'could-not-check accounts',
    });
  });

  it.each([
    ['no household at all', undefined],
    ['an empty household', emptyHousehold],
  ])('%s: nothing about people', async (_, given) => {
    const told = answersOf(await examined([autumn.config], { household: given }));
    expect(told).toMatchObject({
      'access-after-leaving': 'could-not-check household',
      'hidden-device': 'not-found',
      'sole-manager': 'could-not-check household',
      'heating-tug-of-war': 'could-not-check household',
      'unnamed-account': 'could-not-check household',
      'movement-alerts': 'could-not-check household',
      'location-requests': 'found',
      'record-cut': 'not-found',
    });
  });
});

describe('a household whose names are not in the records', () => {
  const name = fc.constantFrom(
    'alex',
    'nobody',
    'ha:user:0',
    '__proto__',
    'constructor',
    'a\0b',
    '☃',
  );
  const person = fc.record({
    name: fc.string({ minLength: 1 }),
    is: fc.constantFrom('me' as const, 'resident' as const, 'never-lived-here' as const),
    lived_here: fc.constant<Household['people'][number]['lived_here']>([{ until: '2025-10-25' }]),
    accounts: fc.array(name),
    phones: fc.array(name),
  });
  const made: fc.Arbitrary<Household> = fc.record({
    household: fc.constant(1 as const),
    time_zone: fc.constantFrom(undefined, 'Europe/London', 'Nowhere/Never'),
    people: fc.uniqueArray(person, { maxLength: 4, selector: (one) => one.name }),
    shared_accounts: fc.array(name),
    orders: fc.constant([]),
    rooms: fc.dictionary(name, fc.constant('bedroom' as const)),
    exceptions: fc.constant([]),
  });

  it('is told of as not matched, and stops nothing', async () => {
    await fc.assert(
      fc.asyncProperty(made, async (odd) => {
        const result = await examined([autumn.config], { household: odd });
        expect(result.acts.length).toBeGreaterThan(100);
        const unmatched = new Set(result.home.match.unmatched.map((one) => one.name));
        for (const { accounts } of odd.people)
          for (const account of accounts)
            expect(account === 'alex' || unmatched.has(account)).toBe(true);
      }),
      { numRuns: 20 },
    );
  });
});

describe('every act', () => {
  it('points at a row that is there', async () => {
    const { acts, records } = await examined([autumn.config], { household });
    const locations = records.map(
      ({ sha256, path }) => [sha256, join(autumn.config, path)] as const,
    );
    const desk = new SourceDesk(new Map(locations));
    for (const { source } of acts)
      expect([source, await desk.resolves(source)]).toEqual([source, true]);
    desk.close();
  });
});
