import { describe, expect, it } from 'vitest';
import type { PlacedRecord } from '../context/placed-record.ts';
import { changeRecords } from './case-change.ts';

const record = (id: string, minute: number, fields: PlacedRecord['fields']): PlacedRecord => ({
  id,
  timeMs: minute * 60_000,
  logsource: { category: 'act', product: 'homeground' },
  fields,
});
const records = [
  record('0-0', 0, { 'device.id': 'lamp' }),
  record('0-1', 10, { 'device.id': 'lamp' }),
  record('1-0', 40, { 'device.id': 'lock', 'act.action': 'lock' }),
];
const minutes = (changed: readonly PlacedRecord[]) => changed.map(({ timeMs }) => timeMs / 60_000);
const devices = (changed: readonly PlacedRecord[]) =>
  changed.map(({ fields }) => fields['device.id']);

describe('changeRecords', () => {
  it('leaves everything as it is where nothing is changed', () => {
    expect(changeRecords(records, {})).toEqual(records);
  });

  it('sets fields in all entries, or in one', () => {
    expect(devices(changeRecords(records, { set: { 'device.id': 'tv' } }))).toEqual(
      Array(3).fill('tv'),
    );
    const one = changeRecords(records, { of: 2, set: { 'device.id': 'tv' } });
    expect(devices(one)).toEqual(['lamp', 'lamp', 'tv']);
    expect(one[2]?.fields['act.action']).toBe('lock');
  });

  it('gives values in turn', () => {
    const changed = changeRecords(records, { turns: { 'device.id': ['a', 'b'] } });
    expect(devices(changed)).toEqual(['a', 'b', 'a']);
  });

  it('keeps the first of one entry, and the other entries', () => {
    expect(minutes(changeRecords(records, { of: 1, keep: 1 })).sort((a, b) => a - b)).toEqual([
      0, 40,
    ]);
  });

  it('stretches, turns round and repeats', () => {
    expect(minutes(changeRecords(records, { slower: 3 }))).toEqual([0, 30, 120]);
    expect(minutes(changeRecords(records, { backwards: true }))).toEqual([40, 30, 0]);
    const again = changeRecords(records, { again_after_minutes: 60 });
    expect(minutes(again)).toEqual([0, 10, 40, 60, 70, 100]);
    expect(new Set(again.map(({ id }) => id)).size).toBe(6);
  });
});
