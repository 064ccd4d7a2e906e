import { printable } from './layout.ts';

/**
 * Where in our own code a mistake happened. The message is left out: it may quote what was read,
 * and secrets with it (that of `JSON.parse` does).
 */
export function placeOfMistake(cause: unknown): string {
  if (!(cause instanceof Error)) return typeof cause;
  const frames = (cause.stack ?? '').split('\n').filter((line) => /^ {4}at /.test(line));
  return [cause.name, ...frames.map((frame) => `  ${printable(frame)}`)].join('\n');
}
