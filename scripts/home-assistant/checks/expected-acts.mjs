import { deeds } from '../sample.mjs';

/** What each command is called in words that hold for every product. @type {Record<string, string>} */
const actions = {
  'alarm_control_panel.alarm_arm_away': 'arm',
  'alarm_control_panel.alarm_disarm': 'disarm',
  'automation.trigger': 'run',
  'automation.turn_off': 'change-automation',
  'camera.turn_off': 'turn-off',
  'camera.turn_on': 'turn-on',
  'climate.set_hvac_mode': 'set-mode',
  'climate.set_temperature': 'set-temperature',
  'climate.turn_off': 'turn-off',
  'cover.close_cover': 'close',
  'homeassistant.restart': 'restart',
  'homeassistant.turn_on': 'turn-on',
  'input_boolean.toggle': 'toggle',
  'light.turn_off': 'turn-off',
  'light.turn_on': 'turn-on',
  'lock.lock': 'lock',
  'lock.unlock': 'unlock',
  'logger.set_level': 'change-logging',
  'media_player.play_media': 'play',
  'media_player.volume_set': 'set-volume',
  'persistent_notification.create': 'notify',
  'recorder.disable': 'stop-recording',
  'recorder.enable': 'resume-recording',
  'recorder.purge': 'purge-record',
  'recorder.purge_entities': 'purge-record',
  'script.night': 'run',
  'siren.turn_on': 'sound-alarm',
  'tts.demo_say': 'speak',
};

/** @type {Record<string, string>} */
const phoneMessages = { request_location_update: 'ask-location', TTS: 'speak' };

/** What may or may not be written down itself. */
const switches = new Set(['recorder.disable', 'recorder.enable']);

/** @typedef {{ service: string, action: string, account: string, fromMs: number, toMs: number, entities: string[] }} Wanted */

/** The one act that every recorded command must be, in the order of time. @param {import('../sample.mjs').Sample} sample @returns {Wanted[]} */
export function wantedActs(sample) {
  const { done, recorded } = sample;
  const isWritten = (/** @type {string} */ service) =>
    !switches.has(service) || recorded.includes(service.replace('recorder.', ''));
  const commands = done
    .filter(({ what }, place) => what === 'command' && done[place + 1]?.what !== 'not recorded')
    .filter(({ service }) => isWritten(service))
    .map(wantedOfCommand);
  return [...commands, ...wantedOfOthers(sample)].sort((a, b) => a.fromMs - b.fromMs);
}

/** Between asking and the answer; a clock that is read twice may differ a little. */
const slackMs = 100;
/** No answer comes from a server that ends. */
const noAnswerMs = 5000;

/** @param {import('../sample.mjs').Deed} deed @returns {Wanted} */
function wantedOfCommand({ service, data, target, user, started, at, context }) {
  const toPhone = service.startsWith('notify.') ? (phoneMessages[data.message] ?? 'notify') : '';
  return {
    service,
    action: toPhone || (actions[service] ?? 'not in the table'),
    account: `ha:user:${user}`,
    fromMs: started * 1000 - slackMs,
    toMs: at * 1000 + (context === null ? noAnswerMs : slackMs),
    entities: entitiesIn(target?.entity_id ?? data?.entity_id),
  };
}

/** @param {string | string[] | undefined} named */
const entitiesIn = (named) => (named === undefined || named === 'all' ? [] : [named].flat());

/** What was said to the assistant, and what a phone sent, were no commands of the driver's own. @param {import('../sample.mjs').Sample} sample @returns {Wanted[]} */
function wantedOfOthers(sample) {
  const [spoken] = deeds(sample, 'spoken');
  const [phone] = deeds(sample, 'phone events');
  if (spoken === undefined || phone === undefined) return [];
  const around = (/** @type {number} */ at) => ({
    fromMs: at * 1000 - 2000,
    toMs: at * 1000 + slackMs,
  });
  const robin = { account: `ha:user:${sample.users.robin}`, entities: [], ...around(phone.at) };
  return [
    {
      service: 'homeassistant.turn_on',
      action: 'turn-on',
      account: `ha:user:${sample.users.sam}`,
      entities: ['light.kitchen_lights'],
      ...around(spoken.at),
    },
    { service: 'mobile_app_notification_action', action: 'answer-notification', ...robin },
    { service: 'tag_scanned', action: 'scan-tag', ...robin },
  ];
}

/** One line for an act or for what one must be, to count them by. @param {{ account?: string | undefined, service?: string | undefined, action: string }} one */
export const lineOf = ({ account, service, action }) => `${account} ${service} ${action}`;
