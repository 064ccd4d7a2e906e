import { X509Certificate } from 'node:crypto';
import { HomegroundError } from '../../model/homeground-error.ts';

/** A certificate, in PEM or DER, as DER. Throws `not-readable`; `name` is what it is called there. */
export function readCertificate(bytes: Uint8Array, name: string): Uint8Array {
  try {
    return new X509Certificate(bytes).raw;
  } catch {
    throw new HomegroundError(
      'not-readable',
      `${name} is no certificate.`,
      'Give the file that the service publishes, ending in .pem, .crt or .cer.',
    );
  }
}
