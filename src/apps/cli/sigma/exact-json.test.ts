import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseExactJson } from './exact-json.ts';

describe('parseExactJson', () => {
  it.each([
    ['{"id":9007199254740993}', { id: '9007199254740993' }],
    ['{"id":-9007199254740993.0}', { id: '-9007199254740993' }],
    ['{"id":9007199254740991}', { id: 9007199254740991 }],
    ['{"t":133500000000000000}', { t: 133500000000000000 }],
    ['{"n":0.10000000000000001}', { n: '0.10000000000000001' }],
    ['{"n":[1e400,1e-400,1E5]}', { n: ['1e400', '1e-400', 100000] }],
    ['{"9007199254740993":"9007199254740993"}', { '9007199254740993': '9007199254740993' }],
    [
      String.raw`{"a\"9":"\\","b":12345678901234567891}`,
      { 'a"9': '\\', b: '12345678901234567891' },
    ],
  ])('reads %s without loss', (text, value) => {
    expect(parseExactJson(text)).toEqual(value);
  });

  it.each([
    ...['{"id":09007199254740993}', '{"id":9007199254740993.}', '9007199254740993 1', '[1e400e1]'],
    ...[
      '{"id":+9007199254740993}',
      '{"id":90071992547409933',
      '{9007199254740993:1}',
      '"900719925474099300',
    ],
  ])('takes %s for no JSON', (text) => {
    expect(() => parseExactJson(text)).toThrow(SyntaxError);
  });

  it('reads whatever JSON there is as it is, but for such numbers', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        const withLong = `[9007199254740993,${json}]`;
        expect(parseExactJson(withLong)).toEqual(['9007199254740993', JSON.parse(json)]);
      }),
    );
  });

  it('does not give up on a long text', () => {
    const long = 'a\\n'.repeat(2_000_000);
    expect(parseExactJson(`{"a":"${long}","b":9007199254740993}`)).toMatchObject({
      b: '9007199254740993',
    });
  });
});
