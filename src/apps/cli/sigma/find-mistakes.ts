import { HomegroundError } from '../../../model/homeground-error.ts';
import {
  type ParsedRule,
  type Placeholders,
  parseRules,
  type RuleFile,
} from '../../../sigma/parse-rules.ts';
import { documentsIn, joinDocuments, namesIn, type RuleDocument } from './rule-documents.ts';

/** `message` begins with `file:line:column:`. */
export type Mistake = { readonly message: string; readonly hint: string };

export type Checked = {
  readonly rules: readonly ParsedRule[];
  /** In order of place, at most one for each document: what follows from the first mistake is not told. */
  readonly mistakes: readonly Mistake[];
  /** Documents that could not be looked at, because they are built on one with a mistake. */
  readonly notChecked: number;
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
    const mistakes = this.order.flatMap((document) => this.mistakes.get(document) ?? []);
    return { rules, mistakes, notChecked: this.notChecked };
  }

  private mistakeIn(document: RuleDocument): HomegroundError | undefined {
    const result = this.parse([document]);
    return result instanceof HomegroundError ? result : undefined;
  }

  private parse(documents: readonly RuleDocument[]): ParsedRule[] | HomegroundError {
    try {
      return parseRules(joinDocuments(documents), this.placeholders);
    } catch (cause) {
      if (cause instanceof HomegroundError) return cause;
      throw cause;
    }
  }
}

function standsIn({ message }: Mistake, { path, firstLine, lastLine }: RuleDocument): boolean {
  if (!message.startsWith(`${path}:`)) return false;
  const line = Number(/^\d+/.exec(message.slice(path.length + 1))?.[0]);
  return line >= firstLine && line <= lastLine;
}

function missingName({ message }: Mistake): string | undefined {
  return /There is no rule with the id or name "(.*)"\.$/s.exec(message)?.[1];
}
