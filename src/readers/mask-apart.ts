import { mask } from '../masks/masks.ts';

export type Masker = (text: string) => string;

const mostRemembered = 50_000;

/**
 * The same mask, but for two texts that it would make one: the second met of them gets a number. The
 * same text is always shown the same.
 */
export function maskApart(change: Masker): Masker {
  const shown = new Map<string, string>();
  const unchanged = new Set<string>();
  const met = new Map<string, number>();
  return (text) => {
    if (unchanged.has(text)) return text;
    const before = shown.get(text);
    if (before !== undefined) return before;
    const masked = change(text);
    if (masked === text) {
      if (unchanged.size < mostRemembered) unchanged.add(text);
      return text;
    }
    const count = (met.get(masked) ?? 0) + 1;
    met.set(masked, count);
    const own = count === 1 ? masked : numbered(masked, count);
    shown.set(text, own);
    return own;
  };
}

function numbered(masked: string, count: number): string {
  const end = masked.lastIndexOf(mask) + mask.length;
  return masked.slice(0, end) + count + masked.slice(end);
}
