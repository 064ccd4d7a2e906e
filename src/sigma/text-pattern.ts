import type { PatternPart, TextPattern } from './expression.ts';

const run: PatternPart = { wild: 'run' };

/**
 * Reads wildcards and escapes: a backslash makes `*`, `?` and `\` plain, and is itself plain
 * before anything else (Sigma rules specification 2.1.0, "Escaping").
 */
export function readTextPattern(text: string): TextPattern {
  const parts: PatternPart[] = [];
  let literal = '';
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    const next = text.charAt(at + 1);
    if (character === '\\' && next !== '' && '*?\\'.includes(next)) {
      literal += next;
      at += 1;
    } else if (character === '*' || character === '?') {
      if (literal) parts.push(literal);
      literal = '';
      parts.push({ wild: character === '*' ? 'run' : 'one' });
    } else literal += character;
  }
  if (literal) parts.push(literal);
  return parts;
}

/** The text, when the pattern is nothing but text. */
export function plainText(pattern: TextPattern): string | undefined {
  if (pattern.length === 0) return '';
  const [only] = pattern;
  return pattern.length === 1 && typeof only === 'string' ? only : undefined;
}

export function openStart(pattern: TextPattern): TextPattern {
  return isRun(pattern[0]) ? pattern : [run, ...pattern];
}

export function openEnd(pattern: TextPattern): TextPattern {
  return isRun(pattern.at(-1)) ? pattern : [...pattern, run];
}

export function isRun(part: PatternPart | undefined): boolean {
  return typeof part === 'object' && 'wild' in part && part.wild === 'run';
}

const dashes = '-/\u2013\u2014\u2015';
const dashBeforeWord = /(?<=^|[^\p{L}\p{N}_])[-/\u2013\u2014\u2015](?=[\p{L}\p{N}_])/u;

/** Any dash that starts a word stands for each of the five dashes (modifier `windash`). */
export function loosenDashes(pattern: TextPattern): TextPattern {
  return pattern.flatMap((part) => (typeof part === 'string' ? loosenLiteral(part) : [part]));
}

function loosenLiteral(text: string): PatternPart[] {
  const parts: PatternPart[] = [];
  let rest = text;
  for (let found = dashBeforeWord.exec(rest); found; found = dashBeforeWord.exec(rest)) {
    if (found.index > 0) parts.push(rest.slice(0, found.index));
    parts.push({ oneOf: dashes });
    rest = rest.slice(found.index + 1);
  }
  if (rest) parts.push(rest);
  return parts;
}

/** Every plain text a pattern of texts and choices stands for; undefined with wildcards or too many. */
export function spellOut(pattern: TextPattern): string[] | undefined {
  let texts = [''];
  for (const part of pattern) {
    if (typeof part === 'object' && 'wild' in part) return undefined;
    const choices = typeof part === 'string' ? [part] : [...part.oneOf];
    texts = texts.flatMap((text) => choices.map((choice) => text + choice));
    if (texts.length > 625) return undefined;
  }
  return texts;
}
