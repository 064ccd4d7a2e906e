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
    ['at 100.64.3.4', 'at [address A, carrier or private network]'],
    ['at 100.127.255.254', 'at [address A, carrier or private network]'],
    ['at 100.128.0.1', 'at [address A, internet]'],
    ['at 169.254.7.8', 'at [address A, same cable or wireless network]'],
    ['fe80::1%br-lan', '[address A, same cable or wireless network]'],
    ['febf::1', '[address A, same cable or wireless network]'],
    ['fd12:3456::7', '[address A, home network]'],
    ['fd7a:115c:a1e0::7', '[address A, private network]'],
    ['at 127.8.9.1', 'at [address A, this machine]'],
    ['to 239.255.255.250:1900', 'to [address A, to many at once]'],
    ['to 255.255.255.255', 'to [address A, to many at once]'],
    ['to ff02::fb', 'to [address A, to many at once]'],
    ['::203.0.113.9', '[address A, internet]'],
    ['64:ff9b::203.0.113.9', '[address A, internet]'],
    ['64:ff9b::cb00:7109', '[address A, internet]'],
    ['::ffff:a00:5', '[address A, private network]'],
    ['192.0.2.1', '[address A, internet]'],
    ['198.51.100.7/24', '[address A, internet]/24'],
    ['at 203 . 0 . 113 . 9', 'at [address A, internet]'],
    ['2001:db8::42: refused', '[address A, unknown network]: refused'],
    ['2001:db8:9640:1c00:a1b2:c3d4:e5f6:1:8123', '[address A, unknown network]'],
    ['2001:db8::/32', '[address A, unknown network]/32'],
    ['http://[fe80::1%25eth0]:8123/x', 'http://[address A, same cable or wireless network]/x'],
    ['9.113.0.203.in-addr.arpa', '[address A, internet]'],
    ['113.0.203.in-addr.arpa.', '[address A, internet]'],
    [`7.${'0.'.repeat(23)}8.b.d.0.1.0.0.2.ip6.arpa`, '[address A, unknown network]'],
    ['2001-db8--7.ipv6-literal.net', '[address A, unknown network]'],
    ['ip-10-0-0-5', '[address A, private network]'],
    ['from ip-10-0-0-5.eu.compute.internal again', 'from [address A, private network] again'],
    ['host203-0-113-9.isp.example', '[address A, internet]'],
    ['static.203.0.113.9.isp.example', '[address A, internet]'],
    ['203.0.113.9.nip.example', '[address A, internet]'],
    ['http://3405803785/', 'http://[address A, internet]/'],
    ['http://0xcb007109:81/x', 'http://[address A, internet]:81/x'],
    ['203[.]0[.]113[.]9', '[address A, internet]'],
    ['[2001:db8::7]:8123', '[address A, unknown network]'],
    ['2001:DB8:0:0:0:0:0:7', '[address A, unknown network]'],
    ['fe80::1%eth0', '[address A, same cable or wireless network]'],
    ['is ::1', 'is [address A, this machine]'],
  ])('%s', (text, shown) => {
    expect(hidden(text)).toEqual([shown]);
  });

  it.each([
    ...['at 12:30:45 on 2025-03-01', '00:11:22:33:44:55', 'version 2025.11.3', '1.2.3.4.5'],
    ...['http://example.net/3405803785', '3405803785', 'sensor_1_2_3_4', 'a.arpa'],
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
