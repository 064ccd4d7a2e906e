import type { Step, Telling, Trigger } from '../../../model/automation.ts';
import { isRecord } from '../storage/stored-items.ts';
import { devicesOfParts, entitiesIn, type Names } from './names.ts';
import { phonesNamed } from './tells.ts';
import { triggersByType } from './triggers.ts';

/** Domains that can only be asked, never commanded: what stands for one in an input sets things off. */
const asked =
  /^(binary_sensor|calendar|device_tracker|event|geo_location|person|sensor|sun|zone)\./;

/**
 * What an automation made from a blueprint names in its inputs. The blueprint itself is not read, so
 * that an input only tells which entities and phones take part, not what is done with them.
 */
export const blueprintOf = (
  value: unknown,
  names: Names,
): { triggers: Trigger[]; steps: Step[]; tells: Telling[] } => {
  const inputs = isRecord(value) && isRecord(value.input) ? flat(value.input, 0) : [];
  const parts = [...new Set(inputs.flatMap((input) => entitiesIn(input, names)))];
  const [senses, rest] = [
    parts.filter((id) => asked.test(id)),
    parts.filter((id) => !asked.test(id)),
  ];
  const things = rest.filter((id) => !id.startsWith('notify.'));
  const devices = devicesOfParts(things, [], names);
  return {
    triggers: triggersByType(senses, 'state', names),
    steps:
      things.length === 0
        ? []
        : [{ action: 'other', service: 'blueprint', parts: things, devices }],
    tells: inputs
      .flatMap((input) => phonesNamed(input, names))
      .map((phone) => ({ service: 'blueprint', ...phone })),
  };
};

/** All texts of an input, which may be a list or a target. */
const flat = (value: unknown, depth: number): string[] => {
  if (typeof value === 'string') return [value];
  if (depth > 6) return [];
  if (Array.isArray(value)) return value.slice(0, 1000).flatMap((entry) => flat(entry, depth + 1));
  return isRecord(value) ? Object.values(value).flatMap((entry) => flat(entry, depth + 1)) : [];
};
