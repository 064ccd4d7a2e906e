import { blotAddresses } from './blot-addresses.ts';
import { blotKeys } from './blot-keys.ts';
import { blot, type Sheet } from './sheet.ts';

/** Keys that go over a gap. */
const certificate = /-----BEGIN[^-]{1,60}-----[\s\S]{1,4000}?(?:-----END[^-]{1,60}-----|$)/gu;
const bearer = /(?<=\bBearer\s|\bAuthorization:\s?(?:Basic|Digest)\s)[\w.+/=-]{3,}/giu;

const slash = 1;
const digit = 2;
const mark = 4;
/** Whether a sign hints at an address, is a digit, or a mark as keys have it. */
const hints = new Uint8Array(128);
for (const one of '/?@:%') hints[one.charCodeAt(0)] = slash;
for (const one of '0123456789') hints[one.charCodeAt(0)] = digit;
for (const one of '_-=$') hints[one.charCodeAt(0)] = mark;

const shortestKey = 10;

/** Blots addresses and what looks like a key by itself: whatever needs no word beside it. */
export function blotUnspoken(sheet: Sheet): Sheet {
  const so = sheet.includes('-----BEGIN') ? sheet.replace(certificate, blot) : sheet;
  return piecewise(/bearer|authorization/i.test(so) ? so.replace(bearer, blot) : so);
}

/** Goes from gap to gap, and looks closer only at pieces that hint at something. */
function piecewise(sheet: Sheet): Sheet {
  const shown: string[] = [];
  let kept = 0;
  for (let from = 0; from < sheet.length; ) {
    const { until, seen } = pieceFrom(sheet, from);
    const piece =
      until - from > 3 && seen !== 0 ? pieceOf(sheet.slice(from, until), seen) : undefined;
    if (piece !== undefined) {
      shown.push(sheet.slice(kept, from), piece);
      kept = until;
    }
    from = until + 1;
  }
  return kept === 0 ? sheet : shown.join('') + sheet.slice(kept);
}

function pieceFrom(sheet: Sheet, from: number): { readonly until: number; readonly seen: number } {
  let seen = 0;
  let until = from;
  for (; until < sheet.length; until += 1) {
    const code = sheet.charCodeAt(until);
    if (code <= 32 || code === 0xa0) break;
    if (code < 128) seen |= hints[code] ?? 0;
  }
  return { until, seen };
}

/** The piece without what opens something, where there is anything of the kind in it. */
function pieceOf(piece: string, seen: number): string | undefined {
  const isLong = piece.length >= shortestKey && (seen & (digit | mark)) !== 0;
  const addressed = (seen & slash) === 0 ? piece : blotAddresses(piece);
  const shown = isLong ? blotKeys(addressed) : addressed;
  return shown === piece ? undefined : shown;
}
