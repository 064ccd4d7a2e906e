/** How long before locking the person is asked whether they are still there. */
export const warningMs = 60_000;
/** Being busy is told to the server no more often than this. */
const tellEveryMs = 5_000;

export type Idle = 'here' | 'ask' | 'lock';

/** What is to be done `idleMs` after the last sign of the person; at least half the time is quiet. */
export const idleStage = (idleMs: number, lockAfterMs: number): Idle => {
  if (idleMs >= lockAfterMs) return 'lock';
  return idleMs >= Math.max(lockAfterMs - warningMs, lockAfterMs / 2) ? 'ask' : 'here';
};

/** Whether a sign of the person is worth telling the server. */
export const isWorthTelling = (nowMs: number, toldMs: number): boolean =>
  nowMs - toldMs >= tellEveryMs;
