import { blotAddresses } from './blot-addresses.ts';
import { blotKeys } from './blot-keys.ts';
import { blotNumbers, blotNumerals, type Place } from './blot-numbers.ts';
import { blotPieces } from './blot-pieces.ts';
import { blotTold } from './blot-told.ts';
import { keepHarmless, keepMoments } from './keep-harmless.ts';
import { readOff, type Sheet, sheetOf } from './sheet.ts';

export { mask } from './sheet.ts';

/** The name of a thing, an account, a room or a rule of the home, without what opens something. */
export const maskName = (name: string): string =>
  masked(name, (sheet) => numbersIn(withoutTold(sheet), 'name'));

/** Words that were spoken, shown or sent. */
export const maskText = (text: string): string =>
  masked(text, (sheet) => numbersIn(withoutTold(sheet), 'text'));

/** A setting in free words: also without pieces in which letters and digits are mixed. */
export const maskValue = (value: string): string =>
  masked(value, (sheet) => blotPieces(numbersIn(withoutTold(sheet), 'text')));

/** Where something lies, or what its maker calls it: only what is told or is a key by itself. */
export const maskPlace = (place: string): string => masked(place, withoutTold);

/** A name that a system made of words, such as `lock.front_door_code_480231`. */
export const maskIdWords = (id: string): string =>
  masked(id, (sheet) => numbersIn(blotTold(wordsOfId(sheet)), 'name'));

/** The name of a service that the home's own people made. */
export const maskServiceWords = (service: string): string =>
  masked(service, (sheet) => blotPieces(numbersIn(blotTold(wordsOfId(sheet)), 'name')));

const withoutTold = (sheet: Sheet): Sheet => blotTold(keepMoments(blotKeys(blotAddresses(sheet))));

const numbersIn = (sheet: Sheet, place: Place): Sheet =>
  blotNumbers(keepHarmless(blotNumerals(sheet)), place);

const wordsOfId = (sheet: Sheet): Sheet => sheet.replaceAll(/[_.:-]/g, ' ');

function masked(text: string, work: (sheet: Sheet) => Sheet): string {
  const composed = text.normalize('NFC');
  const out = readOff(composed, work(sheetOf(composed)));
  return out === composed ? text : out;
}
