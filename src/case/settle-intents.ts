import { HomegroundError } from '../model/homeground-error.ts';
import { asCaseError } from './case-errors.ts';
import { type KeyDesk, settlePassphraseChange } from './change-passphrase.ts';
import { settleNotedFile } from './note-file.ts';

/**
 * Finishes or undoes what was written down and stopped half-way, before anybody sees the case. Where
 * the disk is full, or the log was tampered with, the case can be looked at all the same, and it is
 * done when that is mended.
 */
export function settleIntents(desk: KeyDesk): void {
  for (const settle of [settlePassphraseChange, settleNotedFile]) {
    try {
      settle(desk);
    } catch (cause) {
      const error = asCaseError(cause);
      if (!(error instanceof HomegroundError) || !canWait.includes(error.code)) throw error;
    }
  }
}

const canWait: readonly string[] = ['disk-full', 'case-damaged'];
