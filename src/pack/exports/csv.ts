export type Cell = string | number | boolean | null | undefined;

/** Signs with which a spreadsheet begins a formula; also behind white space, which some strip. */
const formula = /^\s*[=+\-@\t\r]/;

/**
 * One record of a CSV file (RFC 4180). A text that a spreadsheet could run gets an apostrophe in
 * front, which is there to be seen; numbers stay numbers.
 */
export const csvLine = (cells: readonly Cell[]): string => `${cells.map(cell).join(',')}\r\n`;

const cell = (value: Cell): string => {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'string') return String(value);
  const guarded = formula.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
};
