import { stringify } from 'yaml';
import { type ShownWords, wordsAsBefore } from '../context/shown-words.ts';
import { isId } from '../readers/mask-readings.ts';
import type { OpenCase } from './open-case.ts';

/** How what was typed into a case is shown outside it. */
export const wordsOf = (open: Pick<OpenCase, 'examination'>): ShownWords =>
  wordsAsBefore(open.examination()?.said);

/** The label of whoever writes: it stands in every line of the log, whose hash is over all of it. */
export const shownLabel = (who: string): string => wordsAsBefore().name(who);

/**
 * A case as others may see it: what the person typed and how files are called is as in the results of
 * its examination, without what opens something and without network addresses. The rest is the same.
 */
export function asShown(open: OpenCase): OpenCase {
  const words = wordsOf(open);
  return {
    ...open,
    records: () => open.records().map((one) => ({ ...one, path: words.path(one.path) })),
    household: () => {
      const household = open.household();
      return household && words.household(household);
    },
    householdText: () => shownText(open, words),
    diary: () => open.diary().map(words.diaryEntry),
  };
}

/** As it was written wherever nothing had to be changed; notes go where something had. */
function shownText(open: OpenCase, words: ShownWords): string | undefined {
  const text = open.householdText();
  const household = open.household();
  if (text === undefined) return undefined;
  if (household === undefined) return words.text(text);
  const shown = words.household(household);
  const isSame = JSON.stringify(shown) === JSON.stringify(household);
  return isSame && notesIn(text).every((note) => words.text(note) === note)
    ? text
    : `# What opens something is masked. Notes were left out.\n${stringify(shown)}`;
}

/** What stands behind `#`, but for ids that a system drew. */
const notesIn = (text: string): readonly string[] =>
  (text.match(/(?<!\S)#.*$/gm) ?? []).map((note) =>
    note
      .split(/\s+/)
      .filter((word) => !isId(word))
      .join(' '),
  );
