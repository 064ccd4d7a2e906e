import type { Origin } from './grant.ts';

type Network = Origin['network'];

/** Address blocks (IPv4 as first address and prefix length) with what they tell; the first that fits counts. */
const blocks: readonly (readonly [string, number, Network])[] = [
  ['127.0.0.0', 8, 'this-machine'],
  // The Supervisor's own network: an add-on on the hub, often a proxy in front of it.
  ['172.30.32.0', 23, 'this-machine'],
  ['169.254.0.0', 16, 'home-network'],
  ['192.168.0.0', 16, 'home-network'],
  // Carriers and overlay networks such as Tailscale (RFC 6598).
  ['100.64.0.0', 10, 'private-network'],
  // Home networks, containers and VPNs all use these.
  ['10.0.0.0', 8, 'private-network'],
  ['172.16.0.0', 12, 'private-network'],
  ['0.0.0.0', 8, 'unknown'],
  ['224.0.0.0', 3, 'unknown'],
];

/**
 * Where an address lies. `hubAddress` is the hub's own on its network, where known: private addresses
 * of the same /24 are then the home network, others a private one. Of a public IPv6 address nothing
 * can be told, because devices at home have one too.
 */
export const networkOf = (given: string, hubAddress?: string): Network => {
  const address = given.replace(/^::ffff:(?=\d+\.)/i, '');
  const number = numberOf(address);
  if (number === undefined) return networkOfV6(address.toLowerCase());
  const block = blocks.find(([first, bits]) => isWithin(number, numberOf(first) ?? 0, bits));
  const network = block?.[2] ?? 'outside';
  const hub = hubAddress === undefined ? undefined : numberOf(hubAddress);
  const isPrivate = network === 'home-network' || network === 'private-network';
  if (!isPrivate || hub === undefined) return network;
  return isWithin(number, hub, 24) ? 'home-network' : 'private-network';
};

const networkOfV6 = (address: string): Network => {
  if (/^[0:]*:0*1$/.test(address)) return 'this-machine';
  // Tailscale's own unique local block.
  if (address.startsWith('fd7a:115c:a1e0:')) return 'private-network';
  return /^(f[cd][0-9a-f]{2}|fe[89ab][0-9a-f]):[0-9a-f:%.\w]+$/.test(address)
    ? 'home-network'
    : 'unknown';
};

const isWithin = (address: number, first: number, bits: number): boolean => {
  const size = 2 ** (32 - bits);
  return Math.floor(address / size) === Math.floor(first / size);
};

const numberOf = (address: string): number | undefined => {
  const parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(address)?.slice(1).map(Number);
  if (!parts?.every((part) => part < 256)) return undefined;
  return parts.reduce((number, part) => number * 256 + part, 0);
};
