import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { builtInStory } from './built-in-stories.ts';
import { type WrittenStory, writeStory } from './write-story.ts';
import {
  asking,
  calls,
  missingIds,
  ownFolder,
  stateAt,
  stored,
} from './written-story.test-data.ts';

const folder = ownFolder();
let written: WrittenStory;
const names = new Map<string, string>();

beforeAll(async () => {
  written = await writeStory(builtInStory('ordinary-family'), join(folder.path, 'family'));
  for (const { id, name } of stored(written.config, 'auth').data.users) names.set(id, name);
});
afterAll(folder.wipe);

const everyCall = () => asking(written.config, calls);
const placeOf = (user: string, atMs: number) =>
  asking(written.config, (query) => stateAt(query, `person.${names.get(user)}`, atMs));
const isPerson = (user: string) => ['alex', 'sam', 'robin', 'jo'].includes(names.get(user) ?? '');

describe('the ordinary family', () => {
  it('marks nothing', () => {
    expect(written.marks).toEqual([]);
  });

  it('has every account in the household file', () => {
    const household = readFileSync(written.household, 'utf8');
    const { users } = stored(written.config, 'auth').data;
    for (const { id, system_generated } of users)
      if (!system_generated) expect(household).toContain(`ha:user:${id}`);
  });

  it('cleared its old days in the ordinary way, and nothing else', () => {
    asking(written.config, (query) => {
      expect(missingIds(query)).toEqual([]);
      expect(Number(query('SELECT min(state_id) AS id FROM states')[0]?.id)).toBeGreaterThan(1000);
      expect(query('SELECT count(*) AS n FROM recorder_runs WHERE closed_incorrect = 1')).toEqual([
        { n: 1 },
      ]);
    });
    expect(everyCall().filter(({ service }) => service.startsWith('recorder.'))).toEqual([]);
  });

  it('asks for a place three times in all', () => {
    const asked = everyCall().filter(({ data }) => data.message === 'request_location_update');
    expect(asked.length).toBeGreaterThan(1);
    expect(asked.length).toBeLessThan(4);
  });

  it('changes the heating by plan, or at home', () => {
    const set = everyCall().filter(({ service }) => service === 'climate.set_temperature');
    const byHand = set.filter(({ user }) => user !== '');
    expect(set.length - byHand.length).toBeGreaterThan(150);
    expect(byHand.length).toBeGreaterThan(15);
    expect(new Set(byHand.map(({ user }) => names.get(user)))).toEqual(new Set(['alex', 'sam']));
    expect(byHand.filter(({ user, atMs }) => placeOf(user, atMs) !== 'home')).toEqual([]);
  });

  it('looks in on the child at night from inside, and sends one light a night from away', () => {
    const hour = new Intl.DateTimeFormat('en-GB', { hour: 'numeric', timeZone: 'Europe/Berlin' });
    const atNight = everyCall().filter(
      ({ user, atMs }) =>
        isPerson(user) && [23, 0, 1, 2, 3, 4, 5].includes(Number(hour.format(atMs))),
    );
    const away = atNight.filter(({ user, atMs }) => placeOf(user, atMs) !== 'home');
    expect(away.length).toBeGreaterThan(3);
    const days = away.map(({ atMs }) => Math.floor(atMs / 86_400_000));
    expect(new Set(days).size).toBe(days.length);
    const checks = atNight.filter(({ data }) => String(data.entity_id) === 'light.child_lamp');
    expect(checks.length).toBeGreaterThan(100);
  });

  it('tells of nobody grown up', () => {
    const automations: { alias: string }[] = parse(
      readFileSync(join(written.config, 'automations.yaml'), 'utf8'),
    );
    const telling = automations
      .filter((each) => JSON.stringify(each).includes('notify.'))
      .map((each) => [each.alias, JSON.stringify(each).match(/person\.\w+/g) ?? []]);
    expect(telling).toEqual([
      ['robin is home', ['person.robin']],
      ['Laundry is done', []],
    ]);
  });
});
