import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hexBytes, hexIdOf, slugOf, ulidAt, ulidText } from './ids.ts';
import { randomFrom } from './random.ts';

describe('hexIdOf', () => {
  it('looks like a random UUID without its dashes, and depends on seed and label', () => {
    const id = hexIdOf('1', 'user/alex');
    expect(id).toMatch(/^[0-9a-f]{12}4[0-9a-f]{3}[89ab][0-9a-f]{15}$/);
    expect(hexIdOf('1', 'user/alex')).toBe(id);
    expect(hexIdOf('1', 'user/sam')).not.toBe(id);
    expect(hexIdOf('2', 'user/alex')).not.toBe(id);
  });
});

describe('ulids', () => {
  it('are written as a real hub writes the same bytes', () => {
    expect(ulidText(hexBytes('01A2098E1D95DC0429E637178087C67B'))).toBe(
      '01M84RW7CNVG22KSHQ2Y08FHKV',
    );
  });

  it('carry their time, and sort by it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1e12, max: 2e12 }),
        fc.integer({ min: 1, max: 1e9 }),
        (ms, more) => {
          const random = randomFrom('ulid');
          const [first, second] = [ulidAt(ms, random), ulidAt(ms + more, random)];
          expect(Buffer.from(first).readUIntBE(0, 6)).toBe(ms);
          expect(ulidText(first) < ulidText(second)).toBe(true);
          expect(ulidText(first)).toHaveLength(26);
        },
      ),
    );
  });
});

describe('slugOf', () => {
  it('makes entity names as Home Assistant does', () => {
    expect(slugOf("Robin's Room")).toBe('robin_s_room');
    expect(slugOf('Sync 2')).toBe('sync_2');
  });
});
