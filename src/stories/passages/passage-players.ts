import type { Player } from '../life/happening.ts';
import type { PassageOf, PassageRule } from '../passage.ts';
import { accessAfterLeaving } from './access-after-leaving.ts';
import { accountAddedAgain, accountLockout, accountSwitchedOff } from './account-changes.ts';
import { alarmArmedWhileHome } from './alarm-armed-while-home.ts';
import { automationChanged } from './automation-changed.ts';
import { cameraCaptures, cameraSwitchedOff, cameraSwitchedOn, cameraViews } from './cameras.ts';
import {
  coversFromAway,
  doorOpenedFromAway,
  lockCodesChanged,
  locksFromAway,
  unlockedWhileAway,
} from './doors.ts';
import { geofenceOfOne } from './geofence-of-one.ts';
import { hiddenDevice, renamedDevice } from './hidden-things.ts';
import { hubRestarted, loggingChanged } from './hub-acts.ts';
import { locationRequests } from './location-requests.ts';
import { movementAlerts } from './movement-alerts.ts';
import { nightBursts } from './night-bursts.ts';
import { openWebhook } from './open-webhook.ts';
import {
  appOfAnotherHolder,
  cloudLinkOfNobody,
  orphanApp,
  tokenWithoutEnd,
} from './other-access.ts';
import { recordCut } from './record-cut.ts';
import { doorAlerts, hiddenAutomation } from './sensor-alerts.ts';
import { mediaFromAway, sirenAtNight, speechFromAway } from './sounds.ts';
import { standing } from './standing.ts';
import { plugOffRepeated, switchedFromAway, takenAway } from './switches.ts';
import { messagesToPhone, phoneCommands } from './to-phones.ts';
import { heatingTugOfWar, hotWaterOff, lightUndone, powerUndone } from './undone.ts';
import { unnamedAccount } from './unnamed-account.ts';

/** One kind of passage for each of the rules that a story can mark. */
export const passagePlayers: { readonly [R in PassageRule]: Player<PassageOf<R>> } = {
  'unnamed-account': unnamedAccount,
  'access-after-leaving': accessAfterLeaving,
  'orphan-app': orphanApp,
  'app-of-another-holder': appOfAnotherHolder,
  'token-without-end': tokenWithoutEnd,
  'cloud-link-of-nobody': cloudLinkOfNobody,
  'account-switched-off': accountSwitchedOff,
  'account-lockout': accountLockout,
  'account-added-again': accountAddedAgain,
  'access-under-order': standing,
  'child-device-in-reach': standing,
  'followed-without-account': standing,
  'manager-who-left': standing,
  'phone-reports-much': standing,
  'private-room-in-reach': standing,
  'shared-account-manages': standing,
  'sole-manager': standing,
  'movement-alerts': movementAlerts,
  'child-movement-alerts': movementAlerts,
  'door-alerts': doorAlerts,
  'hidden-automation': hiddenAutomation,
  'geofence-of-one': geofenceOfOne,
  'open-webhook': openWebhook,
  'hidden-device': hiddenDevice,
  'renamed-device': renamedDevice,
  'alarm-armed-while-home': alarmArmedWhileHome,
  'camera-captures': cameraCaptures,
  'camera-switched-off': cameraSwitchedOff,
  'camera-off-around-diary': cameraSwitchedOff,
  'watched-before-diary': cameraViews,
  'taken-away-around-diary': takenAway,
  'covers-from-away': coversFromAway,
  'door-opened-from-away': doorOpenedFromAway,
  'locks-from-away': locksFromAway,
  'media-from-away': mediaFromAway,
  'acts-after-leaving': switchedFromAway,
  'new-account-acts': cameraCaptures,
  'night-acts-of-absent': switchedFromAway,
  'unusual-activity': switchedFromAway,
  'camera-switched-on': cameraSwitchedOn,
  'camera-views': cameraViews,
  'lock-codes-changed': lockCodesChanged,
  'night-bursts': nightBursts,
  'plug-off-repeated': plugOffRepeated,
  'siren-at-night': sirenAtNight,
  'speech-from-away': speechFromAway,
  'unlocked-while-away': unlockedWhileAway,
  'heating-tug-of-war': heatingTugOfWar,
  'hot-water-off': hotWaterOff,
  'light-undone': lightUndone,
  'power-undone': powerUndone,
  'location-requests': locationRequests,
  'messages-to-phone': messagesToPhone,
  'phone-commands': phoneCommands,
  'record-cut': recordCut,
  'logging-changed': loggingChanged,
  'hub-restarted-repeatedly': hubRestarted,
  'automation-changed': automationChanged,
};
