import type { HomegroundError } from '../../../model/homeground-error.ts';
import { type Mistake, mistakeText } from '../../../sigma/mistake.ts';
import { printable } from '../layout.ts';

/** A mistake on one line, and what to write instead on the next. */
export function toldMistake(mistake: Mistake): string {
  return told(mistakeText(mistake), mistake.hint);
}

export function told(message: string, hint: string): string {
  return `${printable(message)}\n  ${printable(hint)}\n`;
}

/** To standard error: why there is no result. */
export function tellWhyNot(
  mistakes: readonly Mistake[],
  errors: readonly HomegroundError[] = [],
): void {
  for (const { message, hint } of errors) process.stderr.write(told(message, hint));
  for (const mistake of mistakes) process.stderr.write(toldMistake(mistake));
}
