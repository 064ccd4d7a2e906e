import { type BesideNames, besideNames } from './beside-names.ts';
import { blotNumbers } from './blot-numbers.ts';
import { blotPieces } from './blot-pieces.ts';
import { blotTold } from './blot-told.ts';
import { blotUnspoken } from './blot-unspoken.ts';
import { inPieces } from './in-pieces.ts';
import { keepAddresses } from './keep-addresses.ts';
import { keysIn } from './keys-in.ts';
import type { Place } from './page.ts';
import { cutOff, readOff, type Sheet, sheetOf } from './sheet.ts';

export { mask } from './sheet.ts';

/** The name of a thing, an account, a room or a rule of the home, without what opens something. */
export const maskName = (name: string): string => masked(name, withoutSecrets);

/** What is cut from such a name. */
export const cutFromName = (name: string): readonly string[] =>
  inPieces(name.normalize('NFC')).flatMap((piece) =>
    cutOff(piece, withoutSecrets(sheetOf(piece), piece)),
  );

const withoutSecrets = (sheet: Sheet, text: string): Sheet =>
  withoutCodes(blotUnspoken(sheet), text, 'name');

/** Words that were spoken, shown or sent. */
export const maskText = (text: string): string =>
  masked(text, (sheet, whole) => withoutCodes(blotUnspoken(sheet), whole, 'text'));

/** A setting in free words: also without pieces in which letters and digits are mixed. */
export const maskValue = (value: string): string =>
  masked(value, (sheet, text) => blotPieces(withoutCodes(blotUnspoken(sheet), text, 'text')));

/** Where something lies, or what its maker calls it: only what is told or is a key by itself. */
export const maskPlace = (place: string): string =>
  masked(place, (sheet) => {
    const rest = keepAddresses(blotUnspoken(sheet));
    return blotTold(rest, keysIn(rest));
  });

const noNames: BesideNames = { cut: [], kept: [] };

/** A name that a system made of words, such as `lock.front_door_code_480231`, and the names beside it. */
export const maskIdWords = (id: string, names = noNames): string =>
  masked(id, (sheet, text) =>
    besideNames(withoutCodes(wordsOfId(sheet), text, 'name'), text, names),
  );

/** The name of a service that the home's own people made. */
export const maskServiceWords = (service: string, names = noNames): string =>
  masked(service, (sheet, text) =>
    besideNames(blotPieces(withoutCodes(wordsOfId(sheet), text, 'name')), text, names),
  );

function withoutCodes(given: Sheet, text: string, place: Place): Sheet {
  const sheet = keepAddresses(given);
  const keys = keysIn(sheet);
  return blotNumbers({ sheet: blotTold(sheet, keys), text, place, keys });
}

const wordsOfId = (sheet: Sheet): Sheet => sheet.replaceAll(/[_.:-]/g, ' ');

/** What a text without end is made of often says the same again. */
function masked(text: string, work: (sheet: Sheet, text: string) => Sheet): string {
  const composed = text.normalize('NFC');
  const known = new Map<string, string>();
  const pieceOut = (piece: string): string => {
    const out = known.get(piece) ?? readOff(piece, work(sheetOf(piece), piece));
    known.set(piece, out);
    return out;
  };
  const out = inPieces(composed).map(pieceOut).join('');
  return out === composed ? text : out;
}
