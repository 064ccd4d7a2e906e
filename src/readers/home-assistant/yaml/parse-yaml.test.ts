import { describe, expect, it } from 'vitest';
import { Elsewhere, parseYaml } from './parse-yaml.ts';

describe('parseYaml', () => {
  it('reads the YAML of Home Assistant and says at which line things stand', () => {
    const { pieces, damagedLines } = parseYaml('- alias: A\n- alias: B\n  initial_state: off\n');
    expect(damagedLines).toEqual([]);
    expect(pieces.map(({ value }) => value)).toEqual([
      [{ alias: 'A' }, { alias: 'B', initial_state: false }],
    ]);
    expect(pieces[0]?.lineAt([1])).toBe(2);
  });

  it('leaves secrets, includes and inputs where they are', () => {
    const { pieces } = parseYaml('a: !secret pin\nb: !include x.yaml\nc: !input who\nd: !odd 1\n');
    expect(pieces[0]?.value).toMatchObject({
      a: new Elsewhere('!secret', ''),
      b: new Elsewhere('!include', 'x.yaml'),
      c: new Elsewhere('!input', ''),
    });
    expect(JSON.stringify(pieces[0]?.value)).not.toContain('pin');
  });

  it('loses only the damaged entry of a list', () => {
    const { pieces, damagedLines } = parseYaml('- a: 1\n\n- b: [\n- c: 3\n');
    expect(pieces.map(({ value }) => value)).toEqual([[{ a: 1 }], [{ c: 3 }]]);
    expect(pieces[1]?.lineAt([0])).toBe(4);
    expect(damagedLines).toHaveLength(1);
  });

  it('loses only the damaged entry of a map', () => {
    const { pieces, damagedLines } = parseYaml('a: 1\nb: "x\nc: 3\n');
    expect(pieces.map(({ value }) => value)).toContainEqual({ a: 1 });
    expect(damagedLines).not.toEqual([]);
  });

  it('gives up aliases that multiply', () => {
    const bomb = ['a: &a [x, x]', ...'bcdefghijklmnopqrstuvwxyz'].map((key, nr, all) => {
      const before = nr === 1 ? 'a' : all[nr - 1];
      return nr === 0 ? key : `${key}: &${key} [*${before}, *${before}, *${before}]`;
    });
    expect(parseYaml(bomb.join('\n')).damagedLines).not.toEqual([]);
  });
});
