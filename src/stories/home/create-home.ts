import { createCalendar } from '../calendar.ts';
import { hexIdOf, slugOf } from '../ids.ts';
import { automationDraftsOf } from '../life/automation-drafts.ts';
import type { Story, StoryDevice, StoryPerson } from '../story.ts';
import { catalogue, type EntityDraft } from './catalogue.ts';
import type { AutomationConfig, Entity, Home, HomeDevice, HomePhone } from './home.ts';
import { looseEntities } from './loose-entities.ts';
import { phoneEntities } from './phone-entities.ts';
import { usersOf } from './users.ts';

/** Works out every name and id that the files of a story need; the same story gives the same ones. */
export const createHome = (story: Story): Home => {
  const seed = String(story.seed);
  const calendar = createCalendar(story.start, story.time_zone);
  const base: Home = {
    story,
    seed,
    calendar,
    areas: story.rooms.map(({ name }) => ({ id: slugOf(name), name })),
    devices: [
      ...story.devices.map((device) => deviceOf(seed, device)),
      ...story.people.flatMap((person) => phoneDeviceOf(seed, person)),
    ],
    users: usersOf(story, seed),
    phones: story.people.flatMap((person) => phonesOf(seed, person)),
    automations: [],
    loose: [],
  };
  const withRules: Home = { ...base, automations: automationsOf(base) };
  return { ...withRules, loose: looseEntities(withRules) };
};

const automationsOf = (home: Home): AutomationConfig[] =>
  automationDraftsOf(home).map((draft, i) => ({
    ...draft,
    id: String(home.calendar.at(draft.fromDay, '11:30') + i * 61_003),
    entityId: `automation.${slugOf(draft.alias)}`,
  }));

const deviceOf = (seed: string, device: StoryDevice): HomeDevice => {
  const id = hexIdOf(seed, `device/${device.name}`);
  const { model, entities } = catalogue[device.kind];
  return {
    id,
    name: device.name,
    kind: device.kind,
    areaId: slugOf(device.room),
    maker: 'Example Devices',
    model,
    entities: entities.map((draft) =>
      entityOf(draft, { seed, name: device.name, deviceId: id, platform: 'mqtt' }),
    ),
  };
};

type Naming = { seed: string; name: string; deviceId: string; platform: string };

const entityOf = (draft: EntityDraft, naming: Naming): Entity => {
  const { seed, name, deviceId, platform } = naming;
  const object = slugOf(draft.suffix ? `${name} ${draft.suffix}` : name);
  const id = `${draft.domain}.${object}`;
  const label = draft.suffix ? `${name} ${draft.suffix.replaceAll('_', ' ')}` : name;
  return {
    id,
    name: label,
    platform,
    uniqueId: `${hexIdOf(seed, `unique/${id}`).slice(0, 12)}_${object}`,
    registryId: hexIdOf(seed, `registry/${id}`),
    deviceId,
    deviceClass: draft.deviceClass,
    unit: draft.unit,
    supportedFeatures: draft.supportedFeatures ?? 0,
    first: draft.first,
    attributes: {
      ...draft.attributes,
      ...(draft.unit && { unit_of_measurement: draft.unit }),
      ...(draft.deviceClass && { device_class: draft.deviceClass }),
      friendly_name: label,
    },
    capabilities: draft.capabilities,
    wander: draft.wander,
  };
};

const phoneNameOf = (person: StoryPerson): string => `${person.name} phone`;

const phoneDeviceOf = (seed: string, person: StoryPerson): HomeDevice[] => {
  if (!person.phone) return [];
  const name = phoneNameOf(person);
  const id = hexIdOf(seed, `device/${name}`);
  return [
    {
      id,
      name,
      kind: 'phone',
      areaId: undefined,
      maker: person.phone === 'iphone' ? 'Apple' : 'Example Phones',
      model: person.phone === 'iphone' ? 'iPhone' : 'Phone 13',
      entities: phoneEntities(person.phone, person.phone_tells).map((draft) =>
        entityOf(draft, { seed, name, deviceId: id, platform: 'mobile_app' }),
      ),
    },
  ];
};

const phonesOf = (seed: string, person: StoryPerson): HomePhone[] => {
  if (!person.phone) return [];
  const name = phoneNameOf(person);
  return [
    {
      person,
      deviceId: hexIdOf(seed, `device/${name}`),
      slug: slugOf(name),
      tracker: `device_tracker.${slugOf(name)}`,
      entryId: hexIdOf(seed, `entry/${name}`),
    },
  ];
};
