import { BadRules } from './bad-rules.ts';
import type { ParsedRule } from './parsed-rule.ts';
import type { Place } from './place.ts';
import { missingMistake, type Placeholders } from './placeholders.ts';
import { type RuleDocument, type RuleFile, readRules } from './read-rules.ts';

export type { ParsedRule, Placeholders, RuleDocument, RuleFile };

/**
 * Reads Sigma rules (specification 2.1.0) from YAML texts, several to a text. Rules may name each
 * other across files. `placeholders` are for the modifier `expand`. Throws `bad-rule` with
 * everything that is wrong, each with file, line and column.
 */
export function parseRules(
  files: readonly RuleFile[],
  placeholders: Placeholders = new Map(),
): ParsedRule[] {
  const documents = readRules(files, placeholders);
  const mistakes = documents.flatMap((document) => document.mistakes);
  const missing = missingMistake(missingIn(documents));
  if (mistakes.length + missing.length > 0) throw new BadRules([...mistakes, ...missing]);
  return documents.flatMap(({ rule }) => rule ?? []);
}

/** The placeholders that are missing in any of them, each with the first place that needs it. */
export function missingIn(documents: readonly RuleDocument[]): ReadonlyMap<string, Place> {
  const first = new Map<string, Place>();
  for (const [name, place] of documents.flatMap(({ missing }) => [...missing]))
    if (!first.has(name)) first.set(name, place);
  return first;
}
