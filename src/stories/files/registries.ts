import { type Entity, entitiesOf, type Home, type HomeDevice } from '../home/home.ts';
import { hexIdOf, slugOf } from '../ids.ts';
import { plantedCode } from '../secrets.ts';
import { type Standpoint, stored } from './stored.ts';

export const mqttEntryIdOf = (home: Home): string => hexIdOf(home.seed, 'entry/mqtt');
const sunEntryIdOf = (home: Home): string => hexIdOf(home.seed, 'entry/sun');

/** Rooms, devices and entities, with the fields that a real hub writes. */
export const registryFiles = (home: Home, at: Standpoint) => [
  stored('core.area_registry', { areas: home.areas.map(areaRow) }, [1, 6]),
  stored(
    'core.device_registry',
    { devices: home.devices.map((device) => deviceRow(home, device, at)), deleted_devices: [] },
    [1, 5],
  ),
  stored(
    'core.entity_registry',
    {
      entities: entitiesOf(home)
        .filter((entity) => isThere(home, entity, at))
        .map((entity) => entityRow(home, entity, at)),
      deleted_entities: [],
    },
    [1, 13],
  ),
];

/** Zones and the sun have no place in the registry; an automation only from its day on. */
const isThere = (home: Home, { id, platform }: Entity, { days }: Standpoint): boolean =>
  platform !== 'zone' &&
  platform !== 'sun' &&
  (home.automations.find(({ entityId }) => entityId === id)?.fromDay ?? -1) < days;

const areaRow = ({ id, name }: { id: string; name: string }) => ({
  aliases: [],
  floor_id: null,
  icon: null,
  id,
  labels: [],
  name,
  picture: null,
});

const entryIdOf = (home: Home, device: HomeDevice): string =>
  home.phones.find(({ deviceId }) => deviceId === device.id)?.entryId ?? mqttEntryIdOf(home);

/** The name a phone's app gives itself; its tracker carries it too. */
export const appDeviceIdOf = (home: Home, deviceId: string): string =>
  hexIdOf(home.seed, `app-device/${deviceId}`).slice(0, 16);

const deviceRow = (home: Home, device: HomeDevice, at: Standpoint) => ({
  area_id: device.areaId ?? null,
  config_entries: [entryIdOf(home, device)],
  configuration_url: null,
  connections: [],
  disabled_by: null,
  entry_type: null,
  hw_version: null,
  id: device.id,
  identifiers: [
    device.kind === 'phone'
      ? ['mobile_app', appDeviceIdOf(home, device.id)]
      : ['mqtt', `example_${device.id.slice(0, 10)}`],
  ],
  labels: [],
  manufacturer: device.maker,
  model: device.model,
  ...namesOf(home, device, at),
  serial_number: null,
  sw_version: device.kind === 'phone' ? '14' : '1.4.2',
  via_device_id: null,
});

const entityRow = (home: Home, entity: Entity, at: Standpoint) => {
  const device = home.devices.find(({ id }) => id === entity.deviceId);
  return {
    aliases: [],
    area_id: null,
    capabilities: entity.capabilities ?? null,
    config_entry_id: device ? entryIdOf(home, device) : null,
    device_class: null,
    device_id: entity.deviceId ?? null,
    disabled_by: null,
    entity_category: entity.id.startsWith('device_tracker.') ? 'diagnostic' : null,
    entity_id: entity.id,
    hidden_by: isHidden(home, entity, at) ? 'user' : null,
    icon: null,
    id: entity.registryId,
    has_entity_name: false,
    labels: [],
    name: null,
    options: optionsOf(home, entity),
    original_device_class: entity.deviceClass ?? null,
    original_icon: null,
    original_name: entity.name,
    platform: entity.platform,
    supported_features: entity.supportedFeatures,
    translation_key: null,
    unique_id: uniqueIdOf(home, entity, device),
    previous_unique_id: null,
    unit_of_measurement: entity.unit ?? null,
  };
};

/** What its maker called it, and what somebody calls it since. */
const namesOf = (home: Home, { name }: HomeDevice, { days }: Standpoint) => {
  const renamed = home.story.marked.find(
    (passage) => passage.rule === 'renamed-device' && passage.device === name,
  );
  if (renamed?.rule !== 'renamed-device') return { name_by_user: null, name };
  return { name_by_user: renamed.day < days ? name : null, name: renamed.before };
};

const isHidden = (home: Home, { id, deviceId }: Entity, { days }: Standpoint): boolean =>
  home.story.marked.some((passage) => {
    if (passage.rule === 'hidden-automation')
      return passage.day < days && id === `automation.${slugOf(passage.title)}`;
    if (passage.rule !== 'hidden-device' || passage.day >= days) return false;
    const device = home.devices.find(({ name }) => name === passage.device);
    return deviceId !== undefined && deviceId === device?.id;
  });

const uniqueIdOf = (home: Home, entity: Entity, device: HomeDevice | undefined): string => {
  if (device?.kind !== 'phone') return entity.uniqueId;
  const appDevice = appDeviceIdOf(home, device.id);
  if (entity.id.startsWith('device_tracker.')) return appDevice;
  const entry = entryIdOf(home, device).slice(0, 12);
  return `${entry}_${entity.id.slice(entity.id.indexOf('phone_') + 'phone_'.length)}`;
};

const exposed = ['light', 'switch', 'climate', 'media_player', 'lock', 'siren'];

const optionsOf = (home: Home, { id }: Entity) => {
  const domain = id.slice(0, id.indexOf('.'));
  return {
    conversation: { should_expose: exposed.includes(domain) },
    ...(home.story.has_cloud && {
      'cloud.google_assistant': { should_expose: domain === 'light' },
    }),
    ...(domain === 'lock' && { lock: { default_code: plantedCode(home.seed) } }),
  };
};

export const sunEntry = (home: Home) => ({
  entryId: sunEntryIdOf(home),
  domain: 'sun',
  title: 'Sun',
  data: {},
});
