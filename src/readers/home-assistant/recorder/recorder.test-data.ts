import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Database } from '@signalapp/sqlcipher';
import type { Act } from '../../../model/act.ts';
import type { Coverage } from '../../../model/coverage.ts';
import type { Reading } from '../../../model/observation.ts';
import type { State } from '../../../model/state.ts';
import type { Unread } from '../../../model/unread.ts';
import { emptyHomeIndex, type HomeIndex } from '../home-index.ts';
import type { HistoryFile } from '../snapshot.ts';
import { readHistory } from './read-history.ts';

/** Schemas 6 to 8 keep the context on both tables, 9 to 25 on events only, 25 has attributes apart. */
export type LayoutName =
  | 'schema 6'
  | 'schema 18'
  | 'schema 25'
  | 'schema 29'
  | 'schema 42'
  | 'schema 53';
export const layouts: readonly LayoutName[] = [
  'schema 6',
  'schema 18',
  'schema 25',
  'schema 29',
  'schema 42',
  'schema 53',
];

type Ids = { readonly context?: string; readonly user?: string; readonly parent?: string };
export type MadeState = Ids & {
  readonly at: number;
  readonly entity: string;
  readonly state: string | null;
  readonly attributes?: object;
};
export type MadeEvent = Ids & {
  readonly at: number;
  readonly type: string;
  readonly data?: object;
};

export const alex = 'a1'.repeat(16);
export const sam = '5a'.repeat(16);

/** A context id made of a number. */
export const context = (number: number): string => number.toString(16).padStart(32, '0');

/** The evening of a made-up day: the start of every made history. */
export const evening = Date.UTC(2024, 4, 3, 20, 0, 0);

const oldRuns =
  'CREATE TABLE recorder_runs (run_id INTEGER NOT NULL PRIMARY KEY, start DATETIME, "end" DATETIME, closed_incorrect BOOLEAN, created DATETIME);';
const ids = 'context_id VARCHAR(36), context_user_id VARCHAR(36)';
const old: Partial<Record<LayoutName, string>> = {
  'schema 6': `CREATE TABLE events (event_id INTEGER NOT NULL PRIMARY KEY, event_type VARCHAR(32), event_data TEXT, origin VARCHAR(32), time_fired DATETIME, created DATETIME, ${ids});
    CREATE TABLE states (state_id INTEGER NOT NULL PRIMARY KEY, domain VARCHAR(64), entity_id VARCHAR(255), state VARCHAR(255), attributes TEXT, event_id INTEGER, last_changed DATETIME, last_updated DATETIME, created DATETIME, ${ids});${oldRuns}`,
  'schema 18': `CREATE TABLE events (event_id INTEGER NOT NULL PRIMARY KEY, event_type VARCHAR(64), event_data TEXT, origin VARCHAR(32), time_fired DATETIME, created DATETIME, ${ids}, context_parent_id VARCHAR(36));
    CREATE TABLE states (state_id INTEGER NOT NULL PRIMARY KEY, domain VARCHAR(64), entity_id VARCHAR(255), state VARCHAR(255), attributes TEXT, event_id INTEGER, last_changed DATETIME, last_updated DATETIME, created DATETIME, old_state_id INTEGER);${oldRuns}`,
  'schema 25': `CREATE TABLE events (event_id INTEGER NOT NULL PRIMARY KEY, event_type VARCHAR(64), event_data TEXT, origin VARCHAR(32), origin_idx SMALLINT, time_fired DATETIME, ${ids}, context_parent_id VARCHAR(36));
    CREATE TABLE state_attributes (attributes_id INTEGER NOT NULL PRIMARY KEY, hash BIGINT, shared_attrs TEXT);
    CREATE TABLE states (state_id INTEGER NOT NULL PRIMARY KEY, entity_id VARCHAR(255), state VARCHAR(255), attributes TEXT, event_id INTEGER, last_changed DATETIME, last_updated DATETIME, old_state_id INTEGER, attributes_id INTEGER);${oldRuns}`,
};

/** Home Assistant's own tables: of old layouts as its sources had them, of newer ones as databases do. */
const tablesOf = (layout: LayoutName): string =>
  old[layout] ??
  readFileSync(
    new URL(`../../../stories/ddl/${layout.replace(' ', '_')}.sql`, import.meta.url),
    'utf8',
  );

/** The text that Home Assistant before 2023 writes for a time. */
const textTime = (ms: number): string =>
  `${new Date(ms).toISOString().replace('T', ' ').slice(0, -1)}000`;

/** Writes rows in the way each layout keeps them. */
export class MadeRecorder {
  readonly database: Database;
  readonly location: string;
  readonly #layout: LayoutName;
  readonly #columns = new Map<string, ReadonlySet<string>>();
  readonly #numbers = new Map<string, number>();

  constructor(location: string, layout: LayoutName) {
    this.location = location;
    this.#layout = layout;
    this.database = new Database(location);
    this.database.pragma('foreign_keys=OFF');
    this.database.exec(tablesOf(layout));
  }

  event({ at, type, data, ...made }: MadeEvent): number {
    const text = data === undefined ? null : JSON.stringify(data);
    const isApart = this.#has('event_data', 'data_id') && text !== null;
    return this.insert('events', {
      ...this.#typeOf(type),
      ...(isApart
        ? { data_id: this.insert('event_data', { shared_data: text }) }
        : { event_data: text }),
      ...this.#timeOf('time_fired', at),
      ...this.#idsOf('events', made),
    });
  }

  state({ at, entity, state, attributes, ...made }: MadeState): number {
    const text = JSON.stringify(attributes ?? {});
    const isApart = this.#has('state_attributes', 'attributes_id');
    // Until 2022 every state is the result of an event, which alone bears the context.
    const eventId = this.#isBefore29()
      ? this.event({ at, type: 'state_changed', data: {}, ...made })
      : undefined;
    return this.insert('states', {
      ...this.#entityOf(entity),
      state,
      ...(isApart
        ? { attributes_id: this.insert('state_attributes', { shared_attrs: text }) }
        : { attributes: text }),
      ...(eventId === undefined ? {} : { event_id: eventId }),
      ...this.#timeOf('last_updated', at),
      ...this.#idsOf('states', made),
    });
  }

  run(start: number, end?: number, isBroken = false): void {
    this.insert('recorder_runs', {
      start: textTime(start),
      end: end === undefined ? null : textTime(end),
      closed_incorrect: isBroken ? 1 : 0,
      created: textTime(start),
    });
  }

  /** A row with just these columns; tells its id. */
  insert(table: string, values: Readonly<Record<string, unknown>>): number {
    const names = Object.keys(values);
    const marks = names.map(() => '?').join();
    const { lastInsertRowid } = this.database
      .prepare(
        `INSERT INTO ${table} (${names.map((name) => `"${name}"`).join()}) VALUES (${marks})`,
      )
      .run(Object.values(values) as (string | number | null | Uint8Array<ArrayBuffer>)[]);
    return lastInsertRowid;
  }

  close(): string {
    this.database.close();
    return this.location;
  }

  #isBefore29 = (): boolean => old[this.#layout] !== undefined;

  #has(table: string, name: string): boolean {
    const columns =
      this.#columns.get(table) ??
      new Set(this.database.pragma(`table_info("${table}")`).map((row) => String(row.name)));
    this.#columns.set(table, columns);
    return columns.has(name);
  }

  #typeOf(type: string) {
    if (!this.#has('events', 'event_type_id')) return { event_type: type };
    return { event_type_id: this.#numberOf('event_types', 'event_type', type) };
  }

  #entityOf(entity: string) {
    if (!this.#has('states', 'metadata_id')) return { entity_id: entity };
    return { metadata_id: this.#numberOf('states_meta', 'entity_id', entity) };
  }

  #numberOf(table: string, name: string, value: string): number {
    const known = this.#numbers.get(`${table} ${value}`);
    const number = known ?? this.insert(table, { [name]: value });
    this.#numbers.set(`${table} ${value}`, number);
    return number;
  }

  #timeOf(name: string, at: number) {
    const table = name === 'time_fired' ? 'events' : 'states';
    return this.#has(table, `${name}_ts`)
      ? { [`${name}_ts`]: at / 1000 }
      : { [name]: textTime(at) };
  }

  #idsOf(table: string, made: Ids) {
    const values: Record<string, unknown> = {};
    for (const [name, value] of [
      ['context_id', made.context],
      ['context_user_id', made.user],
      ['context_parent_id', made.parent],
    ] as const) {
      if (value === undefined) continue;
      if (this.#has(table, `${name}_bin`)) values[`${name}_bin`] = Buffer.from(value, 'hex');
      else if (this.#has(table, name)) values[name] = value;
    }
    return values;
  }
}

/** A folder that is gone after the test. */
export const inFolder = async <T>(work: (folder: string) => Promise<T>): Promise<T> => {
  const folder = await mkdtemp(join(tmpdir(), 'recorder-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

export const historyAt = (location: string, wal?: string): HistoryFile => ({
  record: createHash('sha256').update('made up').digest('hex'),
  path: '',
  location,
  walLocation: wal,
  isPrivateCopy: false,
});

export const readAll = async (
  file: HistoryFile,
  workFolder: string,
  index: HomeIndex = emptyHomeIndex,
): Promise<Reading[]> => {
  const readings: Reading[] = [];
  for await (const reading of readHistory(file, index, { workFolder })) readings.push(reading);
  return readings;
};

/** Reads what was written, and lets the folder go. */
export const readMade = (
  layout: LayoutName,
  write: (recorder: MadeRecorder) => void,
  index: HomeIndex = emptyHomeIndex,
): Promise<Reading[]> =>
  inFolder(async (folder) => {
    const recorder = new MadeRecorder(join(folder, 'home-assistant_v2.db'), layout);
    write(recorder);
    return readAll(historyAt(recorder.close()), folder, index);
  });

export const actsIn = (readings: readonly Reading[]): Act[] =>
  readings.filter((reading) => reading.kind === 'act');
export const statesIn = (readings: readonly Reading[]): State[] =>
  readings.filter((reading) => reading.kind === 'state');
export const coverageIn = (readings: readonly Reading[]): Coverage[] =>
  readings.filter((reading) => reading.kind === 'coverage');
export const unreadIn = (readings: readonly Reading[]): Unread[] =>
  readings.filter((reading) => reading.kind === 'unread');
