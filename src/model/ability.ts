import { z } from 'zod';

/** What a device can do to, or tell about, the people near it. */
export const Ability = z.enum([
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
]);
export type Ability = z.infer<typeof Ability>;
