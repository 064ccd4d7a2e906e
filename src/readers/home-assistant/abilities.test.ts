import { describe, expect, it } from 'vitest';
import { abilitiesOf } from './abilities.ts';

describe('abilitiesOf', () => {
  it.each([
    ['camera.hall', undefined, ['watch']],
    ['binary_sensor.front_door', 'door', ['sense']],
    ['binary_sensor.battery', 'battery', []],
    ['binary_sensor.nursery', 'sound', ['listen']],
    ['cover.garage', 'garage', ['lock']],
    ['cover.blind', 'blind', ['light']],
    ['cover.unknown', undefined, []],
    ['lock.front', undefined, ['lock']],
    ['assist_satellite.kitchen', undefined, ['listen', 'talk']],
    ['media_player.tv', 'tv', ['talk', 'media']],
    ['alarm_control_panel.home', undefined, ['alarm']],
    ['sensor.washer_power', 'power', ['sense']],
    ['constructor.x', 'constructor', []],
    ['conversation.home_assistant', undefined, []],
    ['nodot', undefined, []],
  ])('%s (%s)', (entityId, deviceClass, expected) => {
    expect(abilitiesOf(entityId, deviceClass)).toEqual(expected);
  });
});
