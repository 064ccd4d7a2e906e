import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { harmlessNames, harmlessTexts } from '../masks/harmless.test-data.ts';
import { maskIdWords, maskName, maskPlace, maskText, maskValue } from '../masks/masks.ts';
import { plantedInNames, plantedInTexts } from '../masks/planted.test-data.ts';
import type { Reading } from '../model/observation.ts';
import { maskApart } from './mask-apart.ts';
import { maskReadings } from './mask-readings.ts';
import { slugsOf } from './slugs-of.ts';

const source = { record: 'a'.repeat(64), path: '', at: '/0' };
const device = (id: string, name: string, part: string): Reading => ({
  kind: 'device',
  id,
  form: 'device',
  name,
  roomClass: 'unknown',
  abilities: ['lock'],
  parts: [{ id: part, abilities: ['lock'], isHidden: false, isDisabled: false, isRemoved: false }],
  isHidden: false,
  isDisabled: false,
  isRemoved: false,
  source,
});
const first = device('ha:entity:lock.gate_4711', 'Gate 4711', 'lock.gate_4711');
const second = device('ha:entity:lock.gate_4712', 'Gate 4712', 'lock.gate_4712');
const state: Reading = {
  kind: 'state',
  id: 'ha:state:1700000000000:1234',
  at: { utcMs: 0, text: '', zone: 'stated' },
  sort: 'lock',
  device: 'ha:entity:lock.gate_4712',
  part: 'lock.gate_4712',
  value: 'locked',
  source,
};

describe('what a reader gives', () => {
  it('stays two things where only the code told them apart, and each is named alike everywhere', () => {
    const mask = maskReadings().reading;
    const shown = [first, second, state, first].map(mask);
    expect(shown).toMatchObject([
      { id: 'ha:entity:lock.gate_***', name: 'Gate ***', parts: [{ id: 'lock.gate_***' }] },
      { id: 'ha:entity:lock.gate_***2', name: 'Gate ***2', parts: [{ id: 'lock.gate_***2' }] },
      {
        id: state.kind === 'state' && state.id,
        device: 'ha:entity:lock.gate_***2',
        part: 'lock.gate_***2',
      },
      { id: 'ha:entity:lock.gate_***' },
    ]);
    expect([first, second, state, first].map(maskReadings().reading)).toEqual(shown);
  });

  it('keeps where it was read, when, and ids that a system drew', () => {
    const id = 'ha:device:45450512698406820000735093060000';
    expect(maskReadings().reading(device(id, id, 'lock.gate'))).toEqual(
      device(id, id, 'lock.gate'),
    );
    expect(maskReadings().reading(first)).toMatchObject({ source });
  });

  it('has no secret in the settings of what was done, and no large number', () => {
    const act: Reading = {
      kind: 'act',
      id: 'ha:act:1',
      at: { utcMs: 0, text: '', zone: 'stated' },
      action: 'set-mode',
      service: 'input_select.select_option',
      by: { grade: 'unknown', deviceSays: 'Keypad code 4711' },
      devices: [],
      parts: [],
      values: {
        option: 4711,
        level: 480231,
        temperature: 21.5,
        volume: 0.4,
        durationS: 7200,
        slot: 3,
      },
      isSeenToHappen: false,
      source,
    };
    expect(maskReadings().reading(act)).toMatchObject({
      by: { deviceSays: 'Keypad code ***' },
      values: {
        option: '***',
        level: '***',
        temperature: 21.5,
        volume: 0.4,
        durationS: 7200,
        slot: 3,
      },
    });
  });

  const slug = (text: string): string => slugsOf(text)[0] ?? '';
  const secrets = plantedInNames.filter(([, secret]) => slug(secret).length > 2);

  it.each(secrets)('has no secret of a name in the ids beside it: %s', (name, secret) => {
    const part = `lock.${slug(name)}`;
    const mask = maskReadings();
    mask.learn(device(`ha:entity:${part}`, name, part));
    const shown = JSON.stringify([
      mask.reading({ ...state, device: `ha:entity:${part}`, part }),
      mask.reading(device(`ha:entity:${part}`, name, part)),
      mask.reading({
        kind: 'grant',
        id: `ha:grant:ha:entity:${part}:ha:device:45450512698406820000735093060abc`,
        holder: 'ha:user:1',
        on: `ha:entity:${part}`,
        means: 'automation',
        useShown: 'never',
        reach: 'unknown',
        role: 'none',
        abilities: [],
        canManage: false,
        isValid: true,
        source,
      }),
      mask.reading(device('ha:device:1', 'Battery', `sensor.${slug(name)}_battery`)),
    ]);
    for (const word of slugsOf(secret)) expect(shown).not.toContain(`_${word}`);
  });

  it.each([
    ['Login admin/hunter2', 'automation.login_admin_hunter2', 'automation.login_admin_***'],
    ['WiFi密码 baozi123', 'automation.wifimi_ma_baozi123', 'automation.wifimi_ma_***'],
    ['Пароль от вайфая: ромашка', 'lock.parol_ot_vaifaia_romashka', 'lock.parol_ot_vaifaia_***'],
    ['Пароль от вайфая: ромашка', 'lock.пароль_от_вайфая_ромашка', 'lock.пароль_от_вайфая_***'],
    [
      'La password del wifi è farfalla',
      'lock.la_password_del_wifi_e_farfalla',
      'lock.la_password_del_wifi_e_***',
    ],
    [
      'Attempt from 203.0.113.9:8123',
      'lock.attempt_from_203_0_113_9_8123',
      'lock.attempt_from_***',
    ],
    ['fe80::1c2d:3eff:fe4f:5a6b', 'lock.fe80_1c2d_3eff_fe4f_5a6b', 'lock.***'],
  ])('cuts in an id what its name has cut: %s', (name, part, shown) => {
    expect(maskReadings().reading(device(`ha:entity:${part}`, name, part))).toMatchObject({
      id: `ha:entity:${shown}`,
      parts: [{ id: shown }],
    });
  });

  it.each([
    ['Password was changed at 22:10', 'automation.password_was_changed_at_22_10'],
    ['Code changed on 12.03.2025', 'lock.code_changed_on_12_03_2025'],
    ['Invoice 2024-0312', 'lock.invoice_2024_0312'],
    ['Heslo je špatně', 'lock.heslo_je_spatne'],
    ['Şifre değişti', 'lock.sifre_degisti'],
  ])('leaves an id whole whose name is: %s', (name, part) => {
    const one = device(`ha:entity:${part}`, name, part);
    expect(maskReadings().reading(one)).toEqual(one);
  });

  it('still looks at what an id has beyond its name', () => {
    const one = device('ha:entity:lock.front_door_4711', 'Front door', 'lock.front_door_4711');
    expect(maskReadings().reading(one)).toMatchObject({ id: 'ha:entity:lock.front_door_***' });
  });

  it('of an unread place keeps what shows where it is', () => {
    const unread: Reading = {
      kind: 'unread',
      record: 'x',
      where: 'a/b.yaml#/0',
      why: 'empty',
      count: 1,
    };
    expect(maskReadings().reading(unread)).toEqual(unread);
  });
});

describe('masks', () => {
  const words = fc.oneof(
    fc.constantFrom(...harmlessNames, ...harmlessTexts, ...plantedInNames.map(([text]) => text)),
    fc.constantFrom(...plantedInTexts.map(([text]) => text)),
    fc.string({ unit: 'grapheme', maxLength: 80 }),
  );
  const masks = [maskIdWords, maskName, maskPlace, maskText, maskValue];

  it('take away, and never turn one sign of what is left into another', () => {
    fc.assert(
      fc.property(words, (text) => {
        for (const mask of masks) {
          const pieces = mask(text).split('***');
          let at = 0;
          for (const piece of pieces) {
            const found = text.normalize('NFC').indexOf(piece.normalize('NFC'), at);
            expect(found).toBeGreaterThanOrEqual(at);
            at = found + piece.length;
          }
        }
      }),
    );
  });

  it('take nothing more away the second time', () => {
    for (const [text] of [...plantedInNames, ...plantedInTexts])
      expect(maskText(maskText(text))).toBe(maskText(text));
  });

  it('tell two texts apart, whatever they were', () => {
    const texts = fc.uniqueArray(
      fc.string({ minLength: 1, maxLength: 5, unit: fc.constantFrom('a', '1', ' ') }),
    );
    fc.assert(
      fc.property(texts, (all) => {
        const apart = maskApart((text) => text.replaceAll(/1+/g, '***'));
        expect(new Set(all.map(apart)).size).toBe(all.length);
      }),
    );
  });
});
