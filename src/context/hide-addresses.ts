import type { Origin } from '../model/grant.ts';
import { type AddressKind, addressKindOf, networkOf } from '../model/network-of.ts';
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

/** What an address by itself tells; the report's words for those who read say what each means. */
const kindWords: Readonly<Record<AddressKind, string | undefined>> = {
  carrier: 'carrier or private network',
  'link-local': 'same cable or wireless network',
  many: 'to many at once',
  other: undefined,
};

export type HiddenAddresses = {
  reading(reading: Reading): Reading;
  text(text: string): string;
  /** All that were met so far, in the order of their letters. */
  addresses(): readonly Origin[];
};

/**
 * Puts a letter and the class of its network in the place of every network address, as they come:
 * the same address, the same letter. Where somebody is can be told from an address, so that none goes
 * beyond this; it stands in the originals alone. `before`: those that have their letters already.
 */
export function hideAddresses(before: readonly Origin[] = []): HiddenAddresses {
  const seen = new Map(before.map(({ address, network }, at) => [address, origin(at, network)]));
  const originOf = (address: string, network?: Origin['network']): Origin => {
    const key = canonicalAddress(address);
    const one = seen.get(key) ?? origin(seen.size, network ?? networkOf(key));
    seen.set(key, one);
    return one;
  };
  const text = (given: string): string =>
    findAddresses(given, (address) => {
      const { address: letter, network } = originOf(address);
      const kind = kindWords[addressKindOf(canonicalAddress(address))];
      return `[address ${letter}, ${kind ?? networkWords[network]}]`;
    });
  return {
    text,
    addresses: () => [...seen].map(([address, { network }]) => ({ address, network })),
    reading(given) {
      const reading = placesIn(given, text);
      if (reading.kind === 'state' || reading.kind === 'unread') return reading;
      const shown = textsIn(reading, text);
      if (shown.kind !== 'grant' || reading.kind !== 'grant' || !reading.lastUsedFrom) return shown;
      const { address, network } = reading.lastUsedFrom;
      return { ...shown, lastUsedFrom: { network, address: originOf(address, network).address } };
    },
  };
}

const origin = (at: number, network: Origin['network']): Origin => ({
  address: letters(at),
  network,
});

/** Names of files hold addresses, too; a place that holds none stays the very object. */
function placesIn(reading: Reading, text: (text: string) => string): Reading {
  if (reading.kind === 'unread')
    return { ...reading, record: text(reading.record), where: text(reading.where) };
  const { record, path, at } = reading.source;
  const source = { record, path: text(path), at: text(at) };
  return source.path === path && source.at === at ? reading : { ...reading, source };
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
