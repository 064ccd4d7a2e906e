const pem = /-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----/;

/** A certificate in DER, out of a file in PEM or DER. */
export function certificateIn(bytes: Uint8Array): Uint8Array {
  const text = new TextDecoder('latin1').decode(bytes);
  const [, inside] = pem.exec(text) ?? [];
  if (inside === undefined) return bytes;
  return Uint8Array.from(atob(inside.replaceAll(/\s/g, '')), (sign) => sign.charCodeAt(0));
}
