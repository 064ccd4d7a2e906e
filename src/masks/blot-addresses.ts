import { blot, keep } from './sheet.ts';

/** An address of any scheme, up to where a text goes on. */
const address = /\b[a-z][a-z0-9+.-]{1,30}:\/\/[^\s"'<>`\\^{}]{1,2000}/giu;
/** One without its scheme: a host or path with a query behind it. */
const bare =
  /(?<![\p{L}\p{N}@])(?:[\w-]{1,63}\.){1,6}[a-z]{2,24}(?::\d{1,5})?\/[^\s"'<>]{0,2000}/giu;
const query = /(?<=[\w/])\?[\w.~%-]{1,60}=[^\s"'<>]{1,2000}/gu;
/** `sam:word@host` */
const userAt = /(?<![\p{L}\p{N}])([\w.-]{1,60}):([^\s@:/]{3,100})@(?=[\w[])/gu;
/** An address within another, its signs written as `%3A`. */
const encoded = /[a-z][a-z0-9+.-]{1,30}%3A%2F%2F[^\s"'<>\uE000\uE001]{1,2000}/giu;
const wifi = /\bWIFI:[^\s]{1,300}/giu;
const data = /\bdata:[\w/+.;-]{1,60},[^\s"']{1,4000}/giu;

/** Blots what in the addresses of a piece without gaps opens something: who signs in, what is asked for, and keys in the path. */
export const blotAddresses = (piece: string): string =>
  steps.reduce((so, [hint, step]) => (so.includes(hint) ? step(so) : so), piece);

/** Each of the steps goes over a piece only where the sign stands in it that it cannot do without. */
const steps: readonly (readonly [hint: string, step: (piece: string) => string])[] = [
  [',', (piece) => piece.replace(data, blot)],
  [';', (piece) => piece.replace(wifi, (all) => all.replace(/(?<=[:;]P:)[^;]+/gi, blot))],
  ['://', (piece) => piece.replace(address, blotAddress)],
  ['/', (piece) => piece.replace(bare, (all) => blotPath(withoutQuery(all)))],
  ['%', (piece) => piece.replace(encoded, (all) => withoutQuery(all))],
  ['?', (piece) => piece.replace(query, (all) => keep('?') + blot(all.slice(1)))],
  [
    '@',
    (piece) =>
      piece.replace(userAt, (_all, user: string, word: string) => `${user}:${blot(word)}@`),
  ],
];

function blotAddress(all: string): string {
  // What ends a sentence does not belong to the address.
  const own = withoutEnd(all);
  const end = all.slice(own.length);
  const [scheme = ''] = /^[^:]*:\/\//.exec(own) ?? [];
  const rest = withoutQuery(own.slice(scheme.length));
  const slash = rest.search(/[/\uE000\uE001]/u);
  const cut = slash === -1 ? rest.length : slash;
  const [place, path] = userCut(rest, cut);
  return keep(scheme) + place + blotPath(path) + end;
}

function withoutEnd(all: string): string {
  let end = all.length;
  while (end > 0 && '.,;!?)]'.includes(all.charAt(end - 1))) end -= 1;
  return all.slice(0, end);
}

/** Who signs in may hold any sign, a slash too: everything up to the last `@` of the host. */
function userCut(rest: string, cut: number): readonly [place: string, path: string] {
  const at = rest.lastIndexOf('@');
  const isUser = at !== -1 && (at < cut || /^[^/]*:/.test(rest));
  if (!isUser) return [keep(rest.slice(0, cut)), rest.slice(cut)];
  const host = rest.slice(at + 1);
  const end = host.search(/[/\uE000\uE001]/u);
  const length = end === -1 ? host.length : end;
  return [blot(rest.slice(0, at)) + keep(`@${host.slice(0, length)}`), host.slice(length)];
}

const withoutQuery = (text: string): string =>
  text.replace(
    /([?#]|;(?=[\w-]{1,40}=)|%3F(?=[\w-]{1,40}(?:=|%3D)))(.+)$/isu,
    (_all, sign: string, rest: string) => keep(sign) + blot(rest),
  );

/** Words in a path behind which an address is a key. */
const opening =
  /^(?:(?:web)?hooks?|services|tokens?|keys?|secrets?|invites?|join|share[ds]?|s|reset(?:-password)?|magic|signin|login|auth|verify|otp|e?mail-?confirm|local|access)$/iu;

function blotPath(path: string): string {
  let isOpening = false;
  return path.replace(/[^/]+/gu, (piece) => {
    if (piece.includes('\uE000'))
      return piece.replace(/^[^\uE000\uE001]+/u, (own) => blotPiece(own, isOpening));
    const shown = blotPiece(piece, isOpening);
    isOpening ||= opening.test(piece);
    return shown;
  });
}

const blotPiece = (piece: string, isOpening: boolean): string => {
  if (opening.test(piece)) return keep(piece);
  return isOpening || isKey(piece) ? blot(piece) : keep(piece);
};

/** A bot's token; or letters and digits so mixed and long that nobody would call a page so. */
const isKey = (piece: string): boolean =>
  /^bot\d{5,}:/iu.test(piece) ||
  /^[0-9a-f]{16,}$/iu.test(piece) ||
  /^[\w-]*\.[\w-]*\.[\w-]{10,}$/u.test(piece) ||
  (/^[\w=+~-]{16,}$/u.test(piece) && /\d/u.test(piece) && /\p{L}/u.test(piece));
