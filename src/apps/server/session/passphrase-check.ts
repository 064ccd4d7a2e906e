import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto';
import { HomegroundError } from '../../../model/homeground-error.ts';
import { secretForm } from '../../../model/typed-secret.ts';
import { limits } from '../limits.ts';

/** Tells whether a passphrase is the one that opened what is open, without keeping it. */
export type PassphraseCheck = (passphrase: string) => boolean;

export function checkPassphrase(passphrase: string): PassphraseCheck {
  const salt = randomBytes(16);
  const hashOf = (text: string): Buffer =>
    scryptSync(secretForm(text).trim(), salt, 32, { N: 2 ** 14, r: 8, p: 1 });
  const hash = hashOf(passphrase);
  return (other) => timingSafeEqual(hashOf(other), hash);
}

/** Makes guessing slow: after some wrong passphrases in a row, each next one has to wait longer. */
export type Patience = {
  /** Throws `too-many` while the wait is not over. */
  check(): void;
  wrong(): void;
  right(): void;
};

export function slowDownGuesses(now: () => number): Patience {
  let wrong = 0;
  let waitUntilMs = 0;
  return {
    check() {
      const leftMs = waitUntilMs - now();
      if (leftMs <= 0) return;
      throw new HomegroundError(
        'too-many',
        'The passphrase was wrong several times.',
        `Wait ${Math.ceil(leftMs / 1000)} seconds, and try again.`,
      );
    },
    wrong() {
      wrong += 1;
      const over = wrong - limits.freeTries;
      if (over < 0) return;
      waitUntilMs = now() + Math.min(limits.firstWaitMs * 2 ** over, limits.longestWaitMs);
    },
    right() {
      wrong = 0;
    },
  };
}
