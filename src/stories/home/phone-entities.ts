import type { StoryPerson } from '../story.ts';
import { battery, type EntityDraft } from './catalogue.ts';

type Telling = StoryPerson['phone_tells'][number];

const told: Readonly<Record<Telling, { suffix: string; first: string }>> = {
  notifications: { suffix: 'last_notification', first: 'A message' },
  calls: { suffix: 'phone_state', first: 'idle' },
  'app-use': { suffix: 'last_used_app', first: 'org.example.messages' },
  health: { suffix: 'daily_steps', first: '4200' },
};

/** What the app of a phone reports, and what it was made to report besides. */
export const phoneEntities = (
  os: 'android' | 'iphone',
  besides: readonly Telling[],
): readonly EntityDraft[] => [
  {
    domain: 'device_tracker',
    first: 'home',
    attributes: { source_type: 'gps', battery_level: 80, gps_accuracy: 12 },
  },
  { ...battery, suffix: 'battery_level' },
  {
    domain: 'sensor',
    suffix: os === 'android' ? 'detected_activity' : 'activity',
    first: os === 'android' ? 'still' : 'Stationary',
  },
  { domain: 'sensor', suffix: 'geocoded_location', first: '1 Example Street' },
  {
    domain: 'sensor',
    suffix: os === 'android' ? 'wifi_connection' : 'ssid',
    first: 'example-home',
  },
  ...besides.map((telling) => ({ domain: 'sensor', ...told[telling] })),
];
