import type { RoutineKind, RoutineOf } from '../routine.ts';
import type { Player } from './happening.ts';
import { adaptiveHeating } from './routines/adaptive-heating.ts';
import { armAtNight } from './routines/arm-at-night.ts';
import { dinnerCall, familyMessage } from './routines/calls-at-home.ts';
import { firmware } from './routines/firmware.ts';
import { cameraLook, heatingFromAway, vacuumFromAway } from './routines/from-away.ts';
import { heatingByHand } from './routines/heating-by-hand.ts';
import { heatingSchedule } from './routines/heating-schedule.ts';
import { eveningLights, welcomeLight } from './routines/light-automations.ts';
import { hallLight, lightsByHand, visit } from './routines/lights.ts';
import { lockAtNight, unlockOnArrival } from './routines/locks.ts';
import { chimeWebhook, mediaInTheEvening, voice } from './routines/media.ts';
import { mediaAtNight } from './routines/media-at-night.ts';
import { lightFromAway, nightCheck } from './routines/night-lights.ts';
import { coversSchedule, hotWaterSchedule, plugSchedule } from './routines/schedules.ts';
import { tellArrival, tellLaundry, whereAreYou } from './routines/telling.ts';
import { vacuumRun } from './routines/vacuum-run.ts';
import { voiceByMistake } from './routines/voice-by-mistake.ts';
import { armWhenEmpty, awayLights, cameraWhenEmpty } from './routines/when-empty.ts';

export const routinePlayers: { readonly [K in RoutineKind]: Player<RoutineOf<K>> } = {
  'heating-schedule': heatingSchedule,
  'evening-lights': eveningLights,
  'hall-light': hallLight,
  'welcome-light': welcomeLight,
  'tell-arrival': tellArrival,
  'tell-laundry': tellLaundry,
  'lock-at-night': lockAtNight,
  'unlock-on-arrival': unlockOnArrival,
  'lights-by-hand': lightsByHand,
  'media-in-the-evening': mediaInTheEvening,
  'heating-by-hand': heatingByHand,
  'night-check': nightCheck,
  'light-from-away': lightFromAway,
  'where-are-you': whereAreYou,
  voice,
  'chime-webhook': chimeWebhook,
  visit,
  'adaptive-heating': adaptiveHeating,
  'hot-water-schedule': hotWaterSchedule,
  'covers-schedule': coversSchedule,
  'plug-schedule': plugSchedule,
  'arm-when-empty': armWhenEmpty,
  'camera-when-empty': cameraWhenEmpty,
  'away-lights': awayLights,
  'vacuum-run': vacuumRun,
  'voice-by-mistake': voiceByMistake,
  firmware,
  'heating-from-away': heatingFromAway,
  'camera-look': cameraLook,
  'vacuum-from-away': vacuumFromAway,
  'media-at-night': mediaAtNight,
  'dinner-call': dinnerCall,
  'family-message': familyMessage,
  'arm-at-night': armAtNight,
  // The hub itself stops and starts: see outages.ts.
  restart: {},
};
