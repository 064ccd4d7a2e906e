import type { CaseDatabase } from '../case-database.ts';
import type { CaseLog } from '../case-log.ts';
import type { LogCheck, LogCheckDepth } from '../open-case.ts';
import { checkContents } from './check-contents.ts';

/** Whether the log of a case is as it was written, and then whether the case is as the log tells. */
export function checkLog(
  { database, log }: { readonly database: CaseDatabase; readonly log: CaseLog },
  depth: LogCheckDepth,
): LogCheck {
  const broken = log.check();
  if (broken !== undefined) return { isIntact: false, ...broken, contents: [] };
  const entries = log.entries();
  const { faults, notCompared } = checkContents(database, entries, depth);
  const [first] = faults;
  return first === undefined
    ? { isIntact: true, entries: entries.length, notCompared: [...notCompared] }
    : { isIntact: false, at: first.at, why: 'contents', contents: faults };
}
