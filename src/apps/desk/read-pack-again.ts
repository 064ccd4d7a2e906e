import { closeSync, openSync } from 'node:fs';
import { parseHousehold } from '../../household/parse-household.ts';
import { HomegroundError } from '../../model/homeground-error.ts';
import type { Household } from '../../model/household.ts';
import type { Exhibit } from '../../pack/exhibit.ts';
import { withOriginalName } from '../../pack/original-names.ts';
import { paths } from '../../pack/pack-paths.ts';
import type { PackReader } from '../../pack/pack-reader.ts';
import { withPackFile } from '../../pack/read-pack-file.ts';
import type { Check, FaultCode } from '../../pack/verdict.ts';
import { type FaultList, faultList, notChecked } from '../../pack/verify/fault-list.ts';
import { type PackStated, readStated } from '../../pack/verify/read-stated.ts';
import { type Examined, examine } from '../../pipeline.ts';
import type { Progress } from '../../readers/reader.ts';
import { checkReport } from './check-report.ts';
import { compareFindings } from './compare-findings.ts';
import { compareReading } from './compare-reading.ts';
import { giveTurns } from './give-turns.ts';
import { householdWithDiary } from './household-with-diary.ts';
import { idBook } from './id-book.ts';
import { lendOriginals } from './lend-originals.ts';
import { linesOfFile } from './lines-of-file.ts';
import { pairLines } from './pair-lines.ts';
import { shownReadings } from './shown-readings.ts';

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
    const keptBack = records.filter(({ withheld }) => withheld === 'keys');
    const missing = records.find(({ file, withheld }) => file === null && withheld === undefined);
    if (missing !== undefined) return notAgain('hash-alone', missing.path);
    if (keptBack.length === records.length && records.length > 0)
      return checkIds.map((id) => keptBackCheck(id, keptBack));
    const file = openSync(path, 'r');
    try {
      return await compareAgain({ pack, file, stated, keptBack }, options);
    } finally {
      closeSync(file);
    }
  });
}

type Comparing = {
  readonly pack: PackReader;
  readonly file: number;
  readonly stated: PackStated;
  readonly keptBack: Kept;
};

async function compareAgain(
  { pack, file, stated, keptBack }: Comparing,
  options: ReadAgain,
): Promise<Check[]> {
  const { household, whyNot } = householdFor(stated, options);
  const lines = () => linesOfFile(file, pack.span(paths.observations));
  const faults = faultList();
  const ids = stated.selection.redactedPeople > 0 ? idBook() : undefined;
  const pairs = pairLines(lines(), {
    faults,
    ids,
    keptBack: new Set(keptBack.flatMap(({ sha256 }) => sha256 ?? [])),
  });
  const shown = shownReadings(stated, lines());
  const exhibits = stated.exhibits
    .filter((one) => !one.isAttachment && one.file !== null)
    .map((one) => withOriginalName(one, stated.names));
  const examined = await lendOriginals({ pack, exhibits }, ({ workFolder, ...lent }) =>
    examine(lent.paths, {
      ...options,
      household: householdWithDiary(household, stated.diary),
      workFolder,
      pause: giveTurns(options.signal),
      onReading(reading) {
        if (reading.kind !== 'unread' && shown.isShown(reading))
          pairs.take(JSON.stringify(reading));
      },
    }),
  );
  if (examined === undefined) return notAgain('originals-unreadable');
  const locked = lockedOriginal(stated, examined);
  if (locked !== undefined) return notAgain(locked.why, locked.where);
  const { count, missing } = shown.presenceLeftOut(examined);
  for (const act of missing) pairs.take(JSON.stringify(act));
  pairs.end();
  if (count !== stated.selection.leftOut.presence)
    faults.add('observation-missing', paths.selection);
  if (keptBack.length > 0) return inPart(keptBack, { faults, counts: pairs.counts() });
  const again = { stated, examined, ids };
  compareReading(again, faults);
  const rules = whyNot === undefined ? compareFindings(again) : notChecked('rules', whyNot);
  const report = await checkReport({ pack, stated, examined, household }, options);
  return [faults.check('readers'), rules, report];
}

type Kept = readonly Exhibit[];

/** What hangs on a file that was kept back is neither right nor wrong; the rest was compared. */
function inPart(
  keptBack: Kept,
  { faults, counts: { same, all } }: { faults: FaultList; counts: { same: number; all: number } },
): Check[] {
  const kept = keptBackCheck('readers', keptBack);
  const part = { why: 'compared-in-part' as const, where: `${same} / ${all}` };
  const readers = faults.isEmpty
    ? { ...kept, faults: [part, ...kept.faults] }
    : faults.check('readers');
  const first = keptBack[0]?.path;
  return [
    readers,
    ...(['rules', 'report'] as const).map((id) => notChecked(id, 'kept-back', first)),
  ];
}

function keptBackCheck(id: Check['id'], keptBack: Kept): Check {
  const faults = faultList();
  for (const { path } of keptBack) faults.add('kept-back', path);
  return { ...faults.check(id), answer: 'not-checked' };
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
