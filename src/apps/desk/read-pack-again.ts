import { closeSync, openSync } from 'node:fs';
import { parseHousehold } from '../../household/parse-household.ts';
import { HomegroundError } from '../../model/homeground-error.ts';
import type { Household } from '../../model/household.ts';
import type { Reading } from '../../model/observation.ts';
import { disclose } from '../../pack/disclosure/disclose.ts';
import { paths } from '../../pack/pack-paths.ts';
import { withPackFile } from '../../pack/read-pack-file.ts';
import type { Check, FaultCode } from '../../pack/verdict.ts';
import { faultList, notChecked } from '../../pack/verify/fault-list.ts';
import { type PackStated, readStated } from '../../pack/verify/read-stated.ts';
import { type Examined, examine } from '../../pipeline.ts';
import type { Progress } from '../../readers/reader.ts';
import { checkReport } from './check-report.ts';
import { chosenBy, compareFindings, compareReading } from './compare-examined.ts';
import { giveTurns } from './give-turns.ts';
import { householdWithDiary } from './household-with-diary.ts';
import { lendOriginals } from './lend-originals.ts';
import { linesOfFile } from './lines-of-file.ts';
import { pairLines } from './pair-lines.ts';

export type ReadAgain = {
  readonly programVersion: string;
  /** Of encrypted backups. */
  readonly passwords?: readonly string[] | undefined;
  /** The whole household file, for a pack in which names are redacted. */
  readonly household?: Household | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  readonly onReaderFailed?: ((reader: string, cause: unknown) => void) | undefined;
  /** Aborted: the check ends with the reason of the signal. */
  readonly signal?: AbortSignal | undefined;
};

const checkIds = ['readers', 'rules', 'report'] as const;
/** None of what is read again. */
export const notAgain = (why: FaultCode, where = ''): Check[] =>
  checkIds.map((id) => notChecked(id, why, where));

/**
 * Reads the originals in a pack again, with the same readers and rules as an examination, and
 * compares every observation, every finding and the report with what the pack says. The pack was
 * checked before.
 */
export function readPackAgain(path: string, options: ReadAgain): Promise<Check[]> {
  return withPackFile(path, async (pack) => {
    const stated = await readStated(pack, faultList());
    if (stated === undefined) return notAgain('depends-on-others');
    const records = stated.exhibits.filter(({ isAttachment }) => !isAttachment);
    const missing = records.find(({ file }) => file === null);
    if (missing !== undefined) return notAgain('hash-alone', missing.path);
    const { household, whyNot } = householdFor(stated, options);
    const observed = faultList();
    const file = openSync(path, 'r');
    try {
      const lines = linesOfFile(file, pack.span(paths.observations));
      const pairs = pairLines(lines, observed);
      const shown = showOnly(stated);
      const examined = await lendOriginals({ pack, exhibits: records }, ({ workFolder, ...lent }) =>
        examine(lent.paths, {
          ...options,
          household: householdWithDiary(household, stated.diary),
          workFolder,
          pause: giveTurns(options.signal),
          onReading(reading) {
            if (reading.kind !== 'unread' && shown(reading)) pairs.take(JSON.stringify(reading));
          },
        }),
      );
      if (examined === undefined) return notAgain('originals-unreadable');
      const locked = lockedOriginal(stated, examined);
      if (locked !== undefined) return notAgain(locked.why, locked.where);
      pairs.end();
      compareReading(stated, examined, observed);
      const rules =
        whyNot === undefined ? compareFindings(stated, examined) : notChecked('rules', whyNot);
      const report = await checkReport({ pack, stated, examined, household }, options);
      return [observed.check('readers'), rules, report];
    } finally {
      closeSync(file);
    }
  });
}

/** The household file of the pack; the reader's own where names are redacted in it. */
function householdFor(
  { householdText, selection }: PackStated,
  options: ReadAgain,
): { readonly household?: Household | undefined; readonly whyNot?: FaultCode } {
  if (options.household !== undefined) return { household: options.household };
  if (selection.redactedPeople > 0) return { whyNot: 'household-redacted' };
  if (householdText === undefined) return {};
  try {
    return { household: parseHousehold(householdText, paths.household) };
  } catch (cause) {
    if (cause instanceof HomegroundError) return { whyNot: 'originals-unreadable' };
    throw cause;
  }
}

/** The observations that the pack shows: in the time that was chosen, or behind one of its findings. */
function showOnly(stated: PackStated): (reading: Reading) => boolean {
  const options = { ...chosenBy(stated), isPrivateIncluded: true };
  const { findings } = stated;
  const ids = { ...options, findings: findings.map(({ id }) => id) };
  const shown = disclose(ids, { examination: { findings, standing: [] }, household: undefined });
  return (reading) => shown.reading(reading) !== undefined;
}

/** A backup that could be opened when the pack was made, and cannot be opened now. */
function lockedOriginal({ coverage: { unread } }: PackStated, examined: Examined) {
  const isLocked = (why: string) => why === 'password-needed' || why === 'wrong-password';
  const before = unread.filter(({ why }) => isLocked(why)).length;
  const now = examined.unread.filter(({ why }) => isLocked(why));
  const [first] = now;
  if (first === undefined || now.length <= before) return undefined;
  const why: FaultCode = first.why === 'wrong-password' ? 'wrong-password' : 'password-needed';
  return { why, where: first.where };
}
