import { keysIn } from '../../../model/backup-keys.ts';
import { examineCase } from '../../desk/examine-case.ts';
import type { JobAnswer } from '../answers.ts';
import type { CaseView } from './case-view.ts';
import type { Workbench } from './workbench.ts';

type Given = {
  readonly password?: string | undefined;
  readonly isPasswordKept?: boolean | undefined;
};

/** Lets the records of a case be read again, as a job; the examination before it stays until then. */
export function startExamining(
  { jobs, options: { programVersion, onReaderFailed } }: Workbench,
  view: CaseView,
  { password = '', isPasswordKept = false }: Given = {},
): JobAnswer {
  return jobs.start('examine', async ({ tell, signal }) => {
    await examineCase(view.open, {
      programVersion,
      passwords: view.keys(keysIn(password)),
      arePasswordsKept: isPasswordKept,
      onProgress: tell,
      onReaderFailed,
      signal,
    });
    view.forget();
  });
}
