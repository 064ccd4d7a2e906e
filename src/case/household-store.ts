import { parseHousehold } from '../household/parse-household.ts';
import type { Household } from '../model/household.ts';
import type { CaseDatabase } from './case-database.ts';
import type { CaseLog } from './case-log.ts';
import { contentsOfHousehold } from './committed-contents.ts';

/** Every text that was saved stays; the last one counts. 0: none was saved yet. */
export function latestHousehold(database: CaseDatabase): { n: number; text: string } | undefined {
  return database.get('SELECT n, text FROM household ORDER BY n DESC LIMIT 1');
}

export function householdOf(text: string | undefined): Household | undefined {
  return text === undefined ? undefined : parseHousehold(text, 'household');
}

/** Throws `bad-household`. The text that is there already is not saved twice. */
export function saveHousehold(
  { database, log }: { database: CaseDatabase; log: CaseLog },
  text: string,
  savedMs: number,
): void {
  const { people } = parseHousehold(text, 'household');
  const latest = latestHousehold(database);
  if (latest?.text === text) return;
  const household = (latest?.n ?? 0) + 1;
  database.write(() => {
    database.run('INSERT INTO household VALUES (?, ?, ?)', [household, savedMs, text]);
    const details = { household, savedMs, people: people.length };
    log.append('save-household', details, contentsOfHousehold(text));
  });
}
