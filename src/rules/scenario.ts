import { z } from 'zod';
import { Vector, Verb } from '../model/finding.ts';

/** By which way of working: what the research calls a mechanism. */
const Tag = z.enum([
  'auto',
  'covert',
  'harass',
  'hist',
  'listen',
  'lockout',
  'notify',
  'owner',
  'proxy',
  'readd',
  'remote',
  'share',
  'tamper',
]);

/** Records that no reader knows yet, and what a person would call them. */
export const unreadRecords = {
  'alarm-log': "the alarm maker's own log of arming, codes and users",
  'alexa-export': 'an export of an Amazon account with its Alexa history',
  'blind-export': "the blind maker's own history",
  'camera-log': "the camera maker's own log of views, sharing and sign-ins",
  'car-export': 'what the car maker keeps of the car and its app',
  'child-watch-export': "the watch app's list of who manages it, its places and its calls",
  'console-export': 'an export of the games account',
  'family-export': 'an export of the family account: who organises it, and its settings',
  'garage-log': "the garage door maker's own history",
  'lock-log': "the lock's own log, with its codes, guests and users",
  'packet-capture': "a recording of the home network's traffic",
  'plug-export': "the plug maker's own history",
  'ring-export': 'an export of a Ring account',
  'router-log': "the router's log, its list of devices and its settings",
  'school-export': 'what the school keeps of its account and device',
  'streaming-export': 'an export of the film or music account',
  'tag-scan': "a phone's scan for tags, such as an export of AirGuard",
  'thermostat-export': 'an export of the thermostat account, such as of Nest, tado or Hive',
  'toy-export': "the toy app's list of who is linked to it, and what was sent",
  'vacuum-export': "the vacuum maker's own history",
  'wearable-export': 'an export of the watch or fitness account',
  'workplace-record': 'what the workplace keeps of its devices, and what was agreed',
} as const;

const UnreadRecord = z.enum(Object.keys(unreadRecords) as (keyof typeof unreadRecords)[]);

/** One known way in which things in a home are turned against the people in it. */
export const Scenario = z.strictObject({
  number: z.number().int().min(1),
  device: z.string(),
  done: z.string(),
  tags: z.array(Tag).min(1),
  vector: Vector,
  verb: Verb,
  evidence: z.strictObject({
    kind: z.enum(['documented case', 'guidance', 'inferred']),
    sources: z.array(z.string()),
  }),
  /** What to expect in records. */
  trace: z.string(),
  /** A record that is not read yet and would show it, or more of it than the rules see. */
  brings: UnreadRecord.optional(),
  /** What to look for, where it leaves no trace in data. */
  by_hand: z.string().optional(),
});
export type Scenario = z.infer<typeof Scenario>;

/** The file `scenarios.yml`: `sources` says where each key of the evidence was found. */
export const ScenarioCatalogue = z.strictObject({
  scenarios: z.array(Scenario),
  sources: z.record(z.string(), z.string()),
});
export type ScenarioCatalogue = z.infer<typeof ScenarioCatalogue>;
