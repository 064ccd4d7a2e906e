import { checkSchema } from '../../../sigma/check-schema.ts';
import { comparePlaces, type Mistake, placeText } from '../../../sigma/mistake.ts';
import { type Note, noteInDocument } from '../../../sigma/note-on-filter.ts';
import {
  missingIn,
  type ParsedRule,
  type Placeholders,
  type RuleDocument,
  type RuleFile,
} from '../../../sigma/parse-rules.ts';
import { missingMistake } from '../../../sigma/placeholders.ts';
import { emptyFiles, readRules } from '../../../sigma/read-rules.ts';

export type Checked = {
  /** Those without a mistake. */
  readonly rules: readonly ParsedRule[];
  /** All of all documents, in their order. */
  readonly mistakes: readonly Mistake[];
  /** What filters do that their writer may not have meant. */
  readonly notes: readonly Note[];
  /** Documents with a mistake. */
  readonly wrong: number;
  /** Documents that could not be looked at whole, because they are built on one with a mistake. */
  readonly notChecked: number;
  /** Files in which nothing stands. */
  readonly empty: readonly string[];
  /** Names of placeholders, in all documents, for which nothing is given. */
  readonly missingPlaceholders: readonly string[];
};

/** Everything that is wrong with rules: that they cannot be run, and that they are not as Sigma's schemas have it. */
export function findMistakes(files: readonly RuleFile[], placeholders: Placeholders): Checked {
  const documents = readRules(files, placeholders);
  const found = documents.map((document) => ({ document, mistakes: mistakesIn(document) }));
  const good = found.filter(({ mistakes }) => mistakes.length === 0);
  return {
    rules: good.flatMap(({ document }) => document.rule ?? []),
    mistakes: found.flatMap(({ mistakes }) => mistakes),
    notes: documents.flatMap(({ root }) => (root && noteInDocument(root)) ?? []),
    wrong: found.length - good.length,
    notChecked: good.filter(({ document }) => document.rule === undefined).length,
    empty: emptyFiles(files, documents),
    missingPlaceholders: [...missingIn(documents).keys()],
  };
}

/** In the order of the file. What cannot be run is told once, also where the schemas refuse it too. */
function mistakesIn({ root, mistakes, missing }: RuleDocument): Mistake[] {
  const own = [...mistakes, ...missingMistake(missing)];
  const places = new Set(own.map(({ place }) => placeText(place)));
  const beside = root ? checkSchema(root) : [];
  const others = beside.filter(({ place }) => !places.has(placeText(place)));
  return [...own, ...others].sort(comparePlaces);
}
