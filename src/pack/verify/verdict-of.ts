import type { Check, PackAbout, Verdict } from '../verdict.ts';

const needed: readonly Check['id'][] = [
  'container',
  'manifest',
  'tree',
  'checkpoint',
  'signature',
  'exhibits',
];

/** Intact: what makes a pack one holds, and nothing else was found not to. */
export function verdictOf(checks: readonly Check[], about: PackAbout | null): Verdict {
  const answerOf = (id: Check['id']) => checks.find((one) => one.id === id)?.answer;
  const isIntact =
    needed.every((id) => answerOf(id) === 'holds') &&
    checks.every(({ answer }) => answer !== 'does-not-hold');
  return { isIntact, checks, about };
}
