import { HomegroundError } from '../model/homeground-error.ts';
import { faultInSecret, type SecretFault, secretForm } from '../model/typed-secret.ts';

/**
 * A new passphrase in the form in which it locks. Throws `bad-usage` for one that its owner could not
 * type again, with the place of the sign and never the sign.
 */
export function checkNewPassphrase(text: string): string {
  const fault = faultInSecret(text);
  if (fault === undefined) return secretForm(text);
  throw new HomegroundError('bad-usage', messages[fault.why](fault.at), hints[fault.why]);
}

const messages: Readonly<Record<SecretFault['why'], (at: number) => string>> = {
  empty: () => 'A case needs a passphrase.',
  'space-at-end': (at) => `The passphrase ${at === 1 ? 'begins' : 'ends'} with a space.`,
  'unseen-sign': (at) => `Sign ${at} of the passphrase cannot be seen.`,
  'other-space': (at) => `Sign ${at} of the passphrase is a space of an unusual kind.`,
  'unknown-sign': (at) => `Sign ${at} of the passphrase is none that can be typed.`,
  'lone-mark': (at) => `Sign ${at} of the passphrase is a mark without a letter to stand on.`,
  'look-alike': (at) => `Sign ${at} of the passphrase only looks like one of a keyboard.`,
};

const words = 'Take four or five words that do not belong together, and that nobody would guess.';
const again = 'It might never be typed the same way again. Type it anew, with ordinary letters.';
const plain =
  'Programs for letters and some phones write a long dash, curly quotation marks or letters of full width for what is typed. Write the plain sign instead, or leave it out.';
const hints: Readonly<Record<SecretFault['why'], string>> = {
  empty: words,
  'space-at-end': 'On paper it is not seen. Take it away, and try again.',
  'unseen-sign': again,
  'other-space': again,
  'unknown-sign': again,
  'lone-mark': again,
  'look-alike': plain,
};
