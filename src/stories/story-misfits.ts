import { isTimeZone } from './calendar.ts';
import type { DeviceKind, Story } from './story.ts';

export type Misfit = { readonly path: readonly PropertyKey[]; readonly message: string };

const peopleFields = new Set(['by', 'of', 'about', 'told', 'against', 'person', 'holder']);
/** Those that can also name an account that is shared or nobody's. */
const holderFields = new Set(['by', 'holder']);
/** Fields that name devices, and what kinds fit; nothing given: any. */
const deviceFields: Readonly<Record<string, readonly DeviceKind[]>> = {
  device: [],
  devices: [],
  light: ['light'],
  guard: ['camera', 'alarm', 'lock'],
  lock: ['lock'],
  sensor: ['motion', 'door'],
  motion: ['motion'],
  plug: ['plug'],
  speaker: ['speaker', 'tv'],
  vacuum: ['vacuum'],
  alarm: ['alarm'],
  camera: ['camera'],
  blind: ['blind'],
  heater: ['water-heater'],
};

/** What a story says that does not fit together, in the order in which it is written. */
export const misfitsOf = (story: Story): Misfit[] => [
  ...(isTimeZone(story.time_zone) ? [] : [misfit(['time_zone'], 'no such time zone')]),
  ...sameNames(story.people, 'people'),
  ...sameNames(story.rooms, 'rooms'),
  ...sameNames(story.devices, 'devices'),
  ...story.devices.flatMap((device, i) =>
    story.rooms.some(({ name }) => name === device.room)
      ? []
      : [misfit(['devices', i, 'room'], `no room is called ${device.room}`)],
  ),
  ...story.routines.flatMap((routine, i) => partMisfits(story, routine, ['routines', i])),
  ...story.marked.flatMap((passage, i) => partMisfits(story, passage, ['marked', i])),
  ...story.orders.flatMap((order, i) => partMisfits(story, { person: order.about }, ['orders', i])),
  ...lateMarks(story),
];

const misfit = (path: readonly PropertyKey[], message: string): Misfit => ({ path, message });

const sameNames = (list: readonly { name: string }[], where: string): Misfit[] =>
  list.flatMap(({ name }, i) =>
    list.findIndex((other) => other.name === name) === i
      ? []
      : [misfit([where, i, 'name'], `${name} is there twice`)],
  );

const partMisfits = (story: Story, part: object, path: readonly PropertyKey[]): Misfit[] =>
  Object.entries(part).flatMap(([field, value]) =>
    namesIn(value).flatMap((name) => {
      const message = nameMisfit(story, field, name);
      return message ? [misfit([...path, field], message)] : [];
    }),
  );

const namesIn = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((each) => typeof each === 'string');

const nameMisfit = (story: Story, field: string, name: string): string | undefined => {
  if (peopleFields.has(field)) return personMisfit(story, field, name);
  const kinds = deviceFields[field];
  if (!kinds) return undefined;
  const device = story.devices.find((each) => each.name === name);
  if (!device) return `no device is called ${name}`;
  if (kinds.length > 0 && !kinds.includes(device.kind)) return `${name} is a ${device.kind}`;
  return undefined;
};

const personMisfit = (story: Story, field: string, name: string): string | undefined => {
  if (holderFields.has(field) && accountNamesOf(story).includes(name)) return undefined;
  const person = story.people.find((each) => each.name === name);
  if (field === 'holder' && person) return undefined;
  if (!person) return `nobody is called ${name}`;
  if (field === 'by' && !person.account) return `${name} has no account`;
  if (['of', 'told', 'about'].includes(field) && !person.phone) return `${name} has no phone`;
  return undefined;
};

/** Accounts that are nobody's own: shared ones, and those that a passage adds. */
const accountNamesOf = (story: Story): string[] => [
  ...story.shared_accounts.map(({ name }) => name),
  ...story.marked.flatMap((passage) => (passage.rule === 'unnamed-account' ? [passage.name] : [])),
];

const daysOf = (passage: Story['marked'][number]): readonly number[] => {
  if ('days' in passage) return passage.days;
  if ('again_on' in passage) return [passage.again_on];
  return 'day' in passage ? [passage.day] : [];
};

const lateMarks = (story: Story): Misfit[] =>
  story.marked.flatMap((passage, i) => {
    const days = daysOf(passage);
    return days.some((day) => day > story.days - 2)
      ? [misfit(['marked', i], `a marked day must come before day ${story.days - 1}`)]
      : [];
  });
