import type { Calendar } from '../calendar.ts';
import type { DeviceKind, Story, StoryPerson } from '../story.ts';

export type Attributes = Readonly<Record<string, unknown>>;

/** How a measured value walks about when nobody does anything. */
export type Wander = {
  readonly low: number;
  readonly high: number;
  readonly step: number;
  readonly digits: number;
};

export type Entity = {
  readonly id: string;
  readonly name: string;
  readonly platform: string;
  readonly uniqueId: string;
  readonly registryId: string;
  readonly deviceId: string | undefined;
  readonly deviceClass: string | undefined;
  readonly unit: string | undefined;
  readonly supportedFeatures: number;
  readonly first: string;
  readonly attributes: Attributes;
  /** What it can be set to; the registry has it, the history does not. */
  readonly capabilities: Attributes | undefined;
  readonly wander: Wander | undefined;
};

export type HomeDevice = {
  readonly id: string;
  readonly name: string;
  readonly kind: DeviceKind | 'phone';
  readonly areaId: string | undefined;
  readonly maker: string;
  readonly model: string;
  readonly entities: readonly Entity[];
};

export type HomeUser = {
  readonly id: string;
  readonly name: string;
  readonly role: 'owner' | 'admin' | 'member' | 'system';
  readonly person: StoryPerson | undefined;
  /** Several people use it, and the household file says so. */
  readonly isShared: boolean;
  /** The day on which the account was made, and the one on which it was removed again. */
  readonly fromDay: number;
  readonly untilDay: number | undefined;
  /** The day on which the account was switched off. */
  readonly offDay: number | undefined;
};

export type HomePhone = {
  readonly person: StoryPerson;
  readonly deviceId: string;
  /** As in `notify.mobile_app_<slug>`. */
  readonly slug: string;
  readonly tracker: string;
  readonly entryId: string;
};

/** A stored automation, in the words that newer versions use; older ones are worked out from these. */
export type AutomationConfig = {
  readonly id: string;
  readonly alias: string;
  readonly entityId: string;
  readonly fromDay: number;
  readonly triggers: readonly Attributes[];
  readonly conditions: readonly Attributes[];
  readonly actions: readonly Attributes[];
};

/** A story with every name that the files need worked out. */
export type Home = {
  readonly story: Story;
  readonly seed: string;
  readonly calendar: Calendar;
  readonly areas: readonly { readonly id: string; readonly name: string }[];
  readonly devices: readonly HomeDevice[];
  readonly users: readonly HomeUser[];
  readonly phones: readonly HomePhone[];
  readonly automations: readonly AutomationConfig[];
  /** Entities that no device holds: sun, home zone, people, automations. */
  readonly loose: readonly Entity[];
};

export const entitiesOf = (home: Home): readonly Entity[] => [
  ...home.loose,
  ...home.devices.flatMap(({ entities }) => entities),
];

/** The main entity of a device that the story names: what commands are sent to. */
export const mainEntityOf = (home: Home, deviceName: string): string =>
  home.devices.find(({ name }) => name === deviceName)?.entities[0]?.id ?? '';

/** The account of a person, or else the one of that name that is shared or nobody's. */
export const userOf = (home: Home, name: string): string =>
  (
    home.users.find((user) => user.person?.name === name) ??
    home.users.find((user) => !user.person && user.name === name)
  )?.id ?? '';

/** Whether somebody can sign in on a day: the account is there, and not switched off. */
export const canSignIn = (home: Home, name: string, day: number): boolean =>
  home.users.some(
    ({ person, fromDay, untilDay = Number.POSITIVE_INFINITY, offDay = untilDay }) =>
      person?.name === name && day >= fromDay && day <= Math.min(untilDay, offDay),
  );

/** An account that was removed and made again has another id from then on. */
export const userOnDay = (home: Home, id: string, day: number): string => {
  const user = home.users.find((each) => each.id === id);
  const isGone = user?.person && user.untilDay !== undefined && day > user.untilDay;
  if (!isGone) return id;
  const again = home.users.find((each) => each.person === user.person && each.id !== id);
  return again && again.fromDay <= day ? again.id : id;
};

export const phoneOf = (home: Home, person: string): HomePhone | undefined =>
  home.phones.find((phone) => phone.person.name === person);

export const notifyServiceOf = (home: Home, person: string): string =>
  `mobile_app_${phoneOf(home, person)?.slug ?? ''}`;
