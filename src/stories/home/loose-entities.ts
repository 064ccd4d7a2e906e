import { hexIdOf } from '../ids.ts';
import type { StoryPerson } from '../story.ts';
import { type Attributes, type Entity, type Home, phoneOf, userOf } from './home.ts';

/** Entities that no device holds. A home's whereabouts are a round made-up place at sea. */
export const homePlace = { latitude: 54.5, longitude: 3.5 } as const;
const awayPlace = { latitude: 54.6, longitude: 3.7 } as const;

export const looseEntities = (home: Home): Entity[] => [
  loose(home, { id: 'sun.sun', platform: 'sun', first: 'below_horizon' }, { friendly_name: 'Sun' }),
  loose(home, { id: 'zone.home', platform: 'zone', first: '0' }, zoneAttributes),
  ...home.story.people.filter(isKnownToHub).map((person) =>
    loose(
      home,
      {
        id: `person.${person.name}`,
        platform: 'person',
        first: person.phone ? 'home' : 'unknown',
      },
      personAttributes(home, person, true),
    ),
  ),
  ...home.automations.map(({ entityId, alias, id }) =>
    loose(
      home,
      { id: entityId, platform: 'automation', first: 'on', uniqueId: id },
      { friendly_name: alias },
    ),
  ),
];

/** A guest with neither account nor phone is nobody to the hub. */
export const isKnownToHub = ({ account, phone }: StoryPerson): boolean =>
  account !== undefined || phone !== undefined;

type Basics = { id: string; platform: string; first: string; uniqueId?: string };

const loose = (home: Home, basics: Basics, attributes: Attributes): Entity => ({
  id: basics.id,
  name: String(attributes.friendly_name ?? basics.id),
  platform: basics.platform,
  uniqueId: basics.uniqueId ?? basics.id.slice(basics.id.indexOf('.') + 1),
  registryId: hexIdOf(home.seed, `registry/${basics.id}`),
  deviceId: undefined,
  deviceClass: undefined,
  unit: undefined,
  supportedFeatures: 0,
  first: basics.first,
  attributes,
  capabilities: basics.platform === 'automation' ? { id: basics.uniqueId } : undefined,
  wander: undefined,
});

const zoneAttributes = {
  ...homePlace,
  radius: 100,
  passive: false,
  persons: [],
  editable: true,
  icon: 'mdi:home',
  friendly_name: 'Home',
};

export const personAttributes = (home: Home, person: StoryPerson, isHome: boolean): Attributes => ({
  editable: true,
  id: person.name,
  ...(person.phone && (isHome ? homePlace : awayPlace)),
  ...(person.phone && { gps_accuracy: 12 }),
  ...(person.phone && { source: phoneOf(home, person.name)?.tracker }),
  ...(person.account && { user_id: userOf(home, person.name) }),
  friendly_name: person.name,
});

export const trackerAttributes = (
  name: string,
  isHome: boolean,
  batteryLevel: number,
): Attributes => ({
  source_type: 'gps',
  battery_level: batteryLevel,
  ...(isHome ? homePlace : awayPlace),
  gps_accuracy: 12,
  friendly_name: name,
});
