import { Ability } from '../../model/ability.ts';

/**
 * What an entity of each domain can do, whatever its device class says (entity platforms of Home
 * Assistant). Text agents and speech engines (`conversation`, `stt`, `tts`) are software on the hub that
 * every home has; what listens and talks is the satellite or the speaker.
 */
const byDomain: Readonly<Record<string, readonly Ability[]>> = {
  alarm_control_panel: ['alarm'],
  alert: ['notify'],
  assist_satellite: ['listen', 'talk'],
  camera: ['watch'],
  climate: ['climate'],
  device_tracker: ['locate'],
  fan: ['climate'],
  geo_location: ['locate'],
  humidifier: ['climate'],
  image: ['watch'],
  image_processing: ['watch'],
  light: ['light'],
  lock: ['lock'],
  media_player: ['media', 'talk'],
  notify: ['notify'],
  person: ['locate'],
  remote: ['media'],
  siren: ['alarm'],
  switch: ['power'],
  valve: ['power'],
  wake_word: ['listen'],
  water_heater: ['climate'],
};

/** What a device class adds to its domain, by `domain.device_class`. */
const byClass: Readonly<Record<string, readonly Ability[]>> = {
  'binary_sensor.door': ['sense'],
  'binary_sensor.garage_door': ['sense'],
  'binary_sensor.lock': ['sense'],
  'binary_sensor.motion': ['sense'],
  'binary_sensor.moving': ['sense'],
  'binary_sensor.occupancy': ['sense'],
  'binary_sensor.opening': ['sense'],
  'binary_sensor.presence': ['sense'],
  'binary_sensor.sound': ['listen'],
  'binary_sensor.tamper': ['sense'],
  'binary_sensor.vibration': ['sense'],
  'binary_sensor.window': ['sense'],
  'cover.awning': ['light'],
  'cover.blind': ['light'],
  'cover.curtain': ['light'],
  'cover.damper': ['climate'],
  'cover.door': ['lock'],
  'cover.garage': ['lock'],
  'cover.gate': ['lock'],
  'cover.shade': ['light'],
  'cover.shutter': ['lock'],
  'cover.window': ['lock'],
  'event.doorbell': ['sense'],
  'event.motion': ['sense'],
  'event.ring': ['sense'],
  'sensor.sound_pressure': ['listen'],
  'sensor.energy': ['sense'],
  'sensor.power': ['sense'],
};

/**
 * What the entity can do to, or tell about, the people near it, in the order of `Ability`. Where a
 * domain is too wide to say (a cover, a sensor), only its device class tells; without one it is nothing.
 */
export const abilitiesOf = (entityId: string, deviceClass: string | undefined): Ability[] => {
  const domain = entityId.slice(0, entityId.indexOf('.'));
  const found = new Set([
    ...(ownEntry(byDomain, domain) ?? []),
    ...(ownEntry(byClass, `${domain}.${deviceClass ?? ''}`) ?? []),
  ]);
  return Ability.options.filter((ability) => found.has(ability));
};

/** A name from a record may be `constructor`; only the table's own entries count. */
const ownEntry = <T>(table: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;
