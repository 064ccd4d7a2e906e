import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { HomegroundError } from '../model/homeground-error.ts';
import { caseDamaged } from './case-errors.ts';

/** Text as the database keeps it where there is much of it. */
export function packText(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(deflateRawSync(text, { level: 3 }));
}

/** Throws `case-damaged` where it is not what was packed. */
export function unpackText(bytes: Uint8Array): string {
  return unpackBytes(bytes).toString('utf8');
}

/** `expectedBytes`: how much comes out; in one piece, because many small ones take twice as long. */
export function unpackBytes(bytes: Uint8Array, expectedBytes?: number): Buffer {
  const whole = expectedBytes === undefined ? {} : { chunkSize: Math.max(64, expectedBytes) };
  const unpacked = orDamaged(() => inflateRawSync(bytes, whole));
  if (expectedBytes !== undefined && unpacked.length !== expectedBytes) throw damaged();
  return unpacked;
}

/** JSON that the case wrote itself; throws `case-damaged` where it is none. */
export function readJson<Value>(text: string): Value {
  return orDamaged(() => JSON.parse(text));
}

function orDamaged<Value>(read: () => Value): Value {
  try {
    return read();
  } catch {
    throw damaged();
  }
}

function damaged(): HomegroundError {
  return caseDamaged('something in case.db is not as it was written');
}
