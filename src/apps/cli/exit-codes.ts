/**
 * 0: done, whatever was found. 1: a mistake of ours, or what was to be checked does not hold.
 * 2: wrong use, or nothing that could be read.
 */
export const exitCodes = { done: 0, ourMistake: 1, doesNotHold: 1, wrongUse: 2 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
