import type { Trigger } from '../../../model/automation.ts';
import type { Names } from './names.ts';

type Type = Trigger['type'];

const typeOfClass: Readonly<Record<string, Type>> = {
  door: 'door',
  garage: 'door',
  garage_door: 'door',
  gate: 'door',
  lock: 'lock',
  motion: 'motion',
  moving: 'motion',
  occupancy: 'occupancy',
  opening: 'door',
  presence: 'occupancy',
  sound: 'sound',
  vibration: 'motion',
  window: 'door',
};

const domains: Readonly<Record<string, Type>> = {
  alarm_control_panel: 'alarm',
  camera: 'camera',
  device_tracker: 'presence',
  door: 'door',
  garage_door: 'door',
  geo_location: 'presence',
  image: 'camera',
  lock: 'lock',
  motion: 'motion',
  occupancy: 'occupancy',
  person: 'presence',
  sun: 'sun',
  window: 'door',
  zone: 'presence',
};

/** What everything of a domain tells of. */
export const typeOfDomain = (domain: string): Type | undefined =>
  Object.hasOwn(domains, domain) ? domains[domain] : undefined;

/** What an entity tells of, by its domain, its class, or because it tells where somebody is. */
export const typeOfEntity = (entityId: string, { home }: Names): Type | undefined => {
  const domain = entityId.slice(0, entityId.indexOf('.'));
  const entity = home.entities.get(entityId);
  const known = typeOfDomain(domain);
  if (known) return known;
  if (entity?.abilities.includes('locate')) return 'presence';
  const hasClasses = domain === 'binary_sensor' || domain === 'cover' || domain === 'event';
  const deviceClass = entity?.deviceClass ?? '';
  return hasClasses && Object.hasOwn(typeOfClass, deviceClass)
    ? typeOfClass[deviceClass]
    : undefined;
};

const happenings: readonly (readonly [RegExp, Type])[] = [
  [/motion|moving|vibration/, 'motion'],
  [/occupied|present/, 'occupancy'],
  [/open|close/, 'door'],
  [/lock/, 'lock'],
  [/sound/, 'sound'],
  [/enters|leaves/, 'presence'],
];

/** What a device trigger's `type` speaks of. */
export const typeOfHappening = (happening: string): Type =>
  happenings.find(([pattern]) => pattern.test(happening))?.[1] ?? 'other';
