import { HomegroundError } from '../model/homeground-error.ts';
import type { CompiledCorrelation } from './compile.ts';
import type { CorrelatedRule } from './parsed-rule.ts';

/** What the rules hold of one home: plain data that survives JSON. Only engines read inside. */
export type SavedHome = {
  readonly version: 1;
  /** The time up to which the home has been run; null before its first record. */
  readonly nowMs: number | null;
  readonly rules: readonly SavedRule[];
};
/** What one correlation holds. `shape` tells whether the rule is still the one it was. */
type SavedRule = { readonly id: string; readonly shape: string; readonly state: unknown };

/** What a whole run holds. */
export type SavedState = {
  readonly version: 1;
  readonly late: number;
  readonly homes: readonly (readonly [home: string, saved: SavedHome])[];
};

/** Refuses what another version has written. */
export function expectVersion(saved: { readonly version: number }): void {
  if (saved.version === 1) return;
  throw new HomegroundError(
    'bad-usage',
    `Saved state of version ${saved.version} cannot be read; this version reads 1.`,
    'Start without it, and run the records again.',
  );
}

/** One short text for all that decides what a correlation holds, down to its detections and the field of homes. */
export function shapeOf({ rule, feeds }: CompiledCorrelation, partitionBy = ''): string {
  const text = JSON.stringify([feeds.length > 0, partitionBy, partsOf(rule)]);
  return [0x811c9dc5, 0x9747b28c].map((seed) => hash(text, seed)).join('');
}

function partsOf(rule: CorrelatedRule): unknown {
  if (rule.kind === 'detection') return [rule.id, rule.logsource, rule.expression];
  const { type, groupBy, timespanMs, condition, words, percentile } = rule;
  const { valueFields, baseline, newValue, undone } = rule;
  const aliases = [...rule.aliases].map(([alias, fields]) => [alias, ...fields]);
  return [
    ...[type, groupBy, aliases, timespanMs, condition, words, percentile, valueFields],
    ...[baseline, newValue, undone, rule.rules.map(partsOf)],
  ];
}

/** FNV-1a over code units: short, and the same on every machine. It protects nothing. */
function hash(text: string, seed: number): string {
  let value = seed;
  for (let at = 0; at < text.length; at += 1)
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return (value >>> 0).toString(16).padStart(8, '0');
}
