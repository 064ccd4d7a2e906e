/** The three ids that Home Assistant writes beside a row, each as hex digits, whatever the layout. */
export type ContextIds = {
  readonly key: string | undefined;
  readonly user: string | undefined;
  readonly parent: string | undefined;
};

export const contextIdsOf = (row: { readonly [name: string]: unknown }): ContextIds => ({
  key: hexOf(row.c),
  user: hexOf(row.u),
  parent: hexOf(row.p),
});

const hex = /^[0-9a-f]{32}$/;
const ulid = /^[0-7][0-9a-hjkmnp-tv-z]{25}$/;
const crockford = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * An id as 32 hex digits. A context is a ULID (26 letters, https://github.com/ulid/spec) or a UUID;
 * both are 16 bytes, so a row from before and one from after a migration still match.
 */
export const hexOf = (id: unknown): string | undefined => {
  if (typeof id !== 'string') return undefined;
  const plain = id.toLowerCase();
  if (hex.test(plain)) return plain;
  if (ulid.test(plain)) return hexOfUlid(plain);
  const joined = plain.replaceAll('-', '');
  return hex.test(joined) ? joined : undefined;
};

const hexOfUlid = (text: string): string => {
  let value = 0n;
  for (const letter of text) value = (value << 5n) | BigInt(crockford.indexOf(letter));
  return value.toString(16).padStart(32, '0');
};
