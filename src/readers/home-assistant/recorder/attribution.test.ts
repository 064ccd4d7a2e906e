import { expect, it } from 'vitest';
import { automationIdOf, emptyHomeIndex, registryDeviceIdOf, userIdOf } from '../home-index.ts';
import {
  actsIn,
  alex,
  context,
  evening,
  type MadeRecorder,
  readMade,
  sam,
} from './recorder.test-data.ts';

type Write = (recorder: MadeRecorder) => void;
const read = async (write: Write, index = emptyHomeIndex) =>
  actsIn(await readMade('schema 53', write, index));

const call = (service: string, data: object = {}) => {
  const [domain, name] = service.split('.');
  return { type: 'call_service', data: { domain, service: name, service_data: data } };
};

it('follows the chain of parents to the account at its end, and out of a ring', async () => {
  const acts = await read((recorder) => {
    recorder.event({ at: evening, ...call('light.turn_on'), context: context(1), user: alex });
    for (const [own, parent, name] of [
      [2, 1, 'first'],
      [3, 2, 'second'],
      [8, 9, 'ring'],
      [9, 8, 'back'],
    ] as const)
      recorder.event({
        at: evening + own,
        type: 'automation_triggered',
        data: { entity_id: `automation.${name}` },
        context: context(own),
        parent: context(parent),
      });
  });
  const automation = (name: string) => automationIdOf(`automation.${name}`);
  expect(acts.slice(1).map(({ by }) => by)).toEqual([
    { grade: 'automation', automation: automation('first'), causedBy: userIdOf(alex) },
    { grade: 'automation', automation: automation('second'), causedBy: userIdOf(alex) },
    { grade: 'automation', automation: automation('ring') },
    { grade: 'automation', automation: automation('back') },
  ]);
});

it('tells the way a command came', async () => {
  const ways = {
    alexa_smart_home: 'alexa',
    google_assistant_command: 'google',
    homekit_state_change: 'homekit',
  };
  const acts = await read((recorder) => {
    for (const [number, type] of Object.keys(ways).entries()) {
      const ids = { context: context(100 + number), ...(number < 2 ? { user: sam } : {}) };
      recorder.event({ at: evening + number * 10, type, data: {}, ...ids });
      recorder.event({ at: evening + number * 10 + 1, ...call('light.turn_on'), ...ids });
    }
  });
  expect(acts.map(({ by }) => [by.grade, by.via])).toEqual([
    ['confirmed', 'alexa'],
    ['confirmed', 'google'],
    ['unknown', 'homekit'],
  ]);
});

it('counts what one command sets off as one act', async () => {
  const ids = { context: context(5), user: alex };
  const acts = await read((recorder) => {
    recorder.state({ at: evening, entity: 'light.bed', state: 'on' });
    recorder.state({ at: evening, entity: 'lock.door', state: 'unlocked' });
    recorder.event({ at: evening + 90_000, ...call('script.night'), ...ids });
    recorder.event({
      at: evening + 90_001,
      type: 'script_started',
      data: { entity_id: 'script.night' },
      ...ids,
    });
    recorder.event({
      at: evening + 90_002,
      ...call('light.turn_off', { entity_id: 'light.bed' }),
      ...ids,
    });
    recorder.event({
      at: evening + 90_003,
      ...call('lock.lock', { entity_id: 'lock.door' }),
      ...ids,
    });
    recorder.state({ at: evening + 90_004, entity: 'light.bed', state: 'off', ...ids });
    recorder.state({ at: evening + 90_005, entity: 'lock.door', state: 'locking', ...ids });
    // The lock is done after the context has run out.
    recorder.state({ at: evening + 98_000, entity: 'lock.door', state: 'locked' });
  });
  expect(acts.map(({ action, by, parts }) => [action, by.grade, parts])).toEqual([
    ['run', 'confirmed', ['script.night', 'light.bed', 'lock.door']],
  ]);
});

it('takes a group and its members for one', async () => {
  const members = { entity_id: ['light.left', 'light.right'] };
  const ids = { context: context(7), user: alex };
  const acts = await read((recorder) => {
    const all = (at: number, state: string, more: object) => {
      recorder.state({ at, entity: 'light.left', state, ...more });
      recorder.state({ at: at + 2, entity: 'light.both', state, attributes: members, ...more });
    };
    all(evening, 'off', { context: context(1) });
    // A command on one member turns the group on as well.
    recorder.event({
      at: evening + 99,
      ...call('light.turn_on', { entity_id: 'light.left' }),
      ...ids,
    });
    all(evening + 100, 'on', ids);
    // The wall switch of one member does so too.
    all(evening + 200_000, 'off', { context: context(2) });
  });
  expect(acts.map(({ action, by, parts }) => [action, by.grade, parts])).toEqual([
    ['turn-on', 'confirmed', ['light.left']],
    ['turn-off', 'unknown', ['light.left', 'light.both']],
  ]);
});

it('keeps what another entity or a setting shows within the window apart from the command', async () => {
  const ids = { context: context(7), user: alex };
  const warm = (temperature: number) => ({ temperature, current_temperature: 20.1 });
  const acts = await read((recorder) => {
    const heat = (at: number, degrees: number, more: object = {}) =>
      recorder.state({
        at,
        entity: 'climate.room',
        state: 'heat',
        attributes: warm(degrees),
        ...more,
      });
    heat(evening, 21);
    recorder.state({ at: evening, entity: 'cover.gate', state: 'closed' });
    recorder.event({
      at: evening + 70_000,
      ...call('climate.set_temperature', { entity_id: 'climate.room', temperature: 16 }),
      ...ids,
    });
    heat(evening + 70_001, 16, ids);
    heat(evening + 72_000, 23, ids);
    recorder.state({ at: evening + 73_000, entity: 'cover.gate', state: 'opening', ...ids });
    heat(evening + 200_000, 18);
  });
  expect(acts.map(({ action, by, values }) => [action, by.grade, values])).toEqual([
    ['set-temperature', 'confirmed', { temperature: 16, temperatureBefore: 21 }],
    ['set-temperature', 'window', { temperature: 23, temperatureBefore: 16 }],
    ['open', 'window', {}],
    ['set-temperature', 'unknown', { temperature: 18, temperatureBefore: 23 }],
  ]);
});

it('takes no start, no return from out of reach and no end of a movement for an act', async () => {
  const acts = await read((recorder) => {
    const row = (at: number, entity: string, state: string | null) =>
      recorder.state({ at: evening + at, entity, state });
    recorder.run(evening - 1000, evening + 500_000);
    recorder.run(evening + 600_000);
    row(0, 'light.a', 'off');
    row(100_000, 'light.a', 'unavailable');
    row(200_000, 'light.a', 'on');
    row(300_000, 'light.a', null);
    row(0, 'cover.b', 'closed');
    row(400_000, 'cover.b', 'opening');
    row(420_000, 'cover.b', 'open');
    row(601_000, 'cover.b', 'closed');
    row(602_000, 'cover.b', 'open');
    row(800_000, 'light.a', 'off');
    row(900_000, 'light.a', 'on');
  });
  expect(acts.map(({ action, at }) => [action, at.utcMs - evening])).toEqual([
    ['open', 400_000],
    ['turn-on', 900_000],
  ]);
});

it('names the keypad of a Z-Wave lock, whichever row comes first', async () => {
  const index = {
    ...emptyHomeIndex,
    deviceOfEntity: new Map([['lock.door', registryDeviceIdOf('d00')]]),
  };
  const keypad = (at: number) => ({
    at,
    type: 'zwave_js_notification',
    data: { device_id: 'd00', event_label: 'Keypad unlock operation', parameters: { userId: 3 } },
  });
  const acts = await read((recorder) => {
    recorder.state({ at: evening, entity: 'lock.door', state: 'locked' });
    recorder.event(keypad(evening + 90_000));
    recorder.state({ at: evening + 90_500, entity: 'lock.door', state: 'unlocked' });
    recorder.state({ at: evening + 190_000, entity: 'lock.door', state: 'locked' });
    recorder.state({ at: evening + 290_000, entity: 'lock.door', state: 'unlocked' });
    recorder.event(keypad(evening + 290_500));
  }, index);
  const says = { grade: 'unknown', via: 'keypad', deviceSays: 'Keypad unlock operation #3' };
  expect(acts.map(({ by }) => by)).toEqual([says, { grade: 'unknown' }, says]);
  expect(acts[0]?.devices).toEqual([registryDeviceIdOf('d00')]);
});

it('tells of accounts, registries, starts, tags and answers', async () => {
  const device = 'd'.repeat(32);
  const acts = await read((recorder) => {
    const event = (type: string, data: object, more: object = {}) =>
      recorder.event({ at: evening, type, data, ...more });
    event('user_added', { user_id: sam });
    event('user_removed', { user_id: sam });
    event('entity_registry_updated', {
      action: 'update',
      entity_id: 'camera.hall',
      changes: { hidden_by: 'webhook-xyz', name: null },
    });
    event('device_registry_updated', { action: 'remove', device_id: device });
    event('homeassistant_stop', {});
    event(
      'tag_scanned',
      { tag_id: 'secret-tag-id', device_id: device },
      { user: sam, context: context(1) },
    );
    event(
      'mobile_app_notification_action',
      { action: 'YES', reply_text: 'no' },
      { user: sam, context: context(2) },
    );
    event('core_config_updated', { latitude: 51.5 });
  });
  expect(
    acts.map(({ action, about, parts, devices, values }) => [
      action,
      about,
      parts,
      devices,
      values,
    ]),
  ).toEqual([
    ['add-account', userIdOf(sam), [], [], {}],
    ['remove-account', userIdOf(sam), [], [], {}],
    [
      'change-device',
      undefined,
      ['camera.hall'],
      ['ha:entity:camera.hall'],
      { option: 'update', changed: 'hidden_by name' },
    ],
    ['change-device', undefined, [], [registryDeviceIdOf(device)], { option: 'remove' }],
    ['shut-down', undefined, [], ['ha:hub'], {}],
    ['scan-tag', undefined, [], [], {}],
    ['answer-notification', undefined, [], [], {}],
    ['other', undefined, [], ['ha:hub'], {}],
  ]);
  expect(JSON.stringify(acts)).not.toMatch(/51\.5|secret-tag|webhook-xyz/);
});
