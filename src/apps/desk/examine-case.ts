import type { KeptExamination } from '../../case/kept-examination.ts';
import type { OpenCase } from '../../case/open-case.ts';
import { type Examined, examine } from '../../pipeline.ts';
import type { Progress } from '../../readers/reader.ts';
import { giveTurns } from './give-turns.ts';
import { householdWithDiary } from './household-with-diary.ts';
import { keepExamination } from './keep-examination.ts';

export type ExamineCase = {
  readonly programVersion: string;
  /** Of encrypted backups; those kept in the case are tried as well. */
  readonly passwords?: readonly string[] | undefined;
  /** Keeps those in the case that opened something. */
  readonly arePasswordsKept?: boolean | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  readonly onReaderFailed?: ((reader: string, cause: unknown) => void) | undefined;
  /** Aborted: the examination ends with the reason of the signal, and the one before it stays. */
  readonly signal?: AbortSignal | undefined;
  /** The clock; only tests give another. */
  readonly now?: () => number;
};

export type ExaminedCase = { readonly examined: Examined; readonly kept: KeptExamination };

/**
 * Examines all records of a case as its household file tells who is who, and keeps the result in
 * the place of the one before. When anything goes wrong the one before stays.
 */
export async function examineCase(open: OpenCase, options: ExamineCase): Promise<ExaminedCase> {
  const { programVersion, onProgress, onReaderFailed, signal, now = Date.now } = options;
  const household = householdWithDiary(open.household(), open.diary());
  const passwords = [...(options.passwords ?? []), ...open.backupPasswords()];
  const fitting = new Set<string>();
  const writer = open.beginExamination();
  try {
    return await open.lendRecords(
      async ({ paths, workFolder }) => {
        const examined = await examine(paths, {
          household,
          passwords,
          onPasswordFits: (password) => fitting.add(password),
          workFolder,
          onProgress,
          onReaderFailed,
          onReading: (reading) => writer.addReading(reading),
          pause: giveTurns(signal),
        });
        signal?.throwIfAborted();
        const kept = keepExamination(examined, writer, { programVersion, madeMs: now() });
        if (options.arePasswordsKept === true && fitting.size > 0)
          open.keepBackupPasswords([...fitting]);
        return { examined, kept };
      },
      { onProgress, signal },
    );
  } catch (cause) {
    writer.giveUp();
    throw cause;
  }
}
