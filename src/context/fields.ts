import { actFieldList } from './act-field-list.ts';
import type { Field } from './field.ts';
import { holderFieldList } from './holder-field-list.ts';
import { placeFieldList } from './place-field-list.ts';
import { standingFieldList } from './standing-field-list.ts';

/**
 * Every field that a rule can ask for. Beside these an act has `value.<name>` for each setting that
 * came with it, such as `value.temperature`.
 */
export const fields: readonly Field[] = [
  ...actFieldList,
  ...standingFieldList,
  ...holderFieldList,
  ...placeFieldList,
];
