import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';

/** Everything is laid out for 80 columns, so that it reads the same on paper and in a file. */
const width = 80;

/** Foreign text without control characters, so that no label can move the cursor or hide itself. */
export function printable(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}]+/gu, ' ').trim();
}

export function heading(text: string): string {
  return underlined(text.toUpperCase(), '=');
}

export function subheading(text: string): string {
  return underlined(text, '-');
}

/** A long title goes over several lines, and its line is as long as the longest of them. */
function underlined(text: string, line: string): string {
  const lines = wrapAnsi(text, width, { hard: true }).split('\n');
  const longest = Math.max(...lines.map((one) => stringWidth(one)));
  return `\n${lines.join('\n')}\n${line.repeat(longest)}\n`;
}

export function paragraph(text: string, indent = 0): string {
  return `${hang(printable(text), ' '.repeat(indent), ' '.repeat(indent))}\n`;
}

export function bullets(items: readonly string[], indent = 0): string {
  const pad = ' '.repeat(indent);
  return items.map((item) => `${hang(printable(item), `${pad}- `, `${pad}  `)}\n`).join('');
}

function hang(text: string, first: string, rest: string): string {
  const room = width - stringWidth(rest);
  const lines = wrapAnsi(text, room, { hard: true }).split('\n');
  return lines.map((line, index) => (index === 0 ? first : rest) + line).join('\n');
}

/** A table whose columns have the given widths, the last of which is left free, and a space between. */
export function table(
  head: readonly string[],
  widths: readonly number[],
  rows: readonly (readonly string[])[],
): string {
  const underline = widths.map((columns) => '-'.repeat(columns - 1));
  const cells = rows.map((row) => row.map((cell) => printable(cell) || '-'));
  return [head, underline, ...cells].map((row) => tableRow(row, widths)).join('');
}

/** A cell goes on below itself rather than being cut: the ends of two long names may be what differs. */
function tableRow(cells: readonly string[], widths: readonly number[]): string {
  const columns = cells.map((cell, index) =>
    wrapAnsi(cell, (widths[index] ?? width) - 1, { hard: true }).split('\n'),
  );
  const height = Math.max(...columns.map((lines) => lines.length));
  const lines = Array.from({ length: height }, (_, at) =>
    columns.map((column, index) => padded(column[at] ?? '', widths[index] ?? 0)).join(' '),
  );
  return lines.map((line) => `${line.trimEnd()}\n`).join('');
}

function padded(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - stringWidth(text)));
}
