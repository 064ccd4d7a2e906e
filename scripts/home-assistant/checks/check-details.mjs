/** @typedef {import('../../../src/model/act.ts').Act} Act */
/** @typedef {import('./tally.mjs').Tally} Tally */
/** @typedef {(service: string) => readonly Act[]} Commands */

/**
 * What came with the commands: settings before and after, rooms, phones, words.
 * @param {Tally} tally @param {import('../sample.mjs').Sample} sample
 * @param {{ acts: readonly Act[], devices: readonly import('../../../src/model/device.ts').Device[] }} read
 */
export function checkDetails(tally, sample, { acts, devices }) {
  /** @type {Commands} */
  const of = (service) => acts.filter(({ by, ...act }) => act.service === service && by.account);
  checkHeating(tally, of('climate.set_temperature'));
  checkTargets(tally, sample, of);
  checkCodes(tally, of);
  const phone = devices.find(({ form, name }) => form === 'phone' && name === 'Sam Phone');
  checkPhone(tally, of('notify.mobile_app_sam_phone'), phone?.id);
  const words = of('tts.demo_say').map(({ text }) => text);
  tally.same('words spoken aloud are kept, without the address they went by', words, [
    'Lights out now',
  ]);
  const [play] = of('media_player.play_media');
  tally.same('what was played is told by its kind and host alone', play?.values, {
    media: 'music',
    mediaFrom: 'media.example.org',
  });
}

/** @param {Tally} tally @param {readonly Act[]} heating */
function checkHeating(tally, heating) {
  tally.same(
    'the heating: each setting, with the one before',
    heating.map(({ values }) => [values.temperatureBefore, values.temperature]),
    [
      [21, 16],
      [16, 22],
      [22, 15],
      [15, 23],
      [23, 15],
    ],
  );
  tally.check(
    'the heating: seen to happen',
    heating.every((act) => act.isSeenToHappen),
  );
}

/** @param {Tally} tally @param {import('../sample.mjs').Sample} sample @param {Commands} of */
function checkTargets(tally, { users }, of) {
  const [byRoom] = of('light.turn_on').filter(({ by }) => by.account === `ha:user:${users.sam}`);
  tally.same('a command to a room reaches the light in it', byRoom?.parts, [
    'light.ceiling_lights',
  ]);
  const [byDevice, ...others] = of('light.turn_off');
  tally.same('a command to a device reaches its light', byDevice?.parts, ['light.bed_light']);
  tally.same('and is not seen to happen where nothing changed', byDevice?.isSeenToHappen, false);
  const everything = others.at(-1)?.parts ?? [];
  tally.check(
    'a command to all lights reaches those that were on',
    everything.includes('light.ceiling_lights') && !everything.includes('light.bed_light'),
    everything,
  );
  const [night] = of('script.night');
  const inScript = ['light.kitchen_lights', 'light.bed_light', 'lock.kitchen_door'];
  tally.check(
    'a script is one act on all that it does',
    inScript.every((part) => night?.parts.includes(part)),
    night,
  );
}

/** @param {Tally} tally @param {Commands} of */
function checkCodes(tally, of) {
  const given = [
    'lock.unlock',
    'alarm_control_panel.alarm_arm_away',
    'alarm_control_panel.alarm_disarm',
  ];
  tally.same(
    'of a code only that one was given',
    given.map((service) => of(service).map(({ values }) => values)),
    [[{ isCodeGiven: true }, {}], [{ isCodeGiven: true }], [{ isCodeGiven: true }]],
  );
  const slow = [...of('cover.close_cover'), ...given.flatMap(of), ...of('lock.lock')];
  tally.check(
    'slow locks, alarms and windows are seen to happen',
    slow.every((act) => act.isSeenToHappen),
    slow,
  );
}

/** @param {Tally} tally @param {readonly Act[]} commands @param {string | undefined} phone */
function checkPhone(tally, commands, phone) {
  tally.check(
    'commands to a phone name that phone',
    phone !== undefined && commands.every(({ devices }) => devices.includes(phone)),
    commands.map(({ devices }) => devices),
  );
  const words = commands.map(({ action, text }) => [action, text]);
  tally.same('and what they were, with the words that were sent', words, [
    ['ask-location', undefined],
    ['ask-location', undefined],
    ['speak', 'Where are you now?'],
    ['notify', 'Hi\nI know you are home'],
  ]);
}
