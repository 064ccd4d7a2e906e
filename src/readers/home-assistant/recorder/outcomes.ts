import type { Action } from '../../../model/act.ts';
import { isSilent, meaningOf, type Stand } from './changes.ts';
import type { Command } from './commands.ts';

/** Whether a state follows from a command, contradicts it, or says nothing of it. */
export type Outcome = 'follows' | 'contradicts' | 'open';

/** Which doings contradict which. */
const opposites: Partial<Record<Action, readonly Action[]>> = {
  arm: ['disarm'],
  close: ['open'],
  disarm: ['arm', 'sound-alarm'],
  lock: ['unlock', 'open'],
  open: ['close', 'lock'],
  pause: ['play'],
  play: ['turn-off'],
  'set-colour': ['turn-off'],
  'set-mode': ['turn-off'],
  'set-temperature': ['turn-off'],
  'sound-alarm': ['turn-off', 'disarm'],
  stop: ['play'],
  'turn-off': ['turn-on', 'play', 'sound-alarm'],
  'turn-on': ['turn-off'],
  unlock: ['lock'],
};

/** Commands after which any state of the entity is in order. */
const anything: ReadonlySet<Action> = new Set<Action>([
  'change-automation',
  'other',
  'press',
  'run',
  'set-level',
  'set-volume',
  'speak',
  'toggle',
]);

/** How an entity's new stand relates to a command that named it. */
export const outcomeOf = (
  command: Command,
  domain: string,
  [before, after]: readonly [Stand | undefined, Stand],
): Outcome => {
  if (isSilent(after.state)) return 'open';
  const { action } = command;
  if (anything.has(action)) return 'follows';
  if (domain === 'climate' || domain === 'water_heater')
    return heatingOutcome(command, before, after);
  const meaning = meaningOf(domain, after.state);
  if (meaning === undefined || meaning === action) return 'follows';
  return opposites[action]?.includes(meaning) ? 'contradicts' : 'follows';
};

const heatingOutcome = (
  { action, values }: Command,
  before: Stand | undefined,
  after: Stand,
): Outcome => {
  const isNew = before !== undefined && before.state !== after.state;
  const wanted = action === 'turn-off' ? 'off' : values.mode;
  if (typeof wanted === 'string' && wanted !== after.state) return isNew ? 'contradicts' : 'open';
  if (isNew && after.state === 'off' && wanted !== 'off') return 'contradicts';
  return isFarFrom(values.temperature, before, after) ? 'contradicts' : 'follows';
};

/** Thermostats round and clamp; further away than this somebody turned the dial. */
const roundingDegrees = 1.5;

const isFarFrom = (wanted: unknown, before: Stand | undefined, after: Stand): boolean => {
  const now = after.settings.temperature;
  if (typeof wanted !== 'number' || typeof now !== 'number') return false;
  return now !== before?.settings.temperature && Math.abs(now - wanted) > roundingDegrees;
};
