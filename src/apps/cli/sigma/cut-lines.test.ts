import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutLines, type Line } from './cut-lines.ts';

async function cut(chunks: readonly Uint8Array[]): Promise<Line[]> {
  async function* stream(): AsyncGenerator<Uint8Array> {
    yield* chunks;
  }
  const lines: Line[] = [];
  for await (const line of cutLines(stream())) lines.push(line);
  return lines;
}

describe('cutLines', () => {
  it('gives the same lines however the bytes come', async () => {
    const texts = fc.array(fc.stringMatching(/^[^\n]*$/), { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(texts, fc.integer({ min: 1, max: 7 }), async (lines, size) => {
        const bytes = Buffer.from(`${lines.join('\n')}\n`);
        const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
          bytes.subarray(index * size, (index + 1) * size),
        );
        const expected = lines.map((text) =>
          Buffer.from(text)
            .toString()
            .replace(/^\uFEFF/, ''),
        );
        expect((await cut(chunks)).map(({ text }) => text)).toEqual(expected);
      }),
    );
  });

  it('numbers lines from one and takes a last line without an end', async () => {
    expect(await cut([Buffer.from('a\n\nb')])).toEqual([
      { number: 1, text: 'a' },
      { number: 2, text: '' },
      { number: 3, text: 'b' },
    ]);
  });

  it('says which line is not text or too long, and goes on', async () => {
    const long = Buffer.alloc(9 * 1024 * 1024, 'x');
    const lines = await cut([Buffer.from([0xff, 10]), long, long, Buffer.from('\nok\n')]);
    expect(lines).toEqual([
      { number: 1, text: null, why: 'not UTF-8 text' },
      { number: 2, text: null, why: 'longer than 16 megabytes' },
      { number: 3, text: 'ok' },
    ]);
  });
});
