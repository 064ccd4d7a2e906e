import type { Presence } from './parsed-rule.ts';

/** True when a condition in words is met. */
export function isMet(
  words: Presence,
  isSeen: (step: number) => boolean,
  isAbsent: (step: number) => boolean,
): boolean {
  if (words.op === 'seen') return isSeen(words.step);
  if (words.op === 'absent') return isAbsent(words.step);
  const meets = (part: Presence): boolean => isMet(part, isSeen, isAbsent);
  return words.op === 'and' ? words.parts.every(meets) : words.parts.some(meets);
}

/** The rules a condition names, each once, in the order of the words. */
export function stepsOf(words: Presence, op: 'seen' | 'absent'): number[] {
  if (words.op === 'seen' || words.op === 'absent') return words.op === op ? [words.step] : [];
  return [...new Set(words.parts.flatMap((part) => stepsOf(part, op)))];
}
