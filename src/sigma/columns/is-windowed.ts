import type { CorrelationType, ParsedCorrelation } from '../parsed-rule.ts';

const types: readonly CorrelationType[] = [
  'event_count',
  'value_count',
  'temporal',
  'temporal_ordered',
];

/**
 * True where every firing lies in windows that each hold as much as the condition asks for, and
 * where nothing but the group, the counted value and the step of a hit is looked at.
 */
export function isWindowed({ type, words }: ParsedCorrelation): boolean {
  return types.includes(type) && words === null;
}
