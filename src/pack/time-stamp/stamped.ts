import type { Check } from '../verdict.ts';

/** What a time stamp was found to say. */
export type Stamped = {
  readonly check: Check;
  /** When the stamped bytes were there, as somebody says whom the reader trusts; null for anybody else. */
  readonly atMs: number | null;
};

/** Checks an RFC 3161 response over the bytes that it should stamp. */
export type CheckTimeStamp = (response: Uint8Array, stamped: Uint8Array) => Promise<Stamped>;
