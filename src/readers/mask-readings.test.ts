import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { harmlessNames, harmlessTexts } from '../masks/harmless.test-data.ts';
import { maskIdWords, maskName, maskPlace, maskText, maskValue } from '../masks/masks.ts';
import { plantedInNames, plantedInTexts } from '../masks/planted.test-data.ts';
import type { Reading } from '../model/observation.ts';
import { maskApart } from './mask-apart.ts';
import { maskReadings } from './mask-readings.ts';

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
