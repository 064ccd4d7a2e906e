import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawnIdsIn } from './drawn-ids.ts';
import { isShownAs } from './is-shown-as.ts';
import { drawIdKey, replaceIds } from './replace-ids.ts';

const user = '2192455bac844433bb088373c8a0d968';
const record = `cfdd634074668f86${'9'.repeat(48)}`;
const replacer = (key = drawIdKey()) => replaceIds({ key, records: [record] });

describe('an id that was drawn', () => {
  it.each([
    ['a user', `ha:user:${user}`],
    ['one inside another', `ha:grant:account:ha:user:${user}`],
    ['an act, the second of its kind', 'ha:act:0123456789abcdef01234567:1'],
    ['a finding', '9f2c03ab77e1d450'],
    ['a pairing, digits alone', `ha:pairing:${user}:123456789012`],
    ['a pairing, letters alone', `ha:pairing:${user}:abcdefabcdef`],
    ['a UUID', '2192455b-ac84-4433-bb08-8373c8a0d968'],
    ['a UUID as a hub writes it', 'sensor.2192455b_ac84_4433_bb08_8373c8a0d968_battery'],
    ['a ULID', 'ha:app:01JAB2CD3EF4GH5JK6MN7PQ8RS'],
    ['a ULID in small letters', '01jab2cd3ef4gh5jk6mn7pq8rs'],
    ['the address of a card', 'seen at A4:CF:12:F3:E4:D2, twice'],
    ['one inside an id', 'sensor.shelly_a4cf12f3e4d2_power'],
    ['that of a radio', 'light.0x00158d0002c7f6a1'],
    ['one in a message', `I know that you are ${user.toUpperCase()}!`],
    ['one behind a name in a script without gaps', `王小明${user}`],
  ])('is another one in each pack: %s', (_, text) => {
    const ids = [...drawnIdsIn(text)].map((one) => one.text);
    const [one, other] = [replacer()(text), replacer()(text)];
    expect(ids).not.toEqual([]);
    for (const id of ids) {
      expect(one).not.toContain(id);
      expect(one).not.toContain([...drawnIdsIn(other)][0]?.text);
    }
    expect(one).toHaveLength(text.length);
    expect([...drawnIdsIn(one)].map(({ at }) => at)).toEqual(
      [...drawnIdsIn(text)].map(({ at }) => at),
    );
  });

  it('is the same wherever it stands in one pack, however it is written', () => {
    const replace = replacer();
    const [digits] = replace(user).split(' ');
    expect(replace(user.toUpperCase())).toBe(digits?.toUpperCase());
    const uuid = user.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
    expect(replace(`id ${uuid}`).replaceAll(/-|id /g, '')).toBe(digits);
  });
});

describe('what is no drawn id', () => {
  it.each([
    'automation.heating_schedule',
    'ha:hub',
    'at 2025-02-22T23:00:00.000000+00:00',
    '1740265200000 and 1740265200.123456',
    '07700 900123 or 447700900123',
    '10-12-14-16-18-20',
    'effaced facade',
    `SHA-256 ${record}`,
    'ha:coverage:snapshot:devices:cfdd634074668f86',
    '[redacted 1]',
  ])('stays: %s', (text) => {
    expect(replacer()(text)).toBe(text);
  });
});

const hex = (minLength: number, maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength, maxLength });
const piece = fc.oneof(
  hex(12, 63).map((id) => `ha:user:${id}`),
  hex(32, 32).map((id) => id.toUpperCase()),
  fc.uuid(),
  fc.ulid(),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom(' ', ':', '_', '-', '王', '[redacted 1]', '0x'),
);
const text = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));

describe('whatever a text holds', () => {
  it('the same ids are found in what stands for it, at the same places', () => {
    fc.assert(
      fc.property(text, (one) => {
        const shown = replacer()(one);
        const places = (of: string) =>
          [...drawnIdsIn(of)].map(({ at, text: { length } }) => [at, length]);
        expect(places(shown)).toEqual(places(one));
        expect(isShownAs(shown, one, () => true)).toBe(true);
      }),
    );
  });

  it('different ids stay different, and no two packs give the same', () => {
    fc.assert(
      fc.property(fc.uniqueArray(hex(16, 40), { maxLength: 30 }), (ids) => {
        const [one, other] = [replacer(), replacer()];
        const named = ids.map((id) => `ha:user:${id}`);
        const shown = new Set(named.map(one));
        expect(shown.size).toBe(ids.length);
        expect(named.map(other).filter((id) => shown.has(id))).toEqual([]);
      }),
    );
  });
});
