import type { Grade } from '../../../../model/act.ts';

/** How sure a record makes us of who did it, the surest first. The model itself brings its checks along. */
export const grades = [
  'confirmed',
  'window',
  'automation',
  'unknown',
] as const satisfies readonly Grade[];
