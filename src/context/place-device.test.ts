import { describe, expect, it } from 'vitest';
import { deviceOf, grantOf } from '../household/cast.test-data.ts';
import type { Device, Part } from '../model/device.ts';
import type { Grant } from '../model/grant.ts';
import { fieldsOf } from './home.test-data.ts';

const partOf = (id: string, rest: Partial<Part> = {}): Part => ({
  id,
  abilities: ['listen'],
  isHidden: true,
  isDisabled: false,
  isRemoved: false,
  ...rest,
});

describe('a device', () => {
  const camera = (rest: Partial<Device> = {}) =>
    deviceOf('cam', { abilities: ['watch', 'light'], ...rest });
  const reach = (holder: string, rest: Partial<Grant> = {}, device = camera()) =>
    fieldsOf('cam', [device, grantOf('g', holder, { abilities: ['watch', 'light'], ...rest })])[
      'device.within_reach_of'
    ];

  it('is within reach of those who left and have a way in that works', () => {
    expect(reach('s:alex')).toEqual(['alex']);
    expect(reach('s:alex', { on: 'cam' })).toEqual(['alex']);
    expect(reach('s:alex', { on: 'lamp' })).toEqual([]);
    expect(reach('s:alex', { isValid: false })).toEqual([]);
    expect(reach('u:sam')).toEqual([]);
    expect(reach('u:jo')).toEqual([]);
  });

  it('is not where the way in, or the device, only switches things', () => {
    expect(reach('s:alex', { abilities: ['light'] })).toEqual([]);
    expect(reach('s:alex', {}, camera({ abilities: ['light'] }))).toEqual([]);
  });

  it('says what of it is hidden', () => {
    const hidden = (rest: Partial<Device>) =>
      fieldsOf('cam', [camera(rest)])['device.hidden_ability'];
    expect(hidden({})).toEqual([]);
    expect(hidden({ isHidden: true })).toEqual(['light', 'watch']);
    expect(hidden({ parts: [partOf('a'), partOf('b', { isHidden: false })] })).toEqual(['listen']);
    expect(hidden({ parts: [partOf('a', { isDisabled: true })] })).toEqual([]);
  });

  it('that is a phone says whether its holder can manage the home', () => {
    const can = (phone: string, ...holders: string[]) =>
      fieldsOf(
        phone,
        holders.map((holder) => grantOf(`g ${holder}`, holder)),
      )['device.holder_can_manage'];
    expect(can('phone-alex', 'u:sam')).toBe(false);
    expect(can('phone-alex', 'u:sam', 'u:alex')).toBe(true);
    expect(can('phone-alex')).toBe(null);
    expect(can('lamp', 'u:sam')).toBe(null);
  });
});
