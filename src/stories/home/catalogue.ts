import type { DeviceKind } from '../story.ts';
import type { Attributes, Wander } from './home.ts';

/** One entity of a kind of device, before it gets names. */
export type EntityDraft = {
  readonly domain: string;
  readonly suffix?: string;
  readonly deviceClass?: string;
  readonly unit?: string;
  readonly supportedFeatures?: number;
  readonly first: string;
  readonly attributes?: Attributes;
  readonly capabilities?: Attributes;
  readonly wander?: Wander;
};

type DeviceDraft = { readonly model: string; readonly entities: readonly EntityDraft[] };

const measured = (deviceClass: string, unit: string, wander: Wander): EntityDraft => ({
  domain: 'sensor',
  suffix: deviceClass,
  deviceClass,
  unit,
  first: ((wander.low + wander.high) / 2).toFixed(wander.digits),
  attributes: { state_class: 'measurement' },
  capabilities: { state_class: 'measurement' },
  wander,
});

const sensed = (deviceClass: string): EntityDraft => ({
  domain: 'binary_sensor',
  suffix: deviceClass,
  deviceClass,
  first: 'off',
});

const temperature = measured('temperature', '°C', { low: 17, high: 23.5, step: 0.2, digits: 1 });
const humidity = measured('humidity', '%', { low: 38, high: 66, step: 1.2, digits: 1 });
export const battery = measured('battery', '%', { low: 40, high: 100, step: 1, digits: 0 });
const brightness = measured('illuminance', 'lx', { low: 0, high: 420, step: 25, digits: 0 });
const power = measured('power', 'W', { low: 0, high: 180, step: 9, digits: 1 });

const cover = (deviceClass: string, position: number): EntityDraft => ({
  domain: 'cover',
  deviceClass,
  first: position > 0 ? 'open' : 'closed',
  attributes: { current_position: position },
  supportedFeatures: 15,
});

const lightAttributes = { color_mode: null, brightness: null };
const lightCapabilities = { supported_color_modes: ['brightness'] };
const heatingCapabilities = {
  hvac_modes: ['off', 'heat'],
  min_temp: 7,
  max_temp: 30,
  target_temp_step: 0.5,
};
const heatingAttributes = {
  current_temperature: 19,
  temperature: 19,
  hvac_action: 'idle',
};
const playerAttributes = { volume_level: 0.3, is_volume_muted: false };

/** The kinds of device a story can name, and the entities that Home Assistant makes of each. */
export const catalogue: Readonly<Record<DeviceKind, DeviceDraft>> = {
  light: {
    model: 'Lamp 1',
    entities: [
      {
        domain: 'light',
        first: 'off',
        attributes: lightAttributes,
        capabilities: lightCapabilities,
        supportedFeatures: 40,
      },
    ],
  },
  thermostat: {
    model: 'Heat 2',
    entities: [
      {
        domain: 'climate',
        first: 'heat',
        attributes: heatingAttributes,
        capabilities: heatingCapabilities,
        supportedFeatures: 1,
      },
      temperature,
    ],
  },
  lock: { model: 'Bolt 3', entities: [{ domain: 'lock', first: 'locked' }, battery] },
  camera: {
    model: 'View 4',
    entities: [
      { domain: 'camera', first: 'idle', supportedFeatures: 2 },
      sensed('motion'),
      brightness,
    ],
  },
  speaker: {
    model: 'Sound 5',
    entities: [
      {
        domain: 'media_player',
        deviceClass: 'speaker',
        first: 'idle',
        attributes: playerAttributes,
        supportedFeatures: 152461,
      },
    ],
  },
  tv: {
    model: 'Screen 6',
    entities: [
      {
        domain: 'media_player',
        deviceClass: 'tv',
        first: 'off',
        attributes: playerAttributes,
        supportedFeatures: 152461,
      },
      power,
    ],
  },
  motion: { model: 'Sense 7', entities: [sensed('motion'), brightness, temperature] },
  door: { model: 'Contact 8', entities: [sensed('door'), battery] },
  plug: {
    model: 'Plug 9',
    entities: [{ domain: 'switch', deviceClass: 'outlet', first: 'on' }, power],
  },
  siren: {
    model: 'Alert 10',
    entities: [
      {
        domain: 'siren',
        first: 'off',
        capabilities: { available_tones: ['alarm', 'chime'] },
        supportedFeatures: 31,
      },
    ],
  },
  'climate-sensor': { model: 'Sense 11', entities: [temperature, humidity, battery] },
  alarm: {
    model: 'Guard 12',
    entities: [
      {
        domain: 'alarm_control_panel',
        first: 'disarmed',
        attributes: { code_format: 'number', changed_by: null, code_arm_required: true },
        supportedFeatures: 31,
      },
    ],
  },
  blind: { model: 'Shade 13', entities: [cover('blind', 100)] },
  garage: { model: 'Gate 14', entities: [cover('garage', 0)] },
  'water-heater': {
    model: 'Boiler 15',
    entities: [
      {
        domain: 'water_heater',
        first: 'eco',
        attributes: { current_temperature: 51, temperature: 55, operation_mode: 'eco' },
        capabilities: { min_temp: 30, max_temp: 65, operation_list: ['off', 'eco', 'performance'] },
        supportedFeatures: 11,
      },
    ],
  },
  vacuum: {
    model: 'Sweep 16',
    entities: [{ domain: 'vacuum', first: 'docked', supportedFeatures: 12316 }, battery],
  },
};
