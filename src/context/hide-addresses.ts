import type { Origin } from '../model/grant.ts';
import { networkOf } from '../model/network-of.ts';
import type { Reading } from '../model/observation.ts';
import { canonicalAddress, findAddresses } from './find-addresses.ts';

/** Fields that hold ids, places in records and times: no address of anybody is written there. */
const notTexts = new Set([
  ...['kind', 'id', 'source', 'device', 'devices', 'part', 'parts', 'account', 'belongsTo'],
  ...['holder', 'on', 'trackedBy', 'about', 'automation', 'at', 'created', 'since', 'until'],
  ...['lastUsed', 'lastUsedFrom', 'changed', 'removedAt', 'from', 'names', 'record', 'where'],
]);

const networkWords: Readonly<Record<Origin['network'], string>> = {
  'home-network': 'home network',
  'private-network': 'private network',
  'this-machine': 'this machine',
  outside: 'internet',
  unknown: 'unknown network',
};

/**
 * Puts a letter and the class of its network in the place of every network address, as readings come:
 * the same address, the same letter. Where somebody is can be told from an address, so that none goes
 * beyond this; it stands in the originals alone.
 */
export function hideAddresses(): (reading: Reading) => Reading {
  const seen = new Map<string, Origin>();
  const originOf = (address: string, network?: Origin['network']): Origin => {
    const key = canonicalAddress(address);
    const origin = seen.get(key) ?? {
      address: letters(seen.size),
      network: network ?? networkOf(key),
    };
    seen.set(key, origin);
    return origin;
  };
  const hideIn = (text: string): string =>
    findAddresses(text, (address) => {
      const { address: letter, network } = originOf(address);
      return `[address ${letter}, ${networkWords[network]}]`;
    });
  return (reading) => {
    if (reading.kind === 'state' || reading.kind === 'unread') return reading;
    const shown = textsIn(reading, hideIn);
    if (shown.kind !== 'grant' || reading.kind !== 'grant' || !reading.lastUsedFrom) return shown;
    const { address, network } = reading.lastUsedFrom;
    return { ...shown, lastUsedFrom: { network, address: originOf(address, network).address } };
  };
}

function textsIn<Value>(value: Value, change: (text: string) => string): Value {
  return mapAny(value, '', change) as Value;
}

function mapAny(value: unknown, key: string, change: (text: string) => string): unknown {
  if (typeof value === 'string') return notTexts.has(key) ? value : change(value);
  if (Array.isArray(value))
    return value.map((item) => mapAny(item, typeof item === 'string' ? key : '', change));
  if (typeof value !== 'object' || value === null || notTexts.has(key)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, mapAny(item, name, change)]),
  );
}

/** A, B ... Z, AA, AB ... */
function letters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last;
}
