import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtInStory } from '../built-in-stories.ts';
import { type WrittenStory, writeStory } from '../write-story.ts';
import { asking, ownFolder } from '../written-story.test-data.ts';

const folder = ownFolder();
const couple = builtInStory('separated-couple');
const small = { days: 14, rowsPerDay: 200 };
let old: WrittenStory;
let now: WrittenStory;

beforeAll(async () => {
  old = await writeStory(couple, `${folder.path}/old`, { ...small, schema: 29 });
  now = await writeStory(couple, `${folder.path}/now`, { ...small, schema: 53 });
});
afterAll(folder.wipe);

describe('layouts', () => {
  it('keep contexts, times and names as text before 36', () => {
    const rows = asking(old.config, (query) =>
      query(`SELECT context_id AS id, context_user_id AS user, last_updated AS at, entity_id AS entity
        FROM states`),
    );
    for (const { id, user, at, entity } of rows) {
      expect(id).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/);
      expect(user === null || /^[0-9a-f]{32}$/.test(String(user))).toBe(true);
      expect(at).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{6}$/);
      expect(entity).toMatch(/^[a-z_]+\.[a-z0-9_]+$/);
    }
  });

  it('keep them as bytes and numbers since', () => {
    const rows = asking(now.config, (query) =>
      query(`SELECT length(context_id_bin) AS id, typeof(last_updated_ts) AS at, entity_id AS entity,
        length(context_user_id_bin) AS user FROM states`),
    );
    for (const row of rows) {
      expect(row).toMatchObject({ id: 16, at: 'real', entity: null });
      expect([null, 16]).toContain(row.user);
    }
  });

  it('tell the same story', () => {
    const sqlOld = `SELECT state_id AS id, entity_id AS entity, state, old_state_id AS old FROM states`;
    const sqlNow = `SELECT s.state_id AS id, m.entity_id AS entity, s.state AS state, s.old_state_id AS old
      FROM states s JOIN states_meta m ON m.metadata_id = s.metadata_id ORDER BY s.state_id`;
    const told = asking(old.config, (query) => query(sqlOld));
    expect(told.length).toBeGreaterThan(2000);
    expect(told).toEqual(asking(now.config, (query) => query(sqlNow)));
  });

  it('gives each state the one before of the same thing', () => {
    const wrong = asking(old.config, (query) =>
      query(`SELECT a.state_id FROM states a JOIN states b ON b.state_id = a.old_state_id
        WHERE b.entity_id <> a.entity_id OR b.state_id >= a.state_id`),
    );
    expect(wrong).toEqual([]);
  });

  it('lets commands and what follows share a context, and automations name their cause', () => {
    asking(now.config, (query) => {
      const followed = query(
        `SELECT count(DISTINCT e.event_id) AS n FROM events e JOIN event_types t
          ON t.event_type_id = e.event_type_id JOIN states s ON s.context_id_bin = e.context_id_bin
          WHERE t.event_type = 'call_service' AND s.last_updated_ts >= e.time_fired_ts`,
      );
      expect(Number(followed[0]?.n)).toBeGreaterThan(100);
      const automated = query(
        `SELECT e.context_user_id_bin AS user, e.context_parent_id_bin IS NOT NULL AS hasParent
          FROM events e JOIN event_types t ON t.event_type_id = e.event_type_id
          WHERE t.event_type = 'automation_triggered'`,
      );
      expect(automated.every(({ user }) => user === null)).toBe(true);
      expect(new Set(automated.map(({ hasParent }) => hasParent))).toEqual(new Set([0, 1]));
    });
  });
});
