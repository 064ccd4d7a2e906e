const four = '\\d{1,3}(?:\\.\\d{1,3}){3}';
const mapped = `(?:::ffff:(?:0:)?)?${four}`;
const notBefore = '(?<![\\d.])(?<!\\d-)';
const notBehind = '(?!\\d|\\.\\d)';
const port = '(?::\\d{1,5})?';

/** A name in front of an address in brackets is the name that the address has on the internet. */
const named = new RegExp(
  `[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,8}\\.? \\((${mapped}|[\\da-f:.%]{3,60})\\)`,
  'gi',
);
const v4 = new RegExp(`${notBefore}(${mapped})${port}${notBehind}`, 'gi');
/** A name that a provider made of an address: `host-203-0-113-9.example.net`. */
const dashed =
  /(?<![\w.-])(?:[a-z][\w]{0,30}[.-]){0,4}(\d{1,3}[-_.]\d{1,3}[-_.]\d{1,3}[-_.]\d{1,3})(?:[.-][a-z][\w-]{0,62}){1,6}/gi;
const v6 =
  /(?<![\w:.])\[?([\da-f]{0,4}(?::[\da-f]{0,4}){2,7}(?:%\w{1,20})?)\]?(?::\d{1,5})?(?![\w:])/gi;
const mayHold = /\d[.\-_]\d|[\da-f]::?[\da-f]|::/i;

/** The text with every network address in it, and every name made of one, replaced. */
export function findAddresses(text: string, replace: (address: string) => string): string {
  if (!mayHold.test(text)) return text;
  const by = (isOne: (address: string) => boolean) => (found: string, address: string) =>
    isOne(address) ? replace(address) : found;
  return text
    .replace(
      named,
      by((one) => isV4(one) || isV6(one)),
    )
    .replace(
      dashed,
      by((one) => isV4(one.replaceAll(/[-_]/g, '.'))),
    )
    .replace(v4, by(isV4))
    .replace(v6, by(isV6));
}

/** The one way in which the same address is always written. */
export function canonicalAddress(given: string): string {
  const bare = given
    .trim()
    .toLowerCase()
    .replace(/^\[(.*)\](:\d+)?$/, '$1')
    .replace(/%.*$/, '')
    .replace(/^::ffff:(?:0:)?(?=\d+\.)/, '')
    .replace(/^(\d+(?:\.\d+){3}):\d+$/, '$1');
  const dotted = /^\d{1,3}([-_.]\d{1,3}){3}$/.test(bare) ? bare.replaceAll(/[-_]/g, '.') : bare;
  if (isV4(dotted)) return dotted.split('.').map(Number).join('.');
  const groups = groupsOf(dotted);
  if (groups === undefined) return dotted;
  const isMapped = groups.slice(0, 5).every((one) => one === 0) && groups[5] === 0xffff;
  if (!isMapped) return groups.map((one) => one.toString(16)).join(':');
  const [high = 0, low = 0] = groups.slice(6);
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}

function isV4(text: string): boolean {
  const parts = text.replace(/^::ffff:(?:0:)?/i, '').split('.');
  return parts.length === 4 && parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) < 256);
}

const isV6 = (text: string): boolean => text !== '::' && groupsOf(text) !== undefined;

/** The eight numbers of an IPv6 address; undefined for what is none, such as a time or a MAC address. */
function groupsOf(text: string): number[] | undefined {
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
