import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';
import { Database } from '@signalapp/sqlcipher';
import { extract } from 'tar-stream';
import type { Source } from '../model/source.ts';

/** Looks up places in given files, by their SHA-256; `close` when done. */
export class SourceDesk {
  readonly #locations: ReadonlyMap<string, string>;
  readonly #contents = new Map<string, Promise<Buffer | undefined>>();
  readonly #databases = new Map<string, Database>();
  readonly #folder = mkdtempSync(join(tmpdir(), 'sources-'));

  constructor(locations: ReadonlyMap<string, string>) {
    this.#locations = locations;
  }

  /** Whether the record was given, its way inside archives leads to a file, and the place is in it. */
  async resolves(source: Source): Promise<boolean> {
    const content = await this.#contentOf(source);
    if (content === undefined) return false;
    const { at } = source;
    if (at === '') return true;
    if (at.startsWith('/')) return hasPointer(JSON.parse(content.toString('utf8')), at);
    const line = /^line (\d+)$/.exec(at)?.[1];
    if (line !== undefined) return Number(line) <= content.toString('utf8').split('\n').length;
    const [, table = '', row = ''] = /^(\w+):(\d+)$/.exec(at) ?? [];
    return table !== '' && this.#hasRow(source, { table, row: Number(row) });
  }

  close(): void {
    for (const database of this.#databases.values()) database.close();
    rmSync(this.#folder, { recursive: true });
  }

  #contentOf({ record, path }: Source): Promise<Buffer | undefined> {
    const key = `${record} ${path}`;
    const known = this.#contents.get(key) ?? this.#open(record, path);
    this.#contents.set(key, known);
    return known;
  }

  async #open(record: string, path: string): Promise<Buffer | undefined> {
    const location = this.#locations.get(record);
    if (location === undefined) return undefined;
    if (path === '') return readFileSync(location);
    const above = path.includes('!') ? path.slice(0, path.lastIndexOf('!')) : '';
    const archive = await this.#contentOf({ record, path: above, at: '' });
    return archive && (await membersOf(archive)).get(path.slice(above.length).replace(/^!/, ''));
  }

  async #hasRow(source: Source, { table, row }: { table: string; row: number }): Promise<boolean> {
    const found = (await this.#database(source))
      .prepare(`SELECT count(*) AS n FROM ${table} WHERE rowid = ?`)
      .get<{ n: number }>([row]);
    return found?.n === 1;
  }

  /** Asked of a copy, because even a question may write beside a database. */
  async #database(source: Source): Promise<Database> {
    const key = `${source.record} ${source.path}`;
    const known = this.#databases.get(key);
    if (known) return known;
    const copy = join(this.#folder, `${this.#databases.size}.db`);
    writeFileSync(copy, (await this.#contentOf(source)) ?? '');
    const database = new Database(copy);
    this.#databases.set(key, database);
    return database;
  }
}

const membersOf = async (archive: Buffer): Promise<ReadonlyMap<string, Buffer>> => {
  const isPacked = archive.readUInt16BE(0) === 0x1f8b;
  const tar = Readable.from([isPacked ? gunzipSync(archive) : archive]).pipe(extract());
  const members = new Map<string, Buffer>();
  for await (const entry of tar) {
    members.set(entry.header.name.replace(/^\.\//, ''), await buffer(entry));
  }
  return members;
};

/** JSON pointer after RFC 6901. */
const hasPointer = (value: unknown, pointer: string): boolean => {
  let at = value;
  for (const step of pointer.slice(1).split('/')) {
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return false;
    at = (at as Record<string, unknown>)[key];
  }
  return true;
};
