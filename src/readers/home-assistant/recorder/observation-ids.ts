import { hash } from 'node:crypto';

/**
 * Ids that two backups of the same database agree on: made of what the row says, never of where it
 * stands. Two rows that say the same at the same millisecond get a counter.
 */
export type IdMaker = (atMs: number, facts: readonly (string | undefined)[]) => string;

const mostRemembered = 20_000;

export const idMaker = (kind: string): IdMaker => {
  const given = new Map<string, number>();
  return (atMs, facts) => {
    const id = hash('sha256', [kind, atMs, ...facts].join('\n'), 'hex').slice(0, 24);
    const before = given.get(id) ?? 0;
    // Rows that clash bear the same time and stand close together, so old ones can be forgotten.
    if (given.size > mostRemembered) given.clear();
    given.set(id, before + 1);
    return before === 0 ? `ha:${kind}:${id}` : `ha:${kind}:${id}:${before}`;
  };
};
