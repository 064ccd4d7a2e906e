import { hexIdOf } from './ids.ts';
import { randomFrom } from './random.ts';

/** The text that every planted secret carries where its format leaves room for text. */
export const secretMarker = 'PLANTED-SECRET';

/** A secret that is made-up and looks it; the same for the same label. */
export const plantedSecret = (seed: string, label: string): string =>
  `${secretMarker}-${label}-${hexIdOf(seed, `secret/${label}`).slice(0, 16)}`;

/** Formats that take digits only have no room for the marker. */
export const plantedCode = (seed: string): string =>
  String(randomFrom(`${seed}/secret/door`).whole(61_000_000, 98_999_999));

/** Base32 (RFC 4648) has letters only. */
export const plantedOtp = (seed: string): string =>
  `PLANTEDSECRET${hexIdOf(seed, 'secret/otp')
    .replaceAll(/[^a-f]/g, '')
    .toUpperCase()}`;

/** Where a bcrypt hash stands in the file of the password provider: base64 over the hash. */
export const plantedHash = (seed: string, user: string): { plain: string; encoded: string } => {
  const plain = `$2b$12$${plantedSecret(seed, `password-${user}`)}`.padEnd(60, '.');
  return { plain, encoded: Buffer.from(plain).toString('base64') };
};
