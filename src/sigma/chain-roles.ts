import type { ParsedCorrelation } from './parsed-rule.ts';
import { stepsOf } from './presence.ts';

/** What a rule of the list is for: the place of a step, or the gap behind so many steps. */
export type Role = { readonly isStep: boolean; readonly place: number };

export function rolesOf(rule: ParsedCorrelation): Role[] {
  const absent = rule.words ? stepsOf(rule.words, 'absent') : [];
  return rule.rules.map((_, step) => ({
    isStep: !absent.includes(step),
    place: rule.rules.slice(0, step).filter((_rule, before) => !absent.includes(before)).length,
  }));
}
