import type { Scalar, Via } from '../../../model/act.ts';
import type { Trigger } from '../../../model/automation.ts';
import { isEntityId } from './domains.ts';

/** What set a run off, as far as the record tells, and the way it came. */
export type RunTrigger = { readonly values: Record<string, Scalar>; readonly via?: Via };

/** The sentences of triggers that name no entity, as Home Assistant's own triggers write them. */
const sentences: readonly (readonly [RegExp, Trigger['type']])[] = [
  [/^time( pattern)?$/, 'time'],
  [/^sun(rise|set)\b/, 'sun'],
  [/^webhook$/, 'webhook'],
  [/^Tag scanned$/, 'tag'],
  [/^event '/, 'event'],
];

/** Only an entity or the sort of trigger is kept of the sentence: the rest can hold anything. */
export const runTriggerOf = (sentence: unknown): RunTrigger => {
  const source = typeof sentence === 'string' ? sentence.slice(0, 500) : '';
  const triggeredBy = source.split(/[\s,]+/).find(isEntityId);
  if (triggeredBy !== undefined) return { values: { triggeredBy } };
  const trigger = sentences.find(([pattern]) => pattern.test(source))?.[1];
  if (trigger === undefined) return { values: {} };
  return { values: { trigger }, ...(trigger === 'webhook' && { via: 'webhook' }) };
};
