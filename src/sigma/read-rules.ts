import { attempt, BadRules, refuse, together } from './bad-rules.ts';
import {
  expectMap,
  expectTexts,
  findEntry,
  findValue,
  type Located,
  type LocatedMap,
  writtenText,
} from './located.ts';
import { comparePlaces, type Mistake } from './mistake.ts';
import { parseCorrelation } from './parse-correlation.ts';
import { parseDetection } from './parse-detection.ts';
import { parseFilter } from './parse-filter.ts';
import { parseHead } from './parse-head.ts';
import type { ParsedRule } from './parsed-rule.ts';
import type { Place } from './place.ts';
import { missingPlaceholders, type Placeholders } from './placeholders.ts';
import { readYaml, type YamlDocument } from './read-yaml.ts';
import { refuseOtherVersions } from './refuse-other-versions.ts';
import { nameKey, type RuleDraft, resolveRules, unknownName } from './resolve-rules.ts';

export type RuleFile = { readonly path: string; readonly text: string };

/** One document of the rule files, and all that is wrong in it. */
export type RuleDocument = {
  readonly place: Place;
  /** What it holds; undefined where it is no YAML. */
  readonly root: Located | undefined;
  readonly mistakes: readonly Mistake[];
  /** Placeholders for which nothing is given. */
  readonly missing: ReadonlyMap<string, Place>;
  /** Undefined where it has a mistake, or is built on a rule that has one. */
  readonly rule: ParsedRule | undefined;
};

/** Reads every document by itself, then what they say of each other, so that no mistake hides another. */
export function readRules(files: readonly RuleFile[], given: Placeholders): RuleDocument[] {
  const documents = files
    .flatMap(({ path, text }) => readYaml(path, text))
    .map((document) => readDraft(document, given));
  const isRight = ({ mistakes, missing }: DraftDocument) => mistakes.length + missing.size === 0;
  const gone = documents.filter((one) => !isRight(one)).flatMap(({ names }) => names);
  const drafts = documents.filter(isRight).flatMap(({ draft }) => draft ?? []);
  const resolved = resolveRules(drafts, new Set(gone));
  const known = new Set(
    [...gone, ...drafts.flatMap(({ id, name }) => [id, name ?? id])].map(nameKey),
  );
  return documents.map(({ draft, ...document }) => {
    const found = draft && resolved.get(draft);
    const unresolved = found ? found.mistakes : unknownIn(document.root, known);
    const mistakes = [...document.mistakes, ...unresolved].sort(comparePlaces);
    return { ...document, mistakes, rule: found?.rule };
  });
}

/** The rules that a document names and that are not there, where it cannot be read as a whole. */
function unknownIn(root: Located | undefined, known: ReadonlySet<string>): readonly Mistake[] {
  const bodies = ['correlation', 'filter'].flatMap((key) => valueIn(root, key) ?? []);
  const lists = bodies.flatMap((body) => valueIn(body, 'rules') ?? []);
  const names = lists.flatMap((list) => {
    const texts = attempt(() => expectTexts(list, 'rules'));
    return texts instanceof BadRules ? [] : texts.read;
  });
  return names.filter(({ text }) => text !== 'any' && !known.has(nameKey(text))).map(unknownName);
}

function valueIn(value: Located | undefined, key: string): Located | undefined {
  return value?.kind === 'map' ? findValue(value, key) : undefined;
}

/** The paths of files of which nothing was read: empty ones, and those of comments alone. */
export function emptyFiles(
  files: readonly RuleFile[],
  read: readonly { readonly place: Place }[],
): string[] {
  const full = new Set(read.map(({ place }) => place.file));
  return files.map(({ path }) => path).filter((path) => !full.has(path));
}

type DraftDocument = Omit<RuleDocument, 'rule'> & {
  readonly draft: RuleDraft | undefined;
  /** The ids and names it gives itself. */
  readonly names: readonly string[];
};

function readDraft(document: YamlDocument, given: Placeholders): DraftDocument {
  const { root, place } = document;
  if (!root)
    return { ...document, missing: new Map(), draft: undefined, names: namesInText(document.text) };
  const parsed = attempt(() => parseRule(root, given));
  const own = parsed instanceof BadRules ? parsed.mistakes : [];
  return {
    place,
    root,
    mistakes: [...document.mistakes, ...own],
    missing: missingPlaceholders(root, given),
    draft: parsed instanceof BadRules ? undefined : parsed.read,
    names: namesInRoot(root),
  };
}

const parsers = {
  detection: parseDetection,
  correlation: parseCorrelation,
  filter: parseFilter,
};

function parseRule(document: Located, placeholders: Placeholders): RuleDraft {
  const rule = expectMap(document, 'a rule');
  return together({
    version: () => refuseOtherVersions(rule),
    // Also where the body is none, so that what surrounds it is told as well.
    head: () => parseHead(rule),
    draft: () => parseByKind(rule, placeholders),
  }).draft;
}

function parseByKind(rule: LocatedMap, placeholders: Placeholders): RuleDraft {
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

function namesInRoot(root: Located): string[] {
  return ['id', 'name'].flatMap((key) => {
    const value = valueIn(root, key);
    return value?.kind === 'scalar' ? writtenText(value) : [];
  });
}

/** Also where a document cannot be read. */
function namesInText(text: string): string[] {
  return [...text.matchAll(/^(?:id|name):[ \t]*(['"]?)(.+?)\1[ \t\r]*$/gm)].map(
    (match) => match[2] ?? '',
  );
}
