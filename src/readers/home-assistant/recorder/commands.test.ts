import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskText } from '../../../masks/masks.ts';
import { cleanText } from '../../../masks/secret-values.ts';
import { emptyHomeIndex, type HomeIndex } from '../home-index.ts';
import { commandOf } from './commands.ts';

const understand = (service: string, data: object, index: HomeIndex = emptyHomeIndex) => {
  const [domain, name] = service.split('.');
  return commandOf({ domain, service: name, service_data: data }, index);
};

describe('a service call', () => {
  it.each([
    ['light.turn_on', {}, 'turn-on'],
    ['siren.turn_on', {}, 'sound-alarm'],
    ['siren.turn_off', {}, 'turn-off'],
    ['cover.open_cover', {}, 'open'],
    ['tts.google_translate_say', { message: 'hello' }, 'speak'],
    ['tts.clear_cache', {}, 'other'],
    ['notify.family', { message: 'hello' }, 'notify'],
    ['script.night', {}, 'run'],
    ['automation.turn_off', {}, 'change-automation'],
    ['recorder.purge_entities', {}, 'purge-record'],
    ['camera.record', { filename: '/media/a.mp4' }, 'record-video'],
    ['constructor.toString', {}, 'other'],
    ['hue.activate_scene', {}, 'other'],
    ['notify.mobile_app_p', { message: 'request_location_update' }, 'ask-location'],
    [
      'notify.mobile_app_p',
      { message: 'command_high_accuracy_mode', data: { command: 'force_on' } },
      'ask-location',
    ],
    [
      'notify.mobile_app_p',
      { message: 'command_high_accuracy_mode', data: { command: 'turn_off' } },
      'command-phone',
    ],
    ['notify.mobile_app_p', { message: 'command_update_sensors' }, 'command-phone'],
    ['notify.mobile_app_p', { message: 'command_of_my_own' }, 'notify'],
    ['media_player.play_media', { media_content_id: 'http://example.org/a.mp3' }, 'play'],
  ])('%s %j is %s', (service, data, action) => {
    expect(understand(service, data)?.action).toBe(action);
  });

  it('keeps words that are spoken or sent, also out of an address', () => {
    const address = 'media-source://tts/demo?message=Lights+out+now&cache=true';
    const spoken = understand('media_player.play_media', { media_content_id: address });
    expect([spoken?.action, spoken?.text]).toEqual(['speak', 'Lights out now']);
    const sent = understand('notify.mobile_app_p', { title: 'Hi', message: 'you are home' });
    expect([sent?.text, sent?.phone]).toEqual(['Hi\nyou are home', 'mobile_app_p']);
    const aloud = understand('notify.mobile_app_p', {
      message: 'TTS',
      data: { tts_text: 'Where are you?' },
    });
    expect([aloud?.action, aloud?.text]).toEqual(['speak', 'Where are you?']);
  });

  it('follows every way of naming a target', () => {
    const index: HomeIndex = {
      ...emptyHomeIndex,
      entitiesOfArea: new Map([['hall', ['light.hall', 'lock.hall']]]),
      entitiesOfDevice: new Map([['d1', ['light.desk']]]),
      labelsOfEntity: new Map([['light.tree', ['xmas']]]),
    };
    const targets = (data: object) => understand('light.turn_on', data, index)?.targets;
    expect(targets({ entity_id: 'light.a, light.b' })?.parts).toEqual(['light.a', 'light.b']);
    expect(targets({ entity_id: ['light.a', 'light.a', 7] })?.parts).toEqual(['light.a']);
    expect(targets({ area_id: ['hall'], device_id: 'd1', label_id: 'xmas' })?.parts).toEqual([
      'light.desk',
      'light.hall',
      'light.tree',
    ]);
    expect(targets({ target: { entity_id: 'light.a' } })?.parts).toEqual(['light.a']);
    expect(targets({ entity_id: 'all' })).toMatchObject({ isAll: true, isVague: false });
    expect(targets({ floor_id: 'up' })).toMatchObject({ isVague: true });
    expect(targets({ area_id: 'unknown' })).toMatchObject({ isVague: true });
  });

  it('never lets a secret out, wherever it stands', () => {
    const secrets = [
      '4711',
      'hunter2x',
      'tok-9Zx8Yw7Vu6',
      'wh00kid',
      '0042',
      'abcdef0123456789abcdef0123456789',
    ];
    const [code, password, token, webhook, pin, key] = secrets;
    const calls = [
      understand('lock.unlock', { entity_id: 'lock.a', code }),
      understand('alarm_control_panel.alarm_disarm', { code: Number(code) }),
      understand('notify.x', {
        message: `it is ${code} and ${password}`,
        data: { deep: { password, list: [{ code }] } },
      }),
      understand('tts.say', {
        message: `The code is ${pin}. Use https://example.org/api/webhook/${webhook}`,
      }),
      understand('media_player.play_media', {
        media_content_id: `https://u:${password}@example.org/${key}?authSig=${token}`,
      }),
      understand('input_text.set_value', { value: password }),
      understand('light.turn_on', { effect: key, api_key: token, option: `Bearer ${token}` }),
      understand('zwave_js.set_lock_usercode', { code_slot: 3, usercode: code }),
    ];
    const text = JSON.stringify(calls.map((one) => [one?.values, one?.text, one?.phone]));
    for (const secret of secrets) expect(text).not.toContain(secret);
    expect(calls.map((one) => one?.values.isCodeGiven ?? false)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
      true,
      true,
    ]);
    expect(calls[7]?.values.slot).toBe(3);
  });

  it('is understood or not, and never throws', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.object({ maxDepth: 4 }), (domain, service, data) => {
        const command = commandOf({ domain, service, service_data: data }, emptyHomeIndex);
        expect(command === undefined || typeof command.action === 'string').toBe(true);
      }),
    );
  });
});

it('leaves ordinary words alone', () => {
  const words = 'The code is broken, and pins and needles at 12:30; dinner is at 7.';
  expect(maskText(words)).toBe(words);
});

it('cuts a very long text between two words, and a value after it was cleaned', () => {
  const key = 'a1'.repeat(20);
  const told = cleanText(`${'word '.repeat(797)}${key} and more`, {});
  expect(told.endsWith('word')).toBe(true);
  const effect = `${'word '.repeat(38)}${key}`;
  const { values } = understand('light.turn_on', { effect }) ?? {};
  expect(values?.effect).toBe(`${'word '.repeat(38)}***`);
});

it('is done with a long run of short parts at once', () => {
  // A pattern that looks ahead from every part would take minutes for this one.
  const run = '-1'.repeat(20_000);
  expect(maskText(run).length).toBeLessThan(run.length);
});
