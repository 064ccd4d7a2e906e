/** An address as its bytes: four for IPv4, sixteen for IPv6 (RFC 4291 section 2.2). */
export type IpAddress = readonly number[];
export type IpNetwork = { readonly address: IpAddress; readonly bits: number };

export function readIpAddress(text: string): IpAddress | undefined {
  return text.includes(':') ? readV6(text) : readV4(text);
}

/** `10.0.0.0/8` or `2001:db8::/32`; one address alone is a network of one. */
export function readIpNetwork(text: string): IpNetwork | undefined {
  const [host = '', prefix, ...rest] = text.split('/');
  const address = readIpAddress(host);
  if (!address || rest.length > 0) return undefined;
  if (prefix === undefined) return { address, bits: address.length * 8 };
  const bits = /^\d{1,3}$/.test(prefix) ? Number(prefix) : -1;
  return bits >= 0 && bits <= address.length * 8 ? { address, bits } : undefined;
}

export function isInside(network: IpNetwork, address: IpAddress): boolean {
  if (network.address.length !== address.length) return false;
  return address.every(
    (byte, index) => masked(network, index, byte) === masked(network, index, at(network, index)),
  );
}

/** True when no bit is set beyond the prefix, as a network must be written. */
export function isNetworkAddress(network: IpNetwork): boolean {
  return network.address.every((byte, index) => masked(network, index, byte) === byte);
}

function at(network: IpNetwork, index: number): number {
  return network.address[index] ?? 0;
}

function masked(network: IpNetwork, index: number, byte: number): number {
  const kept = Math.min(8, Math.max(0, network.bits - index * 8));
  return byte & (0xff00 >> kept) & 0xff;
}

function readV4(text: string): IpAddress | undefined {
  const parts = text.split('.');
  if (parts.length !== 4 || !parts.every((part) => /^(0|[1-9]\d{0,2})$/.test(part)))
    return undefined;
  const bytes = parts.map(Number);
  return bytes.every((byte) => byte <= 255) ? bytes : undefined;
}

function readV6(text: string): IpAddress | undefined {
  const halves = text.split('::');
  if (halves.length > 2) return undefined;
  const [front, back] = [readGroups(halves[0] ?? ''), readGroups(halves[1] ?? '')];
  if (!front || !back) return undefined;
  const missing = 16 - front.length - back.length;
  if (halves.length === 1) return missing === 0 ? front : undefined;
  return missing >= 2 ? [...front, ...new Array<number>(missing).fill(0), ...back] : undefined;
}

function readGroups(text: string): number[] | undefined {
  if (text === '') return [];
  const groups = text.split(':');
  const bytes: number[] = [];
  for (const [index, group] of groups.entries()) {
    const v4 = index === groups.length - 1 && group.includes('.') ? readV4(group) : undefined;
    if (v4) bytes.push(...v4);
    else if (/^[0-9a-f]{1,4}$/i.test(group)) {
      const value = Number.parseInt(group, 16);
      bytes.push(value >> 8, value & 0xff);
    } else return undefined;
  }
  return bytes;
}
