import { addressGroups, v4Of } from '../model/network-of.ts';
import { writtenV6 } from '../model/written-v6.ts';

/** A dot, also as people write it so that nothing becomes a link. */
const dot = '(?:\\.|\\[\\.\\]|\\(\\.\\)| \\. )';
const number = '\\d{1,3}';
const four = `${number}(?:${dot}${number}){3}`;
/** As IPv6 writes IPv4: mapped, compatible, and behind a translator (RFC 4291, RFC 6052). */
const mapped = `(?:(?:::(?:ffff:(?:0:)?)?|64:ff9b::(?:1:)?))?${four}`;
const port = '(?::\\d{1,5})?';
const labels = '(?:[.-][a-z][\\w-]{0,62}){1,6}';
const apart = `${number}[-_.]${number}[-_.]${number}[-_.]${number}`;
/** Words with which machines are named after their addresses. */
const machines =
  'ip|ipv4|host|addr|address|client|pool|dsl|adsl|dyn|dynamic|static|ppp|cpe|node|pc|cam|camera|dhcp|user|net|ec2|vpn|nat|gw|gateway|router|server|srv|wan|lan';

type Form = readonly [pattern: RegExp, addressIn: (found: string) => string];
const asItIs = (found: string): string => found;
const dotted = (found: string): string => found.replaceAll(/[-_]/g, '.');

/** Every way in which an address is written, the longer ones first. */
const forms: readonly Form[] = [
  // A name in front of an address in brackets is the name that the address has on the internet.
  [
    new RegExp(
      `[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,8}\\.? \\((${mapped}|[\\da-f:.%]{3,60})\\)`,
      'gi',
    ),
    asItIs,
  ],
  [/(?<![\w.-])((?:\d{1,3}\.){1,4})in-addr\.arpa\.?/gi, v4OfArpa],
  [/(?<![\w.-])((?:[\da-f]\.){4,32})ip6\.arpa\.?/gi, v6OfArpa],
  [
    /(?<![\w.-])([\da-f]{0,4}(?:-[\da-f]{0,4}){2,7}(?:s[\w]{1,20})?)\.ipv6-literal\.net/gi,
    (found) => found.replace(/s.*$/i, '').replaceAll('-', ':'),
  ],
  // A name that a provider made of an address: `host-203-0-113-9.example.net`.
  [
    new RegExp(`(?<![\\w.-])(?:[a-z]\\w{0,30}[.-]){0,4}(?:[a-z]{1,12})?(${apart})${labels}`, 'gi'),
    dotted,
  ],
  [new RegExp(`(?<![\\w.-])(?:${machines})\\d{0,3}[-_]?(${apart})(?![\\w-]|\\.\\d)`, 'gi'), dotted],
  // A machine by one number, which browsers take as well.
  [/(?<=:\/\/(?:[^\s/@]{0,80}@)?)(\d{8,10}|0x[\da-f]{8})(?=[:/?#\s]|$)/gi, v4OfNumber],
  [new RegExp(`(?<![\\d.])(?<!\\d-)(${mapped})${port}(?!\\d|\\.\\d)`, 'gi'), asItIs],
  [writtenV6, asItIs],
];
const mayHold = /\d(?: \. |[.\-_[(])|[\da-f]::?[\da-f]|::|arpa|\/\d{8}|\/0x/i;

/** The text with every network address in it, and every name made of one, replaced. */
export function findAddresses(text: string, replace: (address: string) => string): string {
  if (!mayHold.test(text)) return text;
  return forms.reduce(
    (left, [pattern, addressIn]) =>
      left.replace(pattern, (found: string, inside: string) => {
        const address = addressIn(inside);
        return isAddress(address) ? replace(address) : found;
      }),
    text,
  );
}

/** The one way in which the same address is always written. */
export function canonicalAddress(given: string): string {
  const bare = given
    .trim()
    .toLowerCase()
    .replace(/^\[(.*)\](:\d+)?$/, '$1')
    .replace(/%.*$/, '')
    .replace(/^([^:]*\.[^:]*):\d+$/, '$1');
  const apartAsDots = /^\d{1,3}([-_.]\d{1,3}){3}$/.test(bare) ? dotted(bare) : bare;
  const v4 = v4Of(apartAsDots);
  if (v4 !== undefined) return v4.join('.');
  const groups = addressGroups(apartAsDots);
  return groups === undefined ? apartAsDots : groups.map((one) => one.toString(16)).join(':');
}

const isAddress = (text: string): boolean =>
  v4Of(text) !== undefined || (text !== '::' && addressGroups(text) !== undefined);

/** `9.113.0.203.in-addr.arpa`; of a whole network its first address. */
function v4OfArpa(found: string): string {
  const parts = found.split('.').filter((part) => part !== '');
  return [...parts.reverse(), '0', '0', '0'].slice(0, 4).join('.');
}

function v6OfArpa(found: string): string {
  const all = found.replaceAll('.', '').split('').reverse().join('').padEnd(32, '0');
  return (all.match(/.{4}/g) ?? []).join(':');
}

function v4OfNumber(found: string): string {
  const all = Number(found);
  return all < 2 ** 24 || all >= 2 ** 32
    ? found
    : [24, 16, 8, 0].map((bits) => Math.floor(all / 2 ** bits) % 256).join('.');
}
