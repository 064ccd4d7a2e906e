import type { Origin } from './grant.ts';

type Network = Origin['network'];
/** An address block as first numbers and prefix length, with what it tells. */
type Block<Told> = readonly [first: readonly number[], bits: number, told: Told];

/** IPv4; the first that fits counts. Addresses kept for documentation count as any other. */
const blocks: readonly Block<Network>[] = [
  [[127, 0, 0, 0], 8, 'this-machine'],
  // The Supervisor's own network: an add-on on the hub, often a proxy in front of it.
  [[172, 30, 32, 0], 23, 'this-machine'],
  // Link-local (RFC 3927): a device that got no address from anybody.
  [[169, 254, 0, 0], 16, 'home-network'],
  [[192, 168, 0, 0], 16, 'home-network'],
  // Carriers and overlay networks such as Tailscale (RFC 6598).
  [[100, 64, 0, 0], 10, 'private-network'],
  // Home networks, containers and VPNs all use these.
  [[10, 0, 0, 0], 8, 'private-network'],
  [[172, 16, 0, 0], 12, 'private-network'],
  [[0, 0, 0, 0], 8, 'unknown'],
  [[224, 0, 0, 0], 3, 'unknown'],
];

/** IPv6. Of a public address nothing can be told, because devices at home have one too. */
const blocksOfV6: readonly Block<Network>[] = [
  [[0, 0, 0, 0, 0, 0, 0, 1], 128, 'this-machine'],
  // Tailscale's own unique local block.
  [[0xfd7a, 0x115c, 0xa1e0], 48, 'private-network'],
  [[0xfc00], 7, 'home-network'],
  [[0xfe80], 10, 'home-network'],
];

/**
 * Where an address lies. `hubAddress` is the hub's own on its network, where known: private addresses
 * of the same /24 are then the home network, others a private one.
 */
export const networkOf = (given: string, hubAddress?: string): Network => {
  const address = v4Of(given);
  if (address === undefined) {
    const groups = addressGroups(given);
    return groups === undefined ? 'unknown' : (toldBy(blocksOfV6, groups, 16) ?? 'unknown');
  }
  const network = toldBy(blocks, address, 8) ?? 'outside';
  const hub = hubAddress === undefined ? undefined : v4Of(hubAddress);
  const isPrivate = network === 'home-network' || network === 'private-network';
  if (!isPrivate || hub === undefined) return network;
  return isWithin(address, [hub, 24, network], 8) ? 'home-network' : 'private-network';
};

/** What tells more of an address than its network. */
export type AddressKind = 'carrier' | 'link-local' | 'many' | 'other';

const kinds: readonly Block<AddressKind>[] = [
  [[100, 64, 0, 0], 10, 'carrier'],
  [[169, 254, 0, 0], 16, 'link-local'],
  [[224, 0, 0, 0], 4, 'many'],
  [[255, 255, 255, 255], 32, 'many'],
];
const kindsOfV6: readonly Block<AddressKind>[] = [
  [[0xfe80], 10, 'link-local'],
  [[0xff00], 8, 'many'],
];

export const addressKindOf = (address: string): AddressKind => {
  const v4 = v4Of(address);
  const told = v4 ? toldBy(kinds, v4, 8) : toldBy(kindsOfV6, addressGroups(address) ?? [], 16);
  return told ?? 'other';
};

const toldBy = <Told>(
  all: readonly Block<Told>[],
  address: readonly number[],
  width: number,
): Told | undefined => all.find((block) => isWithin(address, block, width))?.[2];

const isWithin = (
  address: readonly number[],
  [first, bits]: Block<unknown>,
  width: number,
): boolean =>
  address.length > 0 &&
  first.every((number, at) => {
    const counted = Math.max(0, Math.min(width, bits - at * width));
    const size = 2 ** (width - counted);
    return Math.floor((address[at] ?? 0) / size) === Math.floor(number / size);
  });

/** The four numbers of an IPv4 address, also of one that is written as IPv6 (RFC 4291, RFC 6052). */
export function v4Of(text: string): readonly number[] | undefined {
  const bare = text.replaceAll(/\[\.\]|\(\.\)| \. /g, '.');
  const plain = bare.replace(/^(?:::(?:ffff:(?:0:)?)?|64:ff9b::(?:1:)?)(?=\d+\.)/i, '');
  const parts = plain.split('.');
  if (parts.length === 4)
    return parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) < 256)
      ? parts.map(Number)
      : undefined;
  const groups = addressGroups(text);
  if (groups === undefined) return undefined;
  const begin = groups.slice(0, 6).join();
  if (begin !== '0,0,0,0,0,65535' && begin !== '100,65435,0,0,0,0') return undefined;
  return groups.slice(6).flatMap((one) => [one >> 8, one & 255]);
}

/** The eight numbers of an IPv6 address; undefined for what is none, such as a time or a MAC address. */
export function addressGroups(text: string): number[] | undefined {
  const [first = '', second, ...more] = text.replace(/%.*$/, '').split('::');
  if (more.length > 0) return undefined;
  const partsOf = (half: string | undefined) => (half ? half.split(':') : []);
  const [front, back] = [partsOf(first), partsOf(second)];
  const all = [...front, ...back];
  if (!all.every((part) => /^[\da-f]{1,4}$/i.test(part))) return undefined;
  const missing = 8 - all.length;
  if (second === undefined ? missing !== 0 : missing < 1) return undefined;
  const gap = Array.from({ length: second === undefined ? 0 : missing }, () => '0');
  return [...front, ...gap, ...back].map((part) => Number.parseInt(part, 16));
}
