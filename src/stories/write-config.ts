import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { configDocuments } from './files/config-documents.ts';
import type { Home } from './home/home.ts';
import { isLeftOut } from './missing-records.ts';
import { versionOf } from './recorder/schema.ts';
import {
  type History,
  type HistoryPlan,
  markOnly,
  writeHistory,
} from './recorder/write-history.ts';

/** Writes a configuration folder with its history, as it stands on the morning after the last day. */
export const writeConfig = (folder: string, home: Home, plan: HistoryPlan): History => {
  const version = versionOf[plan.schema];
  const { days, keepDays, missing } = plan;
  const isExcluded = missing.includes('presence');
  const documents = configDocuments(home, { days, version, keepDays, isExcluded });
  mkdirSync(folder, { mode: 0o700 });
  for (const [path, text] of documents)
    if (!isLeftOut(path, missing)) writeOwn(join(folder, path), text);
  if (missing.includes('history')) return markOnly(home, plan);
  return writeHistory(join(folder, 'home-assistant_v2.db'), home, plan);
};

/** For the owner's eyes only, and never over something that is there. */
export const writeOwn = (location: string, text: string): void => {
  mkdirSync(dirname(location), { recursive: true, mode: 0o700 });
  writeFileSync(location, text, { mode: 0o600, flag: 'wx' });
};
