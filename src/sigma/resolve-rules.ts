import { attempt, BadRules, each, refuse } from './bad-rules.ts';
import type { Mistake } from './mistake.ts';
import type { CorrelationDraft, Reference } from './parse-correlation.ts';
import type { FilterDraft } from './parse-filter.ts';
import type {
  CorrelatedRule,
  ParsedCorrelation,
  ParsedDetection,
  ParsedFilter,
  ParsedRule,
} from './parsed-rule.ts';

export type RuleDraft = ParsedDetection | CorrelationDraft | FilterDraft;

/** What becomes of a rule that names others: undefined where it, or one it is built on, has a mistake. */
export type Resolved = {
  readonly rule: ParsedRule | undefined;
  readonly mistakes: readonly Mistake[];
};

/**
 * Puts rules in the place of their names; names that are missing, doubled or in a circle are
 * mistakes. Of `gone`, the names of rules that could not be read, nothing can be said.
 */
export function resolveRules(
  drafts: readonly RuleDraft[],
  gone: ReadonlySet<string>,
): ReadonlyMap<RuleDraft, Resolved> {
  const { index, doubled } = indexByName(drafts);
  const resolver = new Resolver(index, new Set([...gone].map(nameKey)));
  return new Map(
    drafts.map((draft) => {
      const { rule, mistakes } = resolver.resolve(draft);
      const own = doubled.get(draft) ?? [];
      return [draft, { rule: own.length > 0 ? undefined : rule, mistakes: [...own, ...mistakes] }];
    }),
  );
}

function indexByName(drafts: readonly RuleDraft[]) {
  const index = new Map<string, RuleDraft>();
  const doubled = new Map<RuleDraft, Mistake[]>();
  for (const draft of drafts) {
    for (const key of new Set([draft.id, draft.name ?? draft.id])) {
      const first = index.get(nameKey(key));
      if (first)
        doubled.set(draft, [...(doubled.get(draft) ?? []), doubledName(draft, key, first)]);
      else index.set(nameKey(key), draft);
    }
  }
  return { index, doubled };
}

function doubledName({ place }: RuleDraft, key: string, first: RuleDraft): Mistake {
  return {
    place,
    message: `"${key}" is already the id or name of another rule.`,
    hint: `The other one is at ${first.place.file}:${first.place.line}.`,
  };
}

/** The digits of a UUID have no case (RFC 9562 section 4); names do. */
export function nameKey(name: string): string {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(name) ? name.toLowerCase() : name;
}

export function unknownName({ text, place }: Reference): Mistake {
  return {
    place,
    message: `There is no rule with the id or name "${text}".`,
    hint: 'Check the spelling, and that its file is read together with this one.',
  };
}

class Resolver {
  private readonly index: ReadonlyMap<string, RuleDraft>;
  private readonly gone: ReadonlySet<string>;
  private readonly resolved = new Map<RuleDraft, Resolved>();
  private readonly path: RuleDraft[] = [];

  constructor(index: ReadonlyMap<string, RuleDraft>, gone: ReadonlySet<string>) {
    this.index = index;
    this.gone = gone;
  }

  resolve(draft: RuleDraft): Resolved {
    const known = this.resolved.get(draft);
    if (known) return known;
    const built = attempt(() => this.build(draft));
    const resolved =
      built instanceof BadRules
        ? { rule: undefined, mistakes: built.mistakes }
        : { rule: built.read, mistakes: [] };
    this.resolved.set(draft, resolved);
    return resolved;
  }

  private build(draft: RuleDraft): ParsedRule | undefined {
    if (draft.kind === 'detection') return draft;
    if (draft.kind === 'filter') return this.buildFilter(draft);
    const { references, aliasReferences, ...rest } = draft;
    this.path.push(draft);
    const found = attempt(() => each(references, (reference) => this.correlated(reference)));
    this.path.pop();
    if (found instanceof BadRules) throw found;
    const rules = found.read.flatMap((rule) => rule ?? []);
    if (rules.length < references.length) return undefined;
    return { ...rest, rules, aliases: resolveAliases(aliasReferences, rules) };
  }

  private correlated(reference: Reference): CorrelatedRule | undefined {
    const draft = this.find(reference);
    if (!draft) return undefined;
    if (this.path.includes(draft))
      refuse(
        reference.place,
        `"${reference.text}" leads back to itself.`,
        'A correlation cannot be built on itself; take one of the references out.',
      );
    if (this.path.length > 50)
      refuse(reference.place, 'Correlations are stacked too high.', 'Build on fewer of them.');
    const { rule } = this.resolve(draft);
    if (rule?.kind !== 'filter') return rule;
    return refuse(reference.place, 'A filter cannot be correlated.', 'Name a rule.');
  }

  private buildFilter(draft: FilterDraft): ParsedFilter | undefined {
    const { references, ...rest } = draft;
    const isForAll = references.length === 1 && references[0]?.text === 'any';
    if (isForAll) return { ...rest, rules: 'any' };
    const rules = each(references, (one) => this.filtered(one, draft)).flatMap(
      (rule) => rule ?? [],
    );
    return rules.length < references.length ? undefined : { ...rest, rules };
  }

  private filtered(reference: Reference, filter: FilterDraft): ParsedDetection | undefined {
    const rule = this.find(reference);
    if (!rule || (rule.kind === 'detection' && hasLogsource(rule, filter))) return rule;
    return refuse(
      reference.place,
      `The filter cannot be put on "${reference.text}".`,
      'Name a detection rule, and give the filter the same logsource.',
    );
  }

  /** Undefined for a rule that is there and could not be read. */
  private find(reference: Reference): RuleDraft | undefined {
    const key = nameKey(reference.text);
    const draft = this.index.get(key);
    if (draft || this.gone.has(key)) return draft;
    throw new BadRules([unknownName(reference)]);
  }
}

/** True when everything the filter's logsource names is the same in the rule's. */
export function hasLogsource(
  rule: Pick<ParsedDetection, 'logsource'>,
  filter: Pick<ParsedFilter, 'logsource'>,
): boolean {
  const { category, product, service } = filter.logsource;
  return (
    (category === undefined || category === rule.logsource.category) &&
    (product === undefined || product === rule.logsource.product) &&
    (service === undefined || service === rule.logsource.service)
  );
}

function resolveAliases(
  references: CorrelationDraft['aliasReferences'],
  rules: readonly CorrelatedRule[],
): ParsedCorrelation['aliases'] {
  const aliases = new Map<string, Map<string, string>>();
  each(references, ({ alias, rule, field }) => {
    const named = rules.find(({ id, name }) =>
      [id, name ?? id].some((one) => nameKey(one) === nameKey(rule.text)),
    );
    if (!named)
      return refuse(
        rule.place,
        `"${rule.text}" is not one of the rules of this correlation.`,
        'An alias is given per rule: use their ids or names.',
      );
    const fields = aliases.get(alias) ?? new Map<string, string>();
    return aliases.set(alias, fields.set(named.id, field));
  });
  return aliases;
}
