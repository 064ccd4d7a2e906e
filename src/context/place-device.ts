import type { Device } from '../model/device.ts';
import { deviceFields } from './device-fields.ts';
import { deviceReachFields } from './device-reach-fields.ts';
import type { Home } from './home.ts';
import { localFields } from './local-fields.ts';
import { distinct } from './one-or-many.ts';
import type { Fields, PlacedRecord } from './placed-record.ts';
import { standingOn } from './relation.ts';
import type { StandingFacts } from './standing-facts.ts';

const holderFields = (home: Home, device: Device): Fields => {
  const isPhone = device.form === 'phone';
  const person = isPhone ? home.people.ofPhone(device.id)?.person : undefined;
  const { relation } = standingOn(person, home.clock(home.nowMs).day);
  return {
    'subject.person': person?.name ?? null,
    'subject.relation': isPhone ? relation : null,
  };
};

export const placeDevice = (home: Home, device: Device, facts: StandingFacts): PlacedRecord => ({
  id: device.id,
  timeMs: home.nowMs,
  logsource: { category: 'device', product: 'homeground' },
  fields: {
    'device.maker': device.maker ?? null,
    'device.model': device.model ?? null,
    'device.reports': distinct(device.reports ?? []),
    'device.is_hidden': device.isHidden,
    'device.has_hidden_part': device.parts.some(({ isHidden }) => isHidden),
    'device.is_disabled': device.isDisabled,
    'device.is_removed': device.isRemoved || home.gone.has(device.id),
    'device.is_renamed': device.nameBefore !== undefined,
    ...holderFields(home, device),
    ...deviceReachFields(home, device, facts),
    ...deviceFields(home, [device.id]),
    ...localFields(home, home.nowMs),
  },
});
