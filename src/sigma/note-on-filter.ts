import { HomegroundError } from '../model/homeground-error.ts';
import { compileExpression } from './compile-expression.ts';
import { findValue, type Located } from './located.ts';
import { parseFilter } from './parse-filter.ts';
import type { ParsedFilter } from './parsed-rule.ts';

/** Something a rule does that its writer may not have meant. `message` begins with `file:line:column:`. */
export type Note = { readonly message: string; readonly hint: string };

/**
 * What to tell of a filter that keeps only what meets its condition. So does the example in the
 * specification of filters (2.1.0), "Filter Administrator account" with `condition: selection`, under
 * a text that promises to take those accounts out. Undefined where nothing needs to be told.
 */
export function noteOnFilter({
  condition,
  expression,
}: Pick<ParsedFilter, 'condition' | 'expression'>): Note | undefined {
  const { text, place } = condition;
  if (/\bnot\b/i.test(text) && compileExpression(expression)({})) return undefined;
  const opposite = /^[\w*]+$/.test(text) ? `not ${text}` : `not (${text || '...'})`;
  return {
    message: `${place.file}:${place.line}:${place.column}: Note: this filter keeps only what meets its condition, and takes everything else out of the rules it names, as a filter is joined to a rule with "and".`,
    hint: `If what meets it is to be taken out, write condition: ${opposite}. The example in the specification of filters ("Filter Administrator account", condition: selection) does the opposite of what its title says.`,
  };
}

/** The same of a document by itself, also where the rules that it names are not there. */
export function noteInDocument(document: Located): Note | undefined {
  const filter = document.kind === 'map' ? findValue(document, 'filter') : undefined;
  if (document.kind !== 'map' || filter?.kind !== 'map') return undefined;
  try {
    return noteOnFilter(parseFilter(document, filter, new Map()));
  } catch (cause) {
    if (cause instanceof HomegroundError) return undefined;
    throw cause;
  }
}
