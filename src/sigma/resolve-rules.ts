import type { CorrelationDraft, Reference } from './parse-correlation.ts';
import type { FilterDraft } from './parse-filter.ts';
import type {
  CorrelatedRule,
  ParsedCorrelation,
  ParsedDetection,
  ParsedFilter,
  ParsedRule,
} from './parsed-rule.ts';
import { refuse } from './place.ts';

export type RuleDraft = ParsedDetection | CorrelationDraft | FilterDraft;

/** Puts rules in the place of their names; refuses names that are missing, doubled or in a circle. */
export function resolveRules(drafts: readonly RuleDraft[]): ParsedRule[] {
  const resolver = new Resolver(indexByName(drafts));
  return drafts.map((draft) => resolver.resolve(draft));
}

function indexByName(drafts: readonly RuleDraft[]): Map<string, RuleDraft> {
  const index = new Map<string, RuleDraft>();
  for (const draft of drafts) {
    for (const key of new Set([draft.id, draft.name ?? draft.id])) {
      const first = index.get(nameKey(key));
      if (first)
        refuse(
          draft.place,
          `"${key}" is already the id or name of another rule.`,
          `The other one is at ${first.place.file}:${first.place.line}.`,
        );
      index.set(nameKey(key), draft);
    }
  }
  return index;
}

/** The digits of a UUID have no case (RFC 9562 section 4); names do. */
function nameKey(name: string): string {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(name) ? name.toLowerCase() : name;
}

class Resolver {
  private readonly index: ReadonlyMap<string, RuleDraft>;
  private readonly resolved = new Map<RuleDraft, ParsedRule>();
  private readonly path: RuleDraft[] = [];

  constructor(index: ReadonlyMap<string, RuleDraft>) {
    this.index = index;
  }

  resolve(draft: RuleDraft): ParsedRule {
    const known = this.resolved.get(draft);
    if (known) return known;
    const rule = this.build(draft);
    this.resolved.set(draft, rule);
    return rule;
  }

  private build(draft: RuleDraft): ParsedRule {
    if (draft.kind === 'detection') return draft;
    if (draft.kind === 'filter') return this.buildFilter(draft);
    this.path.push(draft);
    const rules = draft.references.map((reference) => this.correlated(reference));
    this.path.pop();
    const { references: _, aliasReferences, ...rest } = draft;
    return { ...rest, rules, aliases: resolveAliases(aliasReferences, rules) };
  }

  private correlated(reference: Reference): CorrelatedRule {
    const draft = this.find(reference);
    if (this.path.includes(draft))
      refuse(
        reference.place,
        `"${reference.text}" leads back to itself.`,
        'A correlation cannot be built on itself; take one of the references out.',
      );
    if (this.path.length > 50)
      refuse(reference.place, 'Correlations are stacked too high.', 'Build on fewer of them.');
    const rule = this.resolve(draft);
    if (rule.kind !== 'filter') return rule;
    return refuse(reference.place, 'A filter cannot be correlated.', 'Name a rule.');
  }

  private buildFilter(draft: FilterDraft): ParsedFilter {
    const { references, ...rest } = draft;
    const isForAll = references.length === 1 && references[0]?.text === 'any';
    return {
      ...rest,
      rules: isForAll ? 'any' : references.map((one) => this.filtered(one, draft)),
    };
  }

  private filtered(reference: Reference, filter: FilterDraft): ParsedDetection {
    const rule = this.find(reference);
    if (rule.kind === 'detection' && hasLogsource(rule, filter)) return rule;
    return refuse(
      reference.place,
      `The filter cannot be put on "${reference.text}".`,
      'Name a detection rule, and give the filter the same logsource.',
    );
  }

  private find(reference: Reference): RuleDraft {
    return (
      this.index.get(nameKey(reference.text)) ??
      refuse(
        reference.place,
        `There is no rule with the id or name "${reference.text}".`,
        'Check the spelling, and that its file is read together with this one.',
      )
    );
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
  for (const { alias, rule, field } of references) {
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
    aliases.set(alias, fields.set(named.id, field));
  }
  return aliases;
}
