import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Database } from '@signalapp/sqlcipher';

/** A folder for one test file, and its end. */
export const ownFolder = (): { path: string; wipe(): void } => {
  const path = mkdtempSync(join(tmpdir(), 'story-'));
  return { path, wipe: () => rmSync(path, { recursive: true, force: true }) };
};

export const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name).slice(folder.length + 1))
    .sort();

export const hashesOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    filesBelow(folder).map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]),
  );

export const stored = (config: string, key: string) =>
  JSON.parse(readFileSync(join(config, '.storage', key), 'utf8'));

export type Query = (sql: string, values?: readonly (string | number)[]) => readonly Found[];
type Found = Record<string, string | number | null>;

/** Asks a recorder database, and closes it again. */
export const asking = <Result>(config: string, ask: (query: Query) => Result): Result => {
  const db = new Database(join(config, 'home-assistant_v2.db'));
  try {
    return ask((sql, values = []) => db.prepare(sql).all(values) as Found[]);
  } finally {
    db.close();
  }
};

/** Calls of services, with what was said and by whom, in order of time. */
export const calls = (query: Query) =>
  query(
    `SELECT e.time_fired_ts AS at, lower(hex(e.context_user_id_bin)) AS user,
      hex(e.context_parent_id_bin) AS parent, d.shared_data AS data
      FROM events e JOIN event_types t ON t.event_type_id = e.event_type_id
      JOIN event_data d ON d.data_id = e.data_id
      WHERE t.event_type = 'call_service' ORDER BY e.event_id`,
  ).map(({ at, user, parent, data }) => {
    const { domain, service, service_data } = JSON.parse(String(data));
    return {
      atMs: Math.round(Number(at) * 1000),
      user: String(user),
      parent: String(parent),
      service: `${domain}.${service}`,
      data: service_data as Record<string, unknown>,
    };
  });

/** How an entity stood at a moment, by the last row that is there. */
export const stateAt = (query: Query, entity: string, atMs: number): string =>
  String(
    query(
      `SELECT s.state AS state FROM states s JOIN states_meta m ON m.metadata_id = s.metadata_id
        WHERE m.entity_id = ? AND s.last_updated_ts <= ? ORDER BY s.state_id DESC LIMIT 1`,
      [entity, atMs / 1000],
    )[0]?.state ?? 'unknown',
  );

export const missingIds = (query: Query): number[] => {
  const ids = query('SELECT state_id AS id FROM states ORDER BY state_id').map(({ id }) =>
    Number(id),
  );
  return ids.slice(1).flatMap((id, i) => {
    const gap = id - (ids[i] ?? id) - 1;
    return gap > 0 ? [gap] : [];
  });
};
