import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { Database } from '@signalapp/sqlcipher';

/**
 * The services of the recorder itself that its database holds a call of, read straight from the table.
 * @param {string} database a folder with it @param {string} folder for a copy
 */
export function recordedServices(database, folder) {
  const copy = join(folder, 'recorded-services.db');
  for (const ending of ['', '-wal'])
    copyFileSync(join(database, `home-assistant_v2.db${ending}`), copy + ending);
  const opened = new Database(copy);
  try {
    const rows = opened.prepare(`SELECT shared_data AS d FROM event_data WHERE shared_data LIKE ?`);
    return rows
      .all(['{"domain":"recorder",%"service_data":%'])
      .map(({ d }) => String(JSON.parse(String(d)).service));
  } finally {
    opened.close();
  }
}
