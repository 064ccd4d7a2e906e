import { Certificate, id_ContentType_SignedData, SignedData, TimeStampResp, TSTInfo } from 'pkijs';
import { packLimits } from '../limits.ts';
import { paths } from '../pack-paths.ts';
import type { Check, FaultCode } from '../verdict.ts';
import { isForTimeStamps, namesCertificate } from './stamp-certificate.ts';
import type { CheckTimeStamp, Stamped } from './stamped.ts';
import { isStrongHash, isStrongSignature } from './strong-hashes.ts';

/** Whoever stamps, as the reader of the pack trusts them: a certificate in DER; undefined for nobody. */
export type Trusted = { readonly certificate: Uint8Array | undefined };

/**
 * Checks RFC 3161 responses: that the stamp is over these bytes, is signed with the certificate that
 * it carries, that certificate is for stamping, and all of it rests on hashes that nobody can forge.
 * Whether it leads to a trusted one is checked only where the reader gives one, and only then is there
 * a moment: anybody can make a stamp that says any.
 */
export const checkTimeStampWith =
  ({ certificate }: Trusted): CheckTimeStamp =>
  async (response, stamped) => {
    const token = tokenIn(response);
    if (typeof token === 'string') return doesNotHold(token);
    const why = await faultOf(token, { stamped, certificate });
    if (why !== undefined) return doesNotHold(why);
    const isOpen = certificate === undefined;
    const faults: Check['faults'] = isOpen
      ? [{ why: 'trust-not-given', where: signerName(token) }]
      : [];
    const atMs = isOpen ? null : token.info.genTime.getTime();
    return { check: { id: 'time-stamp', answer: 'holds', faults }, atMs };
  };

const doesNotHold = (why: FaultCode): Stamped => ({
  check: { id: 'time-stamp', answer: 'does-not-hold', faults: [{ why, where: paths.timeStamp }] },
  atMs: null,
});

type Token = { readonly signed: SignedData; readonly info: TSTInfo };

const granted = [0, 1];
const contentOfStamp = '1.2.840.113549.1.9.16.1.4';

function tokenIn(response: Uint8Array): Token | FaultCode {
  if (response.length > packLimits.smallFileBytes) return 'stamp-unreadable';
  try {
    const { status, timeStampToken } = TimeStampResp.fromBER(bufferOf(response));
    if (!granted.includes(status.status)) return 'stamp-refused';
    if (timeStampToken?.contentType !== id_ContentType_SignedData) return 'stamp-unreadable';
    const signed = new SignedData({ schema: timeStampToken.content });
    const { eContent, eContentType } = signed.encapContentInfo;
    if (eContent === undefined || eContentType !== contentOfStamp) return 'stamp-unreadable';
    return { signed, info: TSTInfo.fromBER(eContent.getValue()) };
  } catch {
    return 'stamp-unreadable';
  }
}

type Against = { readonly stamped: Uint8Array; readonly certificate: Uint8Array | undefined };

async function faultOf(
  { signed, info }: Token,
  { stamped, certificate }: Against,
): Promise<FaultCode | undefined> {
  const data = bufferOf(stamped);
  try {
    if (!isStrong({ signed, info })) return 'stamp-weak-hash';
    if (!(await info.verify({ data }))) return 'stamps-other';
    const own = await signed.verify({ signer: 0, data, extendedMode: true });
    const signer = own.signerCertificate;
    if (!own.signatureVerified || !signer) return 'stamp-bad-signature';
    if (!(await namesCertificate(signed, signer))) return 'stamp-bad-signature';
    if (!isForTimeStamps(signer)) return 'stamp-wrong-purpose';
    if (!isStrongSignature(signer.signatureAlgorithm)) return 'stamp-weak-hash';
  } catch {
    return 'stamp-bad-signature';
  }
  const isTrusted = certificate === undefined || (await leadsTo(signed, { data, certificate }));
  return isTrusted ? undefined : 'stamp-not-trusted';
}

/** What was stamped, and what signed it. */
function isStrong({ signed, info }: Token): boolean {
  const [{ digestAlgorithm, signatureAlgorithm } = {}] = signed.signerInfos;
  return (
    digestAlgorithm !== undefined &&
    signatureAlgorithm !== undefined &&
    isStrongHash(info.messageImprint.hashAlgorithm) &&
    isStrongHash(digestAlgorithm) &&
    isStrongSignature(signatureAlgorithm, digestAlgorithm)
  );
}

async function leadsTo(
  signed: SignedData,
  { data, certificate }: { readonly data: ArrayBuffer; readonly certificate: Uint8Array },
): Promise<boolean> {
  try {
    const trusted = Certificate.fromBER(bufferOf(certificate));
    const chain = { checkChain: true, trustedCerts: [trusted], passedWhenNotRevValues: true };
    const { signerCertificateVerified, certificatePath } = await signed.verify({
      ...{ signer: 0, data, extendedMode: true },
      ...chain,
    });
    // The one that the reader trusts needs nobody to vouch for it.
    const between = certificatePath.filter(({ tbsView }) => !isSame(tbsView, trusted.tbsView));
    return (
      signerCertificateVerified === true &&
      between.every(({ signatureAlgorithm }) => isStrongSignature(signatureAlgorithm))
    );
  } catch {
    return false;
  }
}

const isSame = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, at) => byte === other[at]);

function signerName({ signed }: Token): string {
  const [certificate] = (signed.certificates ?? []).filter((one) => one instanceof Certificate);
  const names = certificate?.subject.typesAndValues ?? [];
  return names.map(({ value }) => String(value.valueBlock.value)).join(', ');
}

const bufferOf = (bytes: Uint8Array): ArrayBuffer => Uint8Array.from(bytes).buffer;
