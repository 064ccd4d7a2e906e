import type { Source } from '../../model/source.ts';
import type { View } from './view.ts';

/** The exhibit and the exact place in it. */
export const placeOf = ({ record, path, at }: Source, { markOf }: View): string =>
  [markOf(record), path, at].filter((part) => part !== '').join(' · ');
