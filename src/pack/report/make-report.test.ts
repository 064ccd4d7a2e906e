import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from './blocks.ts';
import { makeReport } from './make-report.ts';
import { emptySource, type Names, plainNames, reportSource } from './report.test-data.ts';
import { type ReportContent, reportContent } from './report-content.ts';

const made = async (names: Names, findings = 3): Promise<Uint8Array> =>
  makeReport(reportContent(reportSource({ names, findings })));
const textOf = (pdf: Uint8Array): string => Buffer.from(pdf).toString('latin1');

describe('makeReport', () => {
  it('gives the same bytes for the same content', async () => {
    expect(Buffer.compare(await made(plainNames), await made(plainNames))).toBe(0);
  });

  it('says that it is PDF/A-2a and PDF/UA-1, tagged, with title and language', async () => {
    const text = textOf(await made(plainNames));
    expect(text.startsWith('%PDF-1.7')).toBe(true);
    expect(text).toContain('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A<');
    expect(text).toMatch(/<pdfuaid:part [^>]*>1<\/pdfuaid:part>/);
    expect(text).toMatch(/\/DisplayDocTitle true/);
    expect(text).toContain('/Lang (en-GB)');
    expect(text).toContain('/StructTreeRoot');
  });

  it('names no font but its own', async () => {
    const odd = '小米 אבג مرحبا ज़ेड ਪੰਜਾਬੀ தமிழ் 🔥 ☂ ⟨x⟩ Ωж';
    const names = [
      ...textOf(await made({ ...plainNames, device: odd })).matchAll(/\/FontName \/(\S+)/g),
    ];
    expect(names.length).toBeGreaterThan(5);
    expect(names.filter(([, name]) => !/^[A-Z]{6}\+Homeground/.test(name ?? ''))).toEqual([]);
  });

  it.each([0, 1, 40])('is made with %d findings', async (findings) => {
    expect(textOf(await made(plainNames, findings))).toContain('%%EOF');
  });

  it('is made of a case that holds nothing', async () => {
    expect(textOf(await makeReport(reportContent(emptySource())))).toContain('%%EOF');
  });

  it('sets markup, endless names and signs that nobody sees as text', async () => {
    const texts = [
      ...['#panic()', '$x$ `r` @a <b> \\ *_=', 'x'.repeat(5000), 'a\u202eb\u0000\u0007', '\ud800'],
      ...['\u0301\u0301e\u0301\u0301\u0301\u0301', '\ue000', '\u200d', '👩\u200d', '\u00ad', '/'],
    ];
    expect(textOf(await makeReport(withTexts(texts)))).toContain('%%EOF');
  });

  it('is made whatever texts a home has', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.string({ unit: 'binary', maxLength: 40 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 30, maxLength: 40 }), async (texts) => {
        expect(textOf(await makeReport(withTexts(texts)))).toContain('%%EOF');
      }),
      { numRuns: 4, endOnFailure: true },
    );
  }, 240_000);
});

/** A report that has each text everywhere where a text can stand. */
const withTexts = (texts: readonly string[]): ReportContent => {
  const strip = {
    kind: 'strip' as const,
    alt: texts.join(' '),
    caption: texts[0] ?? '',
    from: '',
    until: '',
    lines: texts.map((name) => ({ name, from: 0, until: 1, dots: [0.5] })).slice(0, 8),
    marks: [{ at: 0.5, name: texts[0] ?? '' }],
  };
  const columns = [
    { title: 'a', share: 1 },
    { title: 'b', share: 9, isCode: true },
  ];
  const blocks: Block[] = [
    { kind: 'bullets', items: texts },
    { kind: 'table', columns, rows: texts.map((text) => [text, text]) },
    { kind: 'pairs', items: texts.map((text) => ({ name: text, text })) },
    { kind: 'tally', items: texts.map((text) => ({ name: text, value: text })) },
    { kind: 'picture', picture: strip },
    ...texts.flatMap((text): Block[] => [
      { kind: 'statement', text },
      { kind: 'heading', level: 2, text },
      { kind: 'exhibit', mark: text, path: text, about: text, sha256: 'a'.repeat(64) },
    ]),
  ];
  const content = reportContent(emptySource());
  return {
    ...content,
    about: texts.slice(0, 3),
    sections: [{ title: texts[0] ?? '', blocks }],
  };
};
