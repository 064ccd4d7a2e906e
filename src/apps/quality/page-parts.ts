import type { Share } from './wilson.ts';

/** A Markdown table. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}

/** `57 of 60 (86.3 to 98.3 %)`. */
export function shareText({ part, whole, low, high }: Share): string {
  if (whole === 0) return 'none';
  const percent = (share: number): string => (100 * share).toFixed(1);
  return `${part} of ${whole} (${percent(low)} to ${percent(high)} %)`;
}
