import type { OpenCase } from '../../../case/open-case.ts';
import { HomegroundError } from '../../../model/homeground-error.ts';
import type { Examined } from '../../../pipeline.ts';
import { examineCase } from '../../desk/examine-case.ts';
import { askHidden } from '../ask-hidden.ts';
import { readable } from '../examine-paths.ts';
import { placeOfMistake } from '../place-of-mistake.ts';
import { readPassword } from '../read-file.ts';
import { showProgress } from '../show-progress.ts';
import { version } from '../version.ts';

type Asked = {
  readonly passwordFile?: string | undefined;
  /** Keep the password of backups in the case. */
  readonly isPasswordKept?: boolean;
};

/**
 * Examines the records of a case and keeps the result; asks for the password of a backup where one
 * is needed and somebody is there to ask. Throws `bad-usage` where it has no records, and the ways
 * of `examinePaths` where nothing in them could be read; that is kept, too.
 */
export async function examineOpenCase(open: OpenCase, asked: Asked = {}): Promise<Examined> {
  if (!open.records().some(({ isAttachment }) => !isAttachment)) throw noRecords();
  const password = readPassword(asked.passwordFile);
  const examined = await examineOnce(open, password);
  const isLocked = examined.unread.some(({ why }) => why === 'password-needed');
  if (password !== undefined || !isLocked || !process.stdin.isTTY)
    return keepIf(asked, open, { password, examined });
  const typed = await askHidden('Password of the backup (it is not shown): ');
  if (typed === '') return readable(examined);
  return keepIf(asked, open, { password: typed, examined: await examineOnce(open, typed) });
}

function keepIf(
  { isPasswordKept = false }: Asked,
  open: OpenCase,
  { password, examined }: { password: string | undefined; examined: Examined },
): Examined {
  const isRight = !examined.unread.some(({ why }) => why === 'wrong-password');
  if (isPasswordKept && isRight && password !== undefined) open.keepBackupPassword(password);
  return readable(examined);
}

async function examineOnce(open: OpenCase, password: string | undefined): Promise<Examined> {
  const progress = showProgress();
  try {
    const { examined } = await examineCase(open, {
      programVersion: version(),
      password,
      onProgress: progress.tell,
      onReaderFailed: (reader, cause) =>
        process.stderr.write(`\nThe reader ${reader} has a mistake: ${placeOfMistake(cause)}\n`),
    });
    return examined;
  } finally {
    progress.end();
  }
}

function noRecords(): HomegroundError {
  return new HomegroundError(
    'bad-usage',
    'This case has no records yet.',
    'Add some: homeground add <case> <files or folders...>',
  );
}
