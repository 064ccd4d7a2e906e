import type { PatternPart, TextPattern } from './expression.ts';
import { foldCase } from './fold-case.ts';
import { isRun } from './text-pattern.ts';

export type TextMatcher = (text: string) => boolean;

/** Compiles a pattern. Without `cased`, both sides are compared without case. */
export function compileTextPattern(pattern: TextPattern, cased: boolean): TextMatcher {
  const folded = cased ? pattern : pattern.map(foldPart);
  const matches = folded.every((part) => typeof part === 'string' || isRun(part))
    ? matchLiterals(folded)
    : matchCharacters(folded);
  return cased ? matches : (text) => matches(foldCase(text));
}

function foldPart(part: PatternPart): PatternPart {
  return typeof part === 'string' ? foldCase(part) : part;
}

/** Only texts and runs: a fixed start, a fixed end, and texts that follow each other between. */
function matchLiterals(pattern: TextPattern): TextMatcher {
  const literals = pattern.filter((part) => typeof part === 'string');
  if (!pattern.some(isRun)) {
    const whole = literals.join('');
    return (text) => text === whole;
  }
  const first = isRun(pattern[0]) ? '' : (literals.shift() ?? '');
  const last = isRun(pattern.at(-1)) ? '' : (literals.pop() ?? '');
  return (text) => {
    if (text.length < first.length + last.length) return false;
    if (!text.startsWith(first) || !text.endsWith(last)) return false;
    return holdsInOrder(text.slice(first.length, text.length - last.length), literals);
  };
}

function holdsInOrder(text: string, literals: readonly string[]): boolean {
  let at = 0;
  for (const literal of literals) {
    const found = text.indexOf(literal, at);
    if (found < 0) return false;
    at = found + literal.length;
  }
  return true;
}

/** Character by character, going back to the latest run only: never more than text times pattern. */
function matchCharacters(pattern: TextPattern): TextMatcher {
  const steps = pattern.flatMap((part): PatternPart[] =>
    typeof part === 'string' ? [...part] : [part],
  );
  return (text) => walk([...text], steps);
}

function walk(characters: readonly string[], steps: readonly PatternPart[]): boolean {
  let step = 0;
  let afterRun = -1;
  let retryAt = 0;
  for (let at = 0; at < characters.length; ) {
    if (isRun(steps[step])) {
      step += 1;
      afterRun = step;
      retryAt = at;
    } else if (isMet(steps[step], characters[at] ?? '')) {
      step += 1;
      at += 1;
    } else if (afterRun >= 0) {
      retryAt += 1;
      at = retryAt;
      step = afterRun;
    } else return false;
  }
  while (isRun(steps[step])) step += 1;
  return step === steps.length;
}

function isMet(step: PatternPart | undefined, character: string): boolean {
  if (typeof step === 'string') return step === character;
  if (step === undefined) return false;
  return 'wild' in step || step.oneOf.includes(character);
}
