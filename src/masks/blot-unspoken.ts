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
  let out = '';
  let kept = 0;
  let from = 0;
  let seen = 0;
  for (let at = 0; at <= sheet.length; at += 1) {
    const code = at === sheet.length ? 32 : sheet.charCodeAt(at);
    const isGap = code <= 32 || code === 0xa0;
    if (!isGap) {
      if (code < 128) seen |= hints[code] ?? 0;
      continue;
    }
    if (at - from > 3 && seen !== 0) {
      const shown = pieceOf(sheet.slice(from, at), seen);
      if (shown !== undefined) {
        out += sheet.slice(kept, from) + shown;
        kept = at;
      }
    }
    from = at + 1;
    seen = 0;
  }
  return kept === 0 ? sheet : out + sheet.slice(kept);
}

function pieceOf(piece: string, seen: number): string | undefined {
  const hasAddress = (seen & slash) !== 0;
  const hasKey = piece.length >= shortestKey && (seen & (digit | mark)) !== 0;
  const addressed = hasAddress ? blotAddresses(piece) : piece;
  const shown = hasKey ? blotKeys(addressed) : addressed;
  return shown === piece ? undefined : shown;
}
