/**
 * Every way in which a person can use Homeground wrongly, in one table.
 * Bad input is never one of these: it becomes an `unread`. Anything else that is thrown is a bug.
 */
const titles = {
  'bad-usage': 'That command was not understood.',
  'not-found': 'There is nothing at that path.',
  'not-readable': 'That file could not be opened.',
  'nothing-recognised': 'Nothing in what was given is a record Homeground can read.',
  'password-needed': 'This backup is encrypted, and no password was given.',
  'wrong-password': 'The password does not open this backup.',
  'bad-household': 'The household file has a mistake in it.',
  'bad-rule': 'A rule has a mistake in it.',
  'bad-story': 'A story has a mistake in it.',
  'not-a-case': 'There is no case at that path.',
  'wrong-passphrase': 'The passphrase does not open this case.',
  'case-damaged': 'This case is damaged.',
  'case-newer': 'This case was written by a newer version.',
  'case-in-use': 'This case is open in another window or program.',
  'disk-full': 'There is no room left on the disk.',
  'not-known': 'It is not known whether that was kept.',
  'bad-diary': 'That diary entry has a mistake in it.',
  'not-a-pack': 'This is no pack.',
  'pack-changed': 'Something in this pack does not hold.',
  'bad-time-stamp': 'That answer does not stamp this pack.',
  'will-not-overwrite': 'That file is already there, and is not overwritten.',
  'not-let-in': 'This page is not for this browser.',
  locked: 'This is locked.',
  busy: 'Something else is still being done.',
  'too-large': 'That is more than can be taken in.',
  'too-slow': 'That came too slowly.',
  'too-many': 'That was too much at once.',
  stopped: 'It was stopped before it was done.',
} as const;

export type ErrorCode = keyof typeof titles;

/** Wrong use, told plainly: what is wrong (`message`), and what to do next (`hint`). */
export class HomegroundError extends Error {
  override readonly name = 'HomegroundError';
  readonly code: ErrorCode;
  readonly hint: string;

  constructor(code: ErrorCode, message: string, hint: string) {
    super(message || titles[code]);
    this.code = code;
    this.hint = hint;
  }
}
