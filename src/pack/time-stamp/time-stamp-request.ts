import { OctetString } from 'asn1js';
import { AlgorithmIdentifier, MessageImprint, TimeStampReq } from 'pkijs';

export const sha256Oid = '2.16.840.1.101.3.4.2.1';

/** A request (RFC 3161, section 2.4.1) to stamp bytes of this SHA-256, and to name the certificate. */
export function timeStampRequest(sha256: Uint8Array): Uint8Array {
  const request = new TimeStampReq({
    version: 1,
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithmId: sha256Oid }),
      hashedMessage: new OctetString({ valueHex: Uint8Array.from(sha256).buffer }),
    }),
    certReq: true,
  });
  return new Uint8Array(request.toSchema().toBER());
}
