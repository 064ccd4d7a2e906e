import { type Mistake, mistakeText } from '../../../sigma/mistake.ts';
import { printable } from '../layout.ts';

/** A mistake on one line, and what to write instead on the next. */
export function toldMistake(mistake: Mistake): string {
  return `${printable(mistakeText(mistake))}\n  ${printable(mistake.hint)}\n`;
}
