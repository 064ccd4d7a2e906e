import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isInside, isNetworkAddress, readIpAddress, readIpNetwork } from './ip-network.ts';

describe('readIpAddress', () => {
  it.each([
    ['1.2.3.4', [1, 2, 3, 4]],
    ['::', new Array(16).fill(0)],
    ['::1', [...new Array(15).fill(0), 1]],
    ['2001:DB8::', [0x20, 1, 0x0d, 0xb8, ...new Array(12).fill(0)]],
    ['::ffff:1.2.3.4', [...new Array(10).fill(0), 0xff, 0xff, 1, 2, 3, 4]],
  ])('reads %s', (text, bytes) => {
    expect(readIpAddress(text)).toEqual(bytes);
  });

  it.each([
    '',
    '1.2.3',
    '1.2.3.4.5',
    '01.2.3.4',
    '1.2.3.256',
    ':::',
    '1::2::3',
    '12345::',
    '1:2:3:4:5:6:7:8:9',
    '1:2:3:4:5:6:7::8',
    'g::',
  ])('does not read %j', (text) => {
    expect(readIpAddress(text)).toBeUndefined();
  });
});

describe('isInside', () => {
  it('is arithmetic on the prefix', () => {
    const byte = fc.integer({ min: 0, max: 255 });
    const address = fc.tuple(byte, byte, byte, byte);
    fc.assert(
      fc.property(address, address, fc.integer({ min: 0, max: 32 }), (one, other, bits) => {
        const [a, b] = [one, other].map((bytes) => bytes.map(toBits).join(''));
        const network = { address: one, bits };
        expect(isInside(network, other)).toBe(a?.slice(0, bits) === b?.slice(0, bits));
        expect(isNetworkAddress(network)).toBe(!a?.slice(bits).includes('1'));
      }),
    );
  });

  it('holds only its own family', () => {
    const network = readIpNetwork('0.0.0.0/0');
    expect(network && isInside(network, readIpAddress('::1') ?? [])).toBe(false);
    expect(readIpNetwork('10.0.0.0/33')).toBeUndefined();
    expect(readIpNetwork('10.0.0.0/')).toBeUndefined();
  });
});

function toBits(byte: number): string {
  return byte.toString(2).padStart(8, '0');
}
