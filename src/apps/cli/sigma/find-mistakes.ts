import { HomegroundError } from '../../../model/homeground-error.ts';
import { checkMetadata } from '../../../sigma/check-metadata.ts';
import type { Located } from '../../../sigma/located.ts';
import { type Note, noteInDocument } from '../../../sigma/note-on-filter.ts';
import {
  MissingPlaceholders,
  type ParsedRule,
  type Placeholders,
  parseRules,
  type RuleFile,
} from '../../../sigma/parse-rules.ts';
import { readYaml } from '../../../sigma/read-yaml.ts';
import { documentsIn, joinDocuments, namesIn, type RuleDocument } from './rule-documents.ts';

/** `message` begins with `file:line:column:`. */
export type Mistake = { readonly message: string; readonly hint: string };

export type Checked = {
  /** Those without a mistake. */
  readonly rules: readonly ParsedRule[];
  /**
   * In order of document. Of what a document does there is at most one, as the rest may follow from
   * it; of what describes it, all.
   */
  readonly mistakes: readonly Mistake[];
  /** What filters do that their writer may not have meant. */
  readonly notes: readonly Note[];
  /** Documents with a mistake. */
  readonly wrong: number;
  /** Documents that could not be looked at, because they are built on one with a mistake. */
  readonly notChecked: number;
  /** Names of placeholders, in all documents, for which nothing is given. */
  readonly missingPlaceholders: readonly string[];
};

/** Checks every document by itself, then all together, so that one mistake does not hide another. */
export function findMistakes(files: readonly RuleFile[], placeholders: Placeholders): Checked {
  const check = new Check(files.flatMap(documentsIn), placeholders);
  check.eachByItself();
  return check.together();
}

class Check {
  private documents: readonly RuleDocument[];
  private readonly order: readonly RuleDocument[];
  private readonly placeholders: Placeholders;
  private readonly mistakes = new Map<RuleDocument, Mistake>();
  private readonly namesGone = new Set<string>();
  private notChecked = 0;

  constructor(documents: readonly RuleDocument[], placeholders: Placeholders) {
    this.documents = documents;
    this.order = documents;
    this.placeholders = placeholders;
  }

  /** Here a reference to another document leads nowhere, which says nothing yet. */
  eachByItself(): void {
    for (const document of this.documents) {
      const mistake = this.mistakeIn(document);
      if (mistake && missingName(mistake) === undefined) this.leaveOut(document, mistake);
    }
  }

  together(): Checked {
    for (;;) {
      const result = this.parse(this.documents);
      if (!(result instanceof HomegroundError)) return this.end(result);
      const document = this.documents.find((one) => standsIn(result, one));
      if (document === undefined) throw result;
      const name = missingName(result);
      if (name !== undefined && this.namesGone.has(name)) this.notChecked += 1;
      this.leaveOut(document, this.namesGone.has(name ?? '') ? undefined : result);
    }
  }

  private leaveOut(document: RuleDocument, mistake: Mistake | undefined): void {
    if (mistake) this.mistakes.set(document, mistake);
    this.documents = this.documents.filter((one) => one !== document);
    for (const name of namesIn(document)) this.namesGone.add(name);
  }

  private end(rules: readonly ParsedRule[]): Checked {
    const found = this.order.map((document) => ({ document, mistakes: this.allIn(document) }));
    const wrong = found.filter(({ mistakes }) => mistakes.length > 0);
    const missing = [...this.mistakes.values()].flatMap((mistake) =>
      mistake instanceof MissingPlaceholders ? mistake.names : [],
    );
    return {
      rules: rules.filter(({ place }) => !wrong.some(({ document }) => holds(document, place))),
      mistakes: wrong.flatMap(({ mistakes }) => mistakes),
      notes: this.order.flatMap(yamlIn).flatMap((one) => noteInDocument(one) ?? []),
      wrong: wrong.length,
      notChecked: this.notChecked,
      missingPlaceholders: [...new Set(missing)],
    };
  }

  private allIn(document: RuleDocument): Mistake[] {
    const described = metadataMistakesIn(document);
    const mistake = this.mistakes.get(document);
    const others = described.filter((one) => placeOf(one) !== (mistake && placeOf(mistake)));
    return mistake ? [mistake, ...others] : others;
  }

  private mistakeIn(document: RuleDocument): HomegroundError | undefined {
    const result = this.parse([document]);
    return result instanceof HomegroundError ? result : undefined;
  }

  private parse(documents: readonly RuleDocument[]): ParsedRule[] | HomegroundError {
    return orError(() => parseRules(joinDocuments(documents), this.placeholders));
  }
}

function metadataMistakesIn(document: RuleDocument): Mistake[] {
  return yamlIn(document)
    .flatMap(checkMetadata)
    .map(({ place, message, hint }) => ({
      message: `${place.file}:${place.line}:${place.column}: ${message}`,
      hint,
    }));
}

/** Nothing where it is no YAML, which is told elsewhere. */
function yamlIn({ path, text }: RuleDocument): readonly Located[] {
  const documents = orError(() => readYaml(path, text));
  return documents instanceof HomegroundError ? [] : documents;
}

function orError<Result>(make: () => Result): Result | HomegroundError {
  try {
    return make();
  } catch (cause) {
    if (cause instanceof HomegroundError) return cause;
    throw cause;
  }
}

function standsIn({ message }: Mistake, document: RuleDocument): boolean {
  const { path } = document;
  if (!message.startsWith(`${path}:`)) return false;
  const line = Number(/^\d+/.exec(message.slice(path.length + 1))?.[0]);
  return holds(document, { file: path, line });
}

function holds(
  { path, firstLine, lastLine }: RuleDocument,
  { file, line }: { readonly file: string; readonly line: number },
): boolean {
  return file === path && line >= firstLine && line <= lastLine;
}

function placeOf({ message }: Mistake): string | undefined {
  return /^.*?:\d+:\d+(?=: )/s.exec(message)?.[0];
}

function missingName({ message }: Mistake): string | undefined {
  return /There is no rule with the id or name "(.*)"\.$/s.exec(message)?.[1];
}
