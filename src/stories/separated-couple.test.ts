import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { builtInStory } from './built-in-stories.ts';
import type { PassageRule } from './passage.ts';
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
let sam: string;
let alex: string;

beforeAll(async () => {
  written = await writeStory(builtInStory('separated-couple'), join(folder.path, 'couple'));
  const { users } = stored(written.config, 'auth').data;
  const idOf = (name: string) =>
    users.find((user: { name: string }) => user.name === name).id as string;
  [sam, alex] = [idOf('sam'), idOf('alex')];
});
afterAll(folder.wipe);

const markOf = (rule: PassageRule) => {
  const mark = written.marks.find((each) => each.rule === rule);
  if (!mark) throw new Error(`no mark of ${rule}`);
  return mark;
};
const everyCall = () => asking(written.config, calls);
const isAt = (atMs: number, mark: { from: string; to: string }) =>
  atMs >= Date.parse(mark.from) && atMs <= Date.parse(mark.to);

describe('the separated couple', () => {
  it('marks each of its passages once, and what other rules see in them', () => {
    expect(written.marks.map(({ rule }) => rule).sort()).toEqual([
      'access-after-leaving',
      'acts-after-leaving',
      'child-device-in-reach',
      'heating-tug-of-war',
      'location-requests',
      'manager-who-left',
      'movement-alerts',
      'night-acts-of-absent',
      'night-bursts',
      'record-cut',
      'siren-at-night',
      'token-without-end',
      'unnamed-account',
    ]);
  });

  it('holds the location requests in the history', () => {
    const mark = markOf('location-requests');
    const asked = everyCall().filter(({ data }) => data.message === 'request_location_update');
    const bySam = asked.filter(({ user }) => user === sam);
    expect(bySam).toHaveLength(mark.count);
    expect(bySam.every(({ atMs }) => isAt(atMs, mark))).toBe(true);
    expect(bySam.every(({ service }) => service === 'notify.mobile_app_alex_phone')).toBe(true);
    expect(asked.length - bySam.length).toBe(1);
  });

  it('holds the heating turned down from away, minutes after it was turned up at home', () => {
    const mark = markOf('heating-tug-of-war');
    const set = everyCall().filter(({ service }) => service === 'climate.set_temperature');
    const down = set.filter(({ user }) => user === sam);
    expect(down).toHaveLength(mark.count);
    asking(written.config, (query) => {
      for (const { atMs } of down) {
        const before = set.filter((call) => call.atMs < atMs).at(-1);
        expect(before?.user).toBe(alex);
        expect(atMs - (before?.atMs ?? 0)).toBeLessThan(10 * 60_000);
        expect(stateAt(query, 'person.alex', atMs)).toBe('home');
        expect(stateAt(query, 'person.sam', atMs)).toBe('not_home');
      }
    });
  });

  it('holds the bursts at night, with alex at home and sam elsewhere', () => {
    const mark = markOf('night-bursts');
    const leftMs = Date.parse(markOf('access-after-leaving').from);
    const noisy = everyCall().filter(
      ({ user, service, atMs }) =>
        user === sam && atMs > leftMs && /^(light|media_player|siren|tts)\./.test(service),
    );
    expect(noisy).toHaveLength(mark.count);
    const hour = new Intl.DateTimeFormat('en-GB', { hour: 'numeric', timeZone: 'Europe/London' });
    asking(written.config, (query) => {
      for (const { atMs } of noisy) {
        expect(hour.format(atMs)).toMatch(/^0?[23]$/);
        expect(stateAt(query, 'person.alex', atMs)).toBe('home');
        expect(stateAt(query, 'person.sam', atMs)).toBe('not_home');
      }
    });
  });

  it('holds the alerts: the automation, its runs, and what set them off', () => {
    const mark = markOf('movement-alerts');
    const told = everyCall().filter(({ service }) => service === 'notify.mobile_app_sam_phone');
    expect(told).toHaveLength(mark.count);
    expect(told.every(({ user, parent }) => user === '' && parent.length === 32)).toBe(true);
    const lost = asking(written.config, (query) =>
      told.filter(
        ({ parent }) =>
          query(
            `SELECT 1 FROM states s JOIN states_meta m ON m.metadata_id = s.metadata_id
              WHERE hex(s.context_id_bin) = ? AND m.entity_id = 'person.alex'`,
            [parent],
          ).length !== 1,
      ),
    );
    expect(lost).toEqual([]);
    const automations = parse(readFileSync(join(written.config, 'automations.yaml'), 'utf8'));
    expect(automations.map(({ alias }: { alias: string }) => alias)).toContain('Sync 2');
  });

  it('holds the ways in that sam kept', () => {
    const mark = markOf('access-after-leaving');
    const tokens = stored(written.config, 'auth').data.refresh_tokens.filter(
      (token: { user_id: string }) => token.user_id === sam,
    );
    expect(tokens).toHaveLength(mark.count);
    const used = tokens.filter((token: { token_type: string }) => token.token_type === 'normal');
    for (const { last_used_at, last_used_ip } of used) {
      expect(Date.parse(last_used_at)).toBeGreaterThan(Date.parse(mark.from));
      expect(last_used_ip).toMatch(/^(203\.0\.113|198\.51\.100)\./);
    }
    const { entries } = stored(written.config, 'core.config_entries').data;
    const apps = entries.filter((entry: { domain: string }) => entry.domain === 'mobile_app');
    expect(apps.map((app: { data: { user_id: string } }) => app.data.user_id)).toContain(sam);
  });

  it('holds an account that the household file gives to nobody', () => {
    const mark = markOf('unnamed-account');
    const household = readFileSync(written.household, 'utf8');
    const { users, refresh_tokens } = stored(written.config, 'auth').data;
    const unnamed = users.filter(
      (user: { id: string; system_generated: boolean }) =>
        !user.system_generated && !household.includes(user.id),
    );
    expect(unnamed.map(({ id }: { id: string }) => `ha:user:${id}`)).toEqual(mark.accounts);
    expect(
      refresh_tokens.filter((token: { user_id: string }) => token.user_id === unnamed[0].id),
    ).toHaveLength(mark.count);
    const added = asking(written.config, (query) =>
      query(
        `SELECT d.shared_data AS data FROM events e JOIN event_data d ON d.data_id = e.data_id
          JOIN event_types t ON t.event_type_id = e.event_type_id WHERE t.event_type = 'user_added'`,
      ),
    );
    expect(added).toEqual([{ data: JSON.stringify({ user_id: unnamed[0].id }) }]);
  });

  it('holds the cut: the calls, the missing rows, the silence', () => {
    const own = everyCall().filter(({ service }) => service.startsWith('recorder.'));
    expect(own.map(({ service }) => service)).toEqual([
      'recorder.purge',
      'recorder.disable',
      'recorder.enable',
    ]);
    expect(own.every(({ user }) => user === sam)).toBe(true);
    const [, disabled, enabled] = own;
    asking(written.config, (query) => {
      const between = query(
        'SELECT count(*) AS n FROM states WHERE last_updated_ts > ? AND last_updated_ts < ?',
        [(disabled?.atMs ?? 0) / 1000, (enabled?.atMs ?? 0) / 1000],
      );
      expect(between).toEqual([{ n: 0 }]);
      expect(missingIds(query)).toHaveLength(1);
      expect(missingIds(query)[0]).toBeGreaterThan(100);
      const [oldest] = query('SELECT min(last_updated_ts) AS at, min(state_id) AS id FROM states');
      const keptDays = ((own[0]?.atMs ?? 0) / 1000 - Number(oldest?.at)) / 86_400;
      expect(keptDays).toBeLessThan(45);
      expect(keptDays).toBeGreaterThan(44.9);
      expect(Number(oldest?.id)).toBeGreaterThan(1000);
    });
  });
});
