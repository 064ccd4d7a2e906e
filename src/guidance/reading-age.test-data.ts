import { automatedReadability } from 'automated-readability';
import { colemanLiau } from 'coleman-liau';
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';

/** Our threshold (DESIGN section 8). Reading formulas give a school grade; pupils of grade 1 are about 6. */
export const oldestReader = 12;
const ageAtGradeNought = 5;

export type ReadingAges = { words: number; ages: [number, number, number] };

/** How old a reader has to be by three formulas: Automated Readability, Coleman-Liau, Flesch-Kincaid. */
export function readingAgesOf(text: string): ReadingAges {
  const words = text.match(/[\p{L}\p{N}'’-]+/gu) ?? [];
  const letters = words.join('').replace(/[^\p{L}\p{N}]/gu, '').length;
  const counts = {
    sentence: Math.max(1, (text.match(/[.!?:;](?=\s|$)|\n\n/g) ?? []).length),
    word: words.length,
    character: letters,
    letter: letters,
    syllable: words.reduce((sum, word) => sum + syllable(word), 0),
  };
  const grades = [automatedReadability(counts), colemanLiau(counts), fleschKincaid(counts)];
  const [first = 0, second = 0, third = 0] = grades.map((grade) => grade + ageAtGradeNought);
  return { words: words.length, ages: [first, second, third] };
}

/** Formulas were made for passages: below this many words one hard word decides, and nothing is said. */
const fewestWords = 12;
/** From here on all three formulas have to agree; before it the one in the middle decides. */
const passageWords = 60;

/** Whether a text asks for an older reader than it may; the ages are those that decide. */
export function tooHard(text: string): number[] {
  const { words, ages } = readingAgesOf(text);
  if (words < fewestWords) return [];
  const sorted = ages.toSorted((a, b) => a - b);
  const deciding = words >= passageWords ? sorted : sorted.slice(1, 2);
  return deciding.filter((age) => age > oldestReader).map((age) => Math.round(age * 10) / 10);
}
