import type { Ability } from '../../../../model/ability.ts';

/** In the order in which columns stand: what looks at people first, then what acts on the home. */
export const abilities = [
  'watch',
  'listen',
  'talk',
  'locate',
  'sense',
  'lock',
  'alarm',
  'climate',
  'light',
  'power',
  'media',
  'notify',
] as const satisfies readonly Ability[];
