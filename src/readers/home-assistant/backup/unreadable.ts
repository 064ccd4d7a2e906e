import type { UnreadReason } from '../../../model/unread.ts';

/** Bytes that cannot be read further, and why; the backup turns it into a problem, never lets it out. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
  readonly why: UnreadReason;

  constructor(why: UnreadReason) {
    super(why);
    this.why = why;
  }
}
