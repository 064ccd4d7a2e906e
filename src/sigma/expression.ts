import type { ExactNumber } from './exact-number.ts';

/** What may stand in for a character of a text: one (`?`), a run (`*`), or one of a few. */
export type PatternPart = string | { readonly wild: 'one' | 'run' } | { readonly oneOf: string };
export type TextPattern = readonly PatternPart[];

export type Comparison = 'lt' | 'lte' | 'gt' | 'gte';
export type TimePart = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';
export type RefPosition = 'equals' | 'startswith' | 'endswith' | 'contains';

/** One question about one value, as data: nothing in it is code, so it can be printed or translated. */
export type ValueTest =
  | { readonly test: 'text'; readonly pattern: TextPattern; readonly cased: boolean }
  | { readonly test: 'number'; readonly value: ExactNumber }
  | { readonly test: 'boolean'; readonly value: boolean }
  | { readonly test: 'null' }
  | { readonly test: 'exists'; readonly value: boolean }
  | { readonly test: 'compare'; readonly by: Comparison; readonly value: ExactNumber }
  | { readonly test: 'regex'; readonly pattern: string; readonly flags: string }
  | { readonly test: 'cidr'; readonly network: string }
  | {
      readonly test: 'time-part';
      readonly part: TimePart;
      readonly value: number;
      readonly by?: Comparison;
    }
  | {
      readonly test: 'field';
      readonly field: string;
      readonly at: RefPosition;
      readonly cased: boolean;
    };

/** A detection as a tree of questions. `differs` needs a value, and none of the tests may hold. */
export type Expression =
  | { readonly op: 'and' | 'or'; readonly parts: readonly Expression[] }
  | { readonly op: 'at-least'; readonly count: number; readonly parts: readonly Expression[] }
  | { readonly op: 'not'; readonly part: Expression }
  | { readonly op: 'field'; readonly field: string; readonly test: ValueTest }
  | { readonly op: 'differs'; readonly field: string; readonly tests: readonly ValueTest[] }
  | { readonly op: 'keyword'; readonly test: ValueTest };

export function allOf(parts: readonly Expression[]): Expression {
  const [only] = parts;
  return parts.length === 1 && only ? only : { op: 'and', parts };
}

export function anyOf(parts: readonly Expression[]): Expression {
  const [only] = parts;
  return parts.length === 1 && only ? only : { op: 'or', parts };
}
