import type { Action } from '../../../model/act.ts';
import type { JsonObject } from './json-texts.ts';

/**
 * Messages that a phone's app takes as a command and shows to nobody
 * (https://companion.home-assistant.io/docs/notifications/notification-commands/).
 */
const commands: ReadonlySet<string> = new Set([
  'clear_badge',
  'clear_notification',
  'command_activity',
  'command_app_lock',
  'command_auto_screen_brightness',
  'command_beacon_monitor',
  'command_ble_transmitter',
  'command_bluetooth',
  'command_broadcast_intent',
  'command_dnd',
  'command_flashlight',
  'command_high_accuracy_mode',
  'command_launch_app',
  'command_media',
  'command_persistent_connection',
  'command_ringer_mode',
  'command_screen_brightness_level',
  'command_screen_off_timeout',
  'command_screen_on',
  'command_stop_tts',
  'command_update_sensors',
  'command_volume_level',
  'command_webview',
  'delete_alert',
  'remove_channel',
  'request_location_update',
  'update_complications',
  'update_widgets',
]);

/** What a message to a phone does instead of being shown. */
export type PhoneCommand = {
  readonly action: Action;
  readonly command: string;
  /** Words the phone speaks aloud. */
  readonly text: string | undefined;
};

/**
 * Only what serves nothing but finding the phone counts as asking for its location: a refresh of all
 * sensors is as common in housekeeping, and switching the exact mode off is the contrary of asking.
 */
export const phoneCommandOf = (data: JsonObject, extra: JsonObject): PhoneCommand | undefined => {
  const message = typeof data.message === 'string' ? data.message.trim() : '';
  if (message === 'TTS') return { action: 'speak', command: 'TTS', text: spokenIn(data, extra) };
  if (!commands.has(message)) return undefined;
  return {
    action: isAsking(message, data, extra) ? 'ask-location' : 'command-phone',
    command: message,
    text: undefined,
  };
};

const isAsking = (message: string, data: JsonObject, extra: JsonObject): boolean => {
  if (message === 'request_location_update') return true;
  const setting = extra.command ?? data.title;
  return message === 'command_high_accuracy_mode' && !/off/i.test(String(setting ?? ''));
};

const spokenIn = (data: JsonObject, extra: JsonObject): string | undefined => {
  const spoken = extra.tts_text ?? data.title;
  return typeof spoken === 'string' ? spoken : undefined;
};
