/** Domains of entities whose change by itself, with no command in the record, is an act. */
export const actuatorDomains: ReadonlySet<string> = new Set([
  'alarm_control_panel',
  'camera',
  'climate',
  'cover',
  'fan',
  'humidifier',
  'lawn_mower',
  'light',
  'lock',
  'media_player',
  'siren',
  'switch',
  'vacuum',
  'valve',
  'water_heater',
]);

/** Domains whose rows are always looked at; others only where an account or a parent is named. */
export const watchedDomains: ReadonlySet<string> = new Set([
  ...actuatorDomains,
  'alert',
  'assist_satellite',
  'automation',
  'binary_sensor',
  'conversation',
  'device_tracker',
  'geo_location',
  'group',
  'image',
  'image_processing',
  'input_boolean',
  'input_number',
  'input_select',
  'notify',
  'number',
  'person',
  'remote',
  'select',
  'stt',
  'tts',
  'wake_word',
]);

/** Domains that are rules and pages of the hub itself, not things in the home. */
export const ruleDomains: ReadonlySet<string> = new Set([
  'automation',
  'group',
  'scene',
  'schedule',
  'script',
  'sun',
  'timer',
  'zone',
]);

const shape = /^[a-z0-9_]{1,64}\.[a-z0-9_]{1,190}$/;

export const isEntityId = (value: unknown): value is string =>
  typeof value === 'string' && shape.test(value);

export const domainOf = (entity: string): string => entity.slice(0, entity.indexOf('.'));
