import type { Database } from '@signalapp/sqlcipher';
import type { Home } from '../home/home.ts';
import { outagesOf } from '../life/outages.ts';
import { textTime } from './layout.ts';
import type { RecorderSchema } from './schema.ts';

type Runs = { schema: RecorderSchema; days: number; keptFromMs: number };

const migrations = [
  'state_context_id_as_binary',
  'event_context_id_as_binary',
  'event_type_id_migration',
  'entity_id_migration',
  'event_id_post_migration',
] as const;

/** When the recorder ran, and which layout it wrote. */
export const writeRuns = (db: Database, home: Home, plan: Runs): void => {
  const startMs = home.calendar.startOf(0);
  const endMs = home.calendar.startOf(plan.days);
  const outages = outagesOf(home).filter(({ toMs }) => toMs < endMs);
  const insert = db.prepare(
    'INSERT INTO recorder_runs (run_id, "start", "end", closed_incorrect, created) VALUES (?,?,?,?,?)',
  );
  [startMs, ...outages.map(({ toMs }) => toMs)].forEach((fromMs, i, starts) => {
    const outage = outages[i];
    // The nightly purge takes runs along; the one that goes on is never taken.
    if (fromMs < plan.keptFromMs && i < starts.length - 1) return;
    const toMs = outage?.isClean ? outage.fromMs : outage?.toMs;
    const end = toMs === undefined ? null : textTime(toMs);
    const isBroken = outage?.isClean === false ? 1 : 0;
    insert.run([i + 1, textTime(fromMs), end, isBroken, textTime(fromMs + 350)]);
  });
  db.exec(
    `INSERT INTO schema_changes (change_id, schema_version, changed) VALUES (1, ${plan.schema}, '${textTime(startMs)}')`,
  );
  if (plan.schema < 48) return;
  for (const id of migrations)
    db.exec(`INSERT INTO migration_changes (migration_id, version) VALUES ('${id}', 1)`);
};
