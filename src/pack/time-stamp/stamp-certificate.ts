import { OctetString, Sequence } from 'asn1js';
import { type Certificate, ExtKeyUsage, type SignedData } from 'pkijs';

const keyUsage = '2.5.29.37';
const stamping = '1.3.6.1.5.5.7.3.8';

/** Whether a certificate is for stamping and nothing else (RFC 3161, section 2.3). */
export function isForTimeStamps(certificate: Certificate): boolean {
  const extension = certificate.extensions?.find(({ extnID }) => extnID === keyUsage);
  const usage = extension?.parsedValue;
  return (
    extension?.critical === true &&
    usage instanceof ExtKeyUsage &&
    usage.keyPurposes.length === 1 &&
    usage.keyPurposes[0] === stamping
  );
}

/** Signed attributes that name the certificate by its hash: RFC 5816 and, older, RFC 2634. */
const naming: Readonly<Record<string, string>> = {
  '1.2.840.113549.1.9.16.2.47': 'SHA-256',
  '1.2.840.113549.1.9.16.2.12': 'SHA-1',
};

/** Whether what was signed names this very certificate, so that no other can be put in its place. */
export async function namesCertificate(
  signed: SignedData,
  certificate: Certificate,
): Promise<boolean> {
  const attributes = signed.signerInfos[0]?.signedAttrs?.attributes ?? [];
  const attribute = attributes.find(({ type }) => type in naming);
  const id = first(first(attribute?.values[0]));
  const parts = id instanceof Sequence ? id.valueBlock.value : [];
  const algorithm =
    parts[0] instanceof Sequence ? algorithmIn(parts[0]) : naming[attribute?.type ?? ''];
  const stated = parts.find((part) => part instanceof OctetString);
  if (stated === undefined || algorithm === undefined) return false;
  const der = certificate.toSchema(true).toBER();
  const digest = new Uint8Array(await crypto.subtle.digest(algorithm, der));
  const wanted = new Uint8Array(stated.valueBlock.valueHexView);
  return digest.length === wanted.length && digest.every((byte, at) => byte === wanted[at]);
}

const first = (value: unknown): unknown =>
  value instanceof Sequence ? value.valueBlock.value[0] : undefined;

const hashNames: Readonly<Record<string, string>> = {
  '2.16.840.1.101.3.4.2.1': 'SHA-256',
  '2.16.840.1.101.3.4.2.2': 'SHA-384',
  '2.16.840.1.101.3.4.2.3': 'SHA-512',
};

function algorithmIn(identifier: Sequence): string | undefined {
  const [oid] = identifier.valueBlock.value;
  return hashNames[oid?.valueBlock.toString() ?? ''];
}
