import { describe, expect, it } from 'vitest';
import type { Reading } from '../model/observation.ts';
import { hideAddresses } from './hide-addresses.ts';

const source = { record: 'a'.repeat(64), path: '', at: 'line 1' };
const act = (text: string, values: Record<string, string> = {}): Reading => ({
  kind: 'act',
  id: 'act-1',
  at: { utcMs: 0, text: '203.0.113.9', zone: 'stated' },
  action: 'notify',
  by: { grade: 'unknown' },
  devices: [],
  parts: [],
  values,
  text,
  isSeenToHappen: false,
  source,
});
const textOf = (reading: Reading): string => (reading.kind === 'act' ? (reading.text ?? '') : '');
const hidden = (...texts: string[]): string[] => {
  const hide = hideAddresses().reading;
  return texts.map((text) => textOf(hide(act(text))));
};

describe('hideAddresses', () => {
  it.each([
    ['from 203.0.113.9.', 'from [address A, internet].'],
    ['203.0.113.9:8123', '[address A, internet]'],
    ['http://203.0.113.9:8123/x', 'http://[address A, internet]/x'],
    ['::ffff:203.0.113.9', '[address A, internet]'],
    ['::ffff:cb00:7109', '[address A, internet]'],
    ['from pool-9.example.net (203.0.113.9). See', 'from [address A, internet]. See'],
    ['from host-203-0-113-9.example.net', 'from [address A, internet]'],
    ['at 192.168.1.20', 'at [address A, home network]'],
    ['at 100.64.3.4', 'at [address A, private network]'],
    ['[2001:db8::7]:8123', '[address A, unknown network]'],
    ['2001:DB8:0:0:0:0:0:7', '[address A, unknown network]'],
    ['fe80::1%eth0', '[address A, home network]'],
    ['is ::1', 'is [address A, this machine]'],
  ])('%s', (text, shown) => {
    expect(hidden(text)).toEqual([shown]);
  });

  it.each([
    ...['at 12:30:45 on 2025-03-01', '00:11:22:33:44:55', 'version 2025.11.3', '1.2.3.4.5'],
    ...['std::vector', 'a :: b', '10-11-12', '999.1.1.1', '20:15-21:30'],
  ])('leaves what is no address: %s', (text) => {
    expect(hidden(text)).toEqual([text]);
  });

  it('gives the same address the same letter, however it is written', () => {
    expect(
      hidden('203.0.113.9', '198.51.100.7', '::ffff:203.0.113.9', '2001:db8::7', '2001:db8:0::0:7'),
    ).toEqual(
      ['A, internet', 'B, internet', 'A, internet', 'C, unknown network', 'C, unknown network'].map(
        (one) => `[address ${one}]`,
      ),
    );
  });

  it('leaves the network that a reader told, and goes into every text', () => {
    const hide = hideAddresses().reading;
    const grant: Reading = {
      kind: 'grant',
      id: 'g',
      holder: 'h',
      on: 'hub',
      means: 'session',
      role: 'member',
      abilities: [],
      canManage: false,
      isValid: true,
      useShown: 'last-only',
      reach: 'unknown',
      lastUsedFrom: { address: '10.0.5.7', network: 'home-network' },
      source,
    };
    expect(hide(grant)).toMatchObject({ lastUsedFrom: { address: 'A', network: 'home-network' } });
    expect(textOf(hide(act('10.0.5.7 again')))).toBe('[address A, home network] again');
    expect(
      hide({ ...grant, lastUsedFrom: { address: 'pc.example.net', network: 'unknown' } }),
    ).toMatchObject({ lastUsedFrom: { address: 'B' } });
    expect(JSON.stringify(hide(act('x', { mediaFrom: '203.0.113.9' })))).toContain('[address C');
    const device = {
      kind: 'device',
      source,
      name: 'Box 203.0.113.9',
      parts: [{ id: 'p', name: '203.0.113.9' }],
    };
    expect(JSON.stringify(hide(device as unknown as Reading))).not.toContain('203.0.113');
    const state = { kind: 'state', value: '203.0.113.9', source } as unknown as Reading;
    expect(hide(state)).toBe(state);
  });

  it('has letters enough', () => {
    const all = hidden(...Array.from({ length: 60 }, (_, n) => `203.0.113.${n}`));
    expect([all[25], all[26], all[52], new Set(all).size]).toEqual([
      '[address Z, internet]',
      '[address AA, internet]',
      '[address BA, internet]',
      60,
    ]);
  });
});
