import { expectMap, findEntry, type Located, type LocatedMap } from './located.ts';
import { parseCorrelation } from './parse-correlation.ts';
import { parseDetection } from './parse-detection.ts';
import { parseFilter } from './parse-filter.ts';
import type { ParsedRule } from './parsed-rule.ts';
import { refuse } from './place.ts';
import { MissingPlaceholders, PlaceholderFiller, type Placeholders } from './placeholders.ts';
import { readYaml } from './read-yaml.ts';
import { refuseOtherVersions } from './refuse-other-versions.ts';
import { type RuleDraft, resolveRules } from './resolve-rules.ts';

export { MissingPlaceholders, type ParsedRule, type Placeholders };

export type RuleFile = { readonly path: string; readonly text: string };

/**
 * Reads Sigma rules (specification 2.1.0) from YAML texts, several to a text. Rules may name each
 * other across files. `placeholders` are for the modifier `expand`. Throws `bad-rule`, with file,
 * line and column, for the first thing wrong; for placeholders, for all that are missing.
 */
export function parseRules(
  files: readonly RuleFile[],
  placeholders: Placeholders = new Map(),
): ParsedRule[] {
  const filler = new PlaceholderFiller(placeholders);
  const documents = files.flatMap(({ path, text }) => readYaml(path, text));
  const drafts = documents.map((document) => parseRule(document, filler));
  filler.refuseMissing();
  return resolveRules(drafts);
}

const parsers = {
  detection: parseDetection,
  correlation: parseCorrelation,
  filter: parseFilter,
};

function parseRule(document: Located, placeholders: PlaceholderFiller): RuleDraft {
  const rule = expectMap(document, 'a rule');
  refuseOtherVersions(rule);
  const kinds = (['detection', 'correlation', 'filter'] as const).filter((kind) =>
    findEntry(rule, kind),
  );
  const [kind] = kinds;
  if (kind === undefined || kinds.length > 1)
    return refuse(
      rule.place,
      'A rule has one of: detection, correlation, filter.',
      'Put each rule into a document of its own, parted by a line with three dashes.',
    );
  return parsers[kind](rule, bodyOf(rule, kind), placeholders);
}

function bodyOf(rule: LocatedMap, kind: string): LocatedMap {
  const value = findEntry(rule, kind)?.value ?? rule;
  return expectMap(value, kind);
}
