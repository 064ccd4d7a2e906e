import { maskIdWords, maskName } from '../masks/masks.ts';

/** Rows and lines are counted, not named. */
const counted = /^(?:[a-z_ ]+[: ]\d+)?$/i;
/** An id that a system drew, as it stands in names such as `homekit.45450512….state`. */
const drawn = /(?<![a-z\d])([\da-f]{32})(?![a-z\d])/i;
const ending = /\.[a-z]\w{0,7}$/i;

/** Names of folders and files without what opens something; their endings tell what they are, and stay. */
export const maskPath = (path: string): string =>
  path
    .split(/([/!])/)
    .map(maskFileName)
    .join('');

/** A row, a line or a JSON pointer, of which the words may be somebody's. */
export const maskAt = (at: string): string =>
  counted.test(at)
    ? at
    : at.replaceAll(/[^/]+/g, (word) => (/^\d+$/.test(word) ? word : maskIdWords(word)));

/** The path of a file, the place inside it, or both with `#` between them. */
export function maskWhere(where: string, path: (path: string) => string): string {
  const [first = '', ...rest] = where.split('#');
  if (rest.length > 0) return `${path(first)}#${maskAt(rest.join('#'))}`;
  return first.startsWith('/') || counted.test(first) ? maskAt(first) : path(first);
}

function maskFileName(name: string): string {
  const end = ending.exec(name)?.[0] ?? '';
  const words = name.slice(0, name.length - end.length).split(drawn);
  return words.map((word, at) => (at % 2 === 1 ? word : maskName(word))).join('') + end;
}
