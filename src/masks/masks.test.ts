import { describe, expect, it } from 'vitest';
import { freshHarmless } from './fresh-harmless.test-data.ts';
import { freshPlanted } from './fresh-planted.test-data.ts';
import { harmlessIds, harmlessNames, harmlessTexts, harmlessValues } from './harmless.test-data.ts';
import {
  maskIdWords,
  maskName,
  maskPlace,
  maskServiceWords,
  maskText,
  maskValue,
} from './masks.ts';
import {
  plantedInIds,
  plantedInNames,
  plantedInTexts,
  plantedInValues,
} from './planted.test-data.ts';

describe('of what is planted', () => {
  it.each(plantedInNames)('in a name: %s', (text, secret) => {
    expect(maskName(text)).not.toContain(secret);
  });
  it.each(plantedInTexts)('in a text: %s', (text, secret) => {
    expect(maskText(text)).not.toContain(secret);
  });
  it.each(plantedInValues)('in a setting: %s', (text, secret) => {
    expect(maskValue(text)).not.toContain(secret);
  });
  it.each(plantedInIds)('in an id: %s', (text, secret) => {
    expect(maskServiceWords(text)).not.toContain(secret);
    if (!/[a-z]\d\d/.test(secret)) expect(maskIdWords(text)).not.toContain(secret);
  });
});

describe('of ordinary homes nothing is masked', () => {
  it.each(harmlessNames)('a name: %s', (name) => {
    expect(maskName(name)).toBe(name);
  });
  it.each(harmlessTexts)('a text: %s', (text) => {
    expect(maskText(text)).toBe(text);
  });
  it.each(harmlessValues)('a setting: %s', (value) => {
    expect(maskValue(value)).toBe(value);
  });
  it.each(harmlessIds)('an id: %s', (id) => {
    expect(maskIdWords(id)).toBe(id);
  });
});

describe('an address of a machine', () => {
  it.each([
    ...['from 2001:db8:9640:1c00:a1b2:c3d4:e5f6:1', '2001:DB8:0:0::AB', '2001:db8:1::/48'],
    ...[
      'login, code 2001:db8::42',
      '[2001:db8::4300]:8123',
      'Gate fd12:3456::7',
      'fe80::1234%eth0',
    ],
    ...['http://[2001:db8::4300]:8123/x', '2001:db8::4242: door', 'PIN from 203 . 0 . 113 . 49'],
  ])('is left whole for whoever shows its class: %s', (text) => {
    for (const mask of [maskName, maskText, maskValue, maskPlace]) expect(mask(text)).toBe(text);
  });

  it('hides nothing that stands beside it', () => {
    expect(maskText('PIN 4711 from 2001:db8::42')).toBe('PIN *** from 2001:db8::42');
    expect(maskName('Gate 2001:4711')).not.toContain('4711');
  });
});

describe('of what was written before the masks were as they are', () => {
  const masks = { name: maskName, text: maskText };

  it('all but what is known to come out is masked', () => {
    const out = freshPlanted.filter(([place, text, secret]) => masks[place](text).includes(secret));
    expect(out).toEqual(freshPlanted.filter(([, , , left]) => left !== undefined));
    expect(out.length / freshPlanted.length).toBeLessThan(0.05);
  });

  it.each(freshHarmless)('nothing that opens nothing, in a %s: %s', (place, text) => {
    expect(masks[place](text)).toBe(text);
  });

  it('nothing more is taken the second time', () => {
    for (const [place, text] of freshPlanted) {
      const once = masks[place](text);
      expect(masks[place](once)).toBe(once);
    }
  });
});
