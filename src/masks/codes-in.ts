import { endOfLikely } from './harmless.ts';
import { isBeside, isOpening } from './near-keys.ts';
import type { Page } from './page.ts';
import type { Span } from './sheet.ts';

type Group = { readonly span: Span; readonly digits: string };
/** What stands around a number: a word for a code, or at least for what opens. */
type Around = {
  readonly isBeside: boolean;
  readonly isOpening: () => boolean;
  readonly least: number;
};

/** Which of these groups of digits are codes, or all of them together. */
export function codesIn(page: Page, spans: readonly Span[]): readonly Span[] {
  const { sheet, keys } = page;
  const [first] = spans;
  const last = spans.at(-1);
  if (!first || !last || last[1] - first[0] < 3) return [];
  const all: Span = [first[0], last[1]];
  const beside = isBeside(sheet, keys, all);
  const around: Around = {
    isBeside: beside,
    isOpening: () => isOpening(sheet, keys, all),
    least: beside ? 3 : 4,
  };
  const groups = spans.map((span) => ({ span, digits: sheet.slice(...span) }));
  if (!beside && endOfLikely(sheet, first[0], around.isOpening) >= first[1])
    return codesIn(
      page,
      spans.slice(
        sheet
          .slice(first[1], first[1] + 2)
          .trim()
          .startsWith('-')
          ? 2
          : 1,
      ),
    );
  if (isOneCode(sheet.slice(...all), groups, around))
    return spans.length === 1 && isYear(page, groups[0], around) ? [] : [all];
  return groups
    .filter(({ digits }) => digits.length >= around.least)
    .filter((group) => !isYear(page, group, around))
    .map(({ span }) => span);
}

/** `4711`, `48 02 31`, `4-8-0-2`, `482 913`, `123-45-678`: joined alike, as somebody writes one code. */
function isOneCode(written: string, groups: readonly Group[], around: Around): boolean {
  const { least } = around;
  const total = groups.reduce((sum, { digits }) => sum + digits.length, 0);
  const isDashed = /^\d+(?:[-–—]\d+)+$/.test(written);
  if (isDashed && total >= 3 && !isHours(groups) && around.isOpening()) return true;
  if (total < least) return false;
  if (groups.length === 1) return true;
  if (groups.every(({ digits }) => digits.length === 1)) return groups.length >= least;
  if (isDashed) return total >= (least === 3 ? 3 : 5);
  const isEven = groups.every(({ digits }) => digits.length === groups[0]?.digits.length);
  return isEven && (total >= 6 || (groups[0]?.digits.length === 2 && least === 3));
}

/** `8-17`, `08-17`: when something is open. */
const isHours = (groups: readonly Group[]): boolean =>
  groups.length === 2 && groups.every(({ digits }) => digits.length <= 2 && Number(digits) <= 24);

/** A year is no code, but where a word says so, or where something is opened in the same sentence. */
function isYear({ sheet, place }: Page, group: Group | undefined, around: Around): boolean {
  if (!group || !/^(?:19|20)\d\d$/.test(group.digits) || around.isBeside) return false;
  if (place === 'name' || !around.isOpening()) return true;
  const [from] = group.span;
  return /(?:^|\P{L})(?:in|of|since|im|seit|en|depuis|desde|nel|w|в|by|until|bis)\s$/iu.test(
    sheet.slice(Math.max(0, from - 12), from),
  );
}
