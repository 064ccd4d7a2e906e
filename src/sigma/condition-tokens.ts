import { refuse } from './bad-rules.ts';
import type { LocatedScalar } from './located.ts';
import type { Place } from './place.ts';

export type Token = { readonly text: string; readonly place: Place };

/** Splits a condition into words and brackets, each with its place in the file. */
export function readTokens(condition: LocatedScalar): Token[] {
  const text =
    typeof condition.value === 'string' ? condition.value : String(condition.value ?? '');
  const tokens = [...text.matchAll(/[()]|[^\s()]+/g)].map((found) => ({
    text: found[0],
    place: placeOf(condition.place, text, found.index),
  }));
  const [pipe] = tokens.filter((token) => token.text.includes('|'));
  if (pipe)
    refuse(
      pipe.place,
      'A condition with "|" is the old way of counting, which Sigma has given up.',
      'Write a correlation rule of type event_count or value_count.',
    );
  if (tokens.length === 0) refuse(condition.place, 'This condition is empty.', 'Name a selection.');
  return tokens;
}

/** Exact on the first line; in a text over several lines the start of the text is all that is known. */
function placeOf(start: Place, text: string, offset: number): Place {
  return text.includes('\n') ? start : { ...start, column: start.column + offset };
}
