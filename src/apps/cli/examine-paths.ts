import { unreadWords } from '../../guidance/words.ts';
import { HomegroundError } from '../../model/homeground-error.ts';
import type { Household } from '../../model/household.ts';
import type { Unread, UnreadReason } from '../../model/unread.ts';
import { type Examined, examine } from '../../pipeline.ts';
import { askForKeys } from './ask-for-keys.ts';
import { printable } from './layout.ts';
import { placeOfMistake } from './place-of-mistake.ts';
import { showProgress } from './show-progress.ts';
import { withWorkFolder } from './with-work-folder.ts';

export type Asked = {
  readonly paths: readonly string[];
  readonly household?: Household | undefined;
  /** Of encrypted backups. */
  readonly passwords?: readonly string[] | undefined;
  readonly window?: { since?: string | undefined; until?: string | undefined };
};

/**
 * Examines what was given; asks for a password where one is needed and somebody is there to ask.
 * Throws `HomegroundError` where nothing at all could be read.
 */
export async function examinePaths(asked: Asked): Promise<Examined> {
  if (asked.paths.length === 0) {
    throw new HomegroundError(
      'bad-usage',
      'Which records? Name at least one file or folder.',
      'For example: homeground examine my-backup.tar',
    );
  }
  const examined = await askForKeys({
    given: asked.passwords ?? [],
    read: (passwords) => examineOnce({ ...asked, passwords }),
    reasons: ({ unread }) => unread.map(({ why }) => why),
  });
  return readable(examined);
}

async function examineOnce({ paths, ...options }: Asked): Promise<Examined> {
  const progress = showProgress();
  try {
    return await withWorkFolder((workFolder) =>
      examine(paths, {
        ...options,
        workFolder,
        onProgress: progress.tell,
        onReaderFailed: (reader, cause) =>
          process.stderr.write(`\nThe reader ${reader} has a mistake: ${placeOfMistake(cause)}\n`),
      }),
    );
  } finally {
    progress.end();
  }
}

/** Hands on what was read; where that is nothing at all, throws why and what to do next. */
export function readable(examined: Examined): Examined {
  const { things, acts, stateCount, unread, records } = examined;
  const isEmpty =
    acts.length + stateCount + things.accounts.length + things.automations.length === 0;
  if (!isEmpty || things.devices.some(({ form }) => form !== 'hub')) return examined;
  const reason = worst.find((why) => unread.some((one) => one.why === why));
  if (reason !== undefined) throw failures[reason](placeOf(examined, reason));
  const ruined = ruinedFile(examined);
  if (ruined !== undefined) throw nothingIn(ruined);
  if (records.length === 0) {
    throw new HomegroundError(
      'nothing-recognised',
      'Nothing in what was given is a record that Homeground can read.',
      'homeground readers lists what it can read.',
    );
  }
  return examined;
}

const ruins: readonly UnreadReason[] = [
  'not-readable',
  'not-a-database',
  'not-json',
  'not-yaml',
  'not-text',
  'too-large',
];

/** The first file that is lost as a whole, where every file that somebody could have read is. */
function ruinedFile({ records, unread }: Examined): Unread | undefined {
  const lost = unread.filter(({ why }) => ruins.includes(why));
  const isLost = (sha256: string): boolean => lost.some(({ record }) => record === sha256);
  return records.every(({ sha256 }) => isLost(sha256)) ? lost[0] : undefined;
}

function nothingIn({ where, why }: Unread): HomegroundError {
  return new HomegroundError(
    'not-readable',
    `Nothing in ${printable(where)} could be read: ${unreadWords[why]}.`,
    'Check that you may open it; or copy it again, or give another one.',
  );
}

const worst = ['wrong-password', 'password-needed', 'truncated', 'damaged'] as const;

const failures: Record<(typeof worst)[number], (where: string) => HomegroundError> = {
  'wrong-password': (where) =>
    new HomegroundError(
      'wrong-password',
      `The password does not open ${where}.`,
      'Check it against the emergency kit of that backup. The file itself was left as it is.',
    ),
  'password-needed': (where) =>
    new HomegroundError(
      'password-needed',
      `${where} is encrypted, and no password was given.`,
      'Put the password into a file and add --password-file FILE.',
    ),
  truncated: (where) =>
    new HomegroundError(
      'not-readable',
      `${where} is cut off: its end is missing, and nothing in it could be read.`,
      'Copy it again, and see whether it is as long as the first one.',
    ),
  damaged: (where) =>
    new HomegroundError(
      'not-readable',
      `${where} is damaged, and nothing in it could be read.`,
      'Copy or download it again, or use another backup.',
    ),
};

function placeOf({ unread, records }: Examined, reason: UnreadReason): string {
  const place = unread.find(({ why }) => why === reason);
  const file = records.find(({ sha256 }) => sha256 === place?.record)?.path;
  return printable(file ?? place?.where ?? 'this backup');
}
