/**
 * 0: done, whatever was found. 1: a mistake of ours, or what was to be checked does not hold.
 * 2: wrong use, or nothing that could be read. 3: what was to be checked fits together, and who made
 * it was not checked.
 */
export const exitCodes = {
  done: 0,
  ourMistake: 1,
  doesNotHold: 1,
  wrongUse: 2,
  fitsTogether: 3,
} as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
