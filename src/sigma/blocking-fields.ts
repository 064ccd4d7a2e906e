import type { Expression, ValueTest } from './expression.ts';
import { groupFields } from './fields-of.ts';
import type { CorrelatedRule, ParsedCorrelation } from './parsed-rule.ts';

type Seen = ReadonlySet<string>;

/** The fields that were not seen and without which the rule could not fire; none where it could. */
export function blockingFields(rule: CorrelatedRule, seen: Seen): readonly string[] {
  if (rule.kind === 'detection') return blockingIn(rule.expression, seen);
  const parts = rule.rules.map((part) => blockingFields(part, seen));
  const ofParts = needsAll(rule) ? parts.flat() : orNothing(parts);
  return [...ofParts, ...groupFields(rule).filter((field) => !seen.has(field))];
}

/** The same for one expression. */
export function blockingIn(expression: Expression, seen: Seen): readonly string[] {
  return blocking(expression, { seen, isNegated: false });
}

const needsAll = ({ type, words }: ParsedCorrelation): boolean =>
  type.startsWith('temporal') && words === null;

/** One way that is open is enough. */
const orNothing = (ways: readonly (readonly string[])[]): readonly string[] =>
  ways.every((way) => way.length > 0) ? ways.flat() : [];

type Asked = { readonly seen: Seen; readonly isNegated: boolean };

function blocking(expression: Expression, { seen, isNegated }: Asked): readonly string[] {
  const of = (part: Expression) => blocking(part, { seen, isNegated });
  switch (expression.op) {
    case 'not':
      return blocking(expression.part, { seen, isNegated: !isNegated });
    case 'and':
      return isNegated ? orNothing(expression.parts.map(of)) : expression.parts.flatMap(of);
    case 'or':
      return isNegated ? expression.parts.flatMap(of) : orNothing(expression.parts.map(of));
    case 'at-least':
      return isNegated ? [] : tooFew(expression.parts.map(of), expression.count);
    case 'field':
      return holdsWithout(expression.test) === isNegated
        ? unseen([expression.field, ...comparedWith([expression.test])], seen)
        : [];
    case 'differs':
      return isNegated ? [] : unseen([expression.field], seen);
    case 'keyword':
      return [];
  }
}

const tooFew = (ways: readonly (readonly string[])[], count: number): readonly string[] =>
  ways.filter((way) => way.length === 0).length < count ? ways.flat() : [];

/** Whether a record without the field meets it. */
const holdsWithout = (test: ValueTest): boolean =>
  test.test === 'null' || (test.test === 'exists' && !test.value);

const comparedWith = (tests: readonly ValueTest[]): string[] =>
  tests.flatMap((test) => (test.test === 'field' ? test.field : []));

const unseen = (fields: readonly string[], seen: Seen): string[] =>
  fields.filter((field) => !seen.has(field));
