import type { OpenCase } from '../../../case/open-case.ts';
import { HomegroundError } from '../../../model/homeground-error.ts';
import type { Examined } from '../../../pipeline.ts';
import { examineCase } from '../../desk/examine-case.ts';
import { askForKeys } from '../ask-for-keys.ts';
import { readable } from '../examine-paths.ts';
import { placeOfMistake } from '../place-of-mistake.ts';
import { readPasswords } from '../read-file.ts';
import { showProgress } from '../show-progress.ts';
import { version } from '../version.ts';

type Asked = {
  readonly passwordFiles?: readonly string[];
  /** Keep passwords of backups in the case, where they opened one. */
  readonly isPasswordKept?: boolean;
};

/**
 * Examines the records of a case and keeps the result; asks for the password of a backup where one
 * is needed and somebody is there to ask. Throws `bad-usage` where it has no records, and the ways
 * of `examinePaths` where nothing in them could be read; that is kept, too.
 */
export async function examineOpenCase(open: OpenCase, asked: Asked = {}): Promise<Examined> {
  if (!open.records().some(({ isAttachment }) => !isAttachment)) throw noRecords();
  const examined = await askForKeys({
    given: readPasswords(asked.passwordFiles ?? []),
    read: (passwords) => examineOnce(open, passwords, asked),
    reasons: ({ unread }) => unread.map(({ why }) => why),
  });
  return readable(examined);
}

async function examineOnce(
  open: OpenCase,
  passwords: readonly string[],
  { isPasswordKept = false }: Asked,
): Promise<Examined> {
  const progress = showProgress();
  try {
    const { examined } = await examineCase(open, {
      programVersion: version(),
      passwords,
      arePasswordsKept: isPasswordKept,
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
