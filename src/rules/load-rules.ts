import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { HomegroundError } from '../model/homeground-error.ts';
import { type CompiledRules, compile } from '../sigma/compile.ts';
import { type ParsedRule, parseRules } from '../sigma/parse-rules.ts';
import { RuleCard } from './rule-card.ts';

/** One folder of this room. */
export type Rule = {
  /** The folder's name, and the `name` of its last document. */
  readonly id: string;
  /** The Sigma id (a UUID) of the document that makes findings. */
  readonly sigmaId: string;
  readonly title: string;
  readonly description: string;
  readonly card: RuleCard;
  readonly documents: readonly ParsedRule[];
  /** The text of its `rule.yml`. */
  readonly text: string;
  /** The text of its `guidance.en.md`. */
  readonly guidance: string;
};

export type Catalogue = { readonly rules: readonly Rule[]; readonly compiled: CompiledRules };

/** The folder of the rules that come with the program. */
export const shippedRules = dirname(fileURLToPath(import.meta.url));

/** Reads and compiles every rule folder; a mistake in one is a `HomegroundError` `bad-rule`. */
export function loadRules(folder: string = shippedRules): Catalogue {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  const rules = names.map((name) => loadRule(folder, name));
  return { rules, compiled: compile(rules.flatMap((rule) => rule.documents)) };
}

function loadRule(folder: string, id: string): Rule {
  const read = (file: string): string => readFileSync(join(folder, id, file), 'utf8');
  return parseRule(id, { text: read('rule.yml'), guidance: read('guidance.en.md') });
}

/** One rule from its texts. Throws `bad-rule`. */
export function parseRule(
  id: string,
  { text, guidance }: { readonly text: string; readonly guidance: string },
): Rule {
  const path = `${id}/rule.yml`;
  const documents = parseRules([{ path, text }]);
  const main = documents.at(-1);
  if (main === undefined || main.name !== id || main.id === undefined) {
    throw mistake(path, `its last document needs an id and the name ${id}`);
  }
  const card = RuleCard.safeParse(main.extra);
  if (!card.success) {
    const [issue] = card.error.issues;
    throw mistake(path, `${issue?.path.join('.')}: ${issue?.message}`);
  }
  return {
    id,
    sigmaId: main.id,
    title: main.title,
    description: main.description ?? '',
    card: card.data,
    documents,
    text,
    guidance,
  };
}

function mistake(path: string, what: string): HomegroundError {
  return new HomegroundError('bad-rule', `${path}: ${what}`, 'See docs/rules.md for its form.');
}
