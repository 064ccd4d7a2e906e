import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { folderOfThisFile, inCase, newCase } from './case.test-data.ts';
import { checkDiaryDraft } from './diary-draft.ts';
import type { DiaryDraft } from './open-case.ts';

const base = folderOfThisFile();

function draft(rest: Partial<DiaryDraft> = {}): DiaryDraft {
  return {
    from: '2025-03-01T21:30',
    until: null,
    isRough: true,
    text: 'The heating was off.',
    attachments: [],
    ...rest,
  };
}

describe('a diary entry', () => {
  it.each<[from: string, until: string | null]>([
    ['2025-03-01', null],
    ['2025-03-01T00:00', '2025-03-01'],
    ['2024-02-29T23:59', '2024-03-01T00:10'],
    ['2025-03-01', '2025-03-01T10:00'],
  ])('may be from %s until %s', (from, until) => {
    expect(() => checkDiaryDraft(draft({ from, until }))).not.toThrow();
  });

  it.each<[what: string, rest: Partial<DiaryDraft>]>([
    ['no day', { from: '' }],
    ['a day that is none', { from: '2025-02-29' }],
    ['a month that is none', { from: '2025-13-01' }],
    ['a time that is none', { from: '2025-03-01T24:00' }],
    ['a day written another way', { from: '1.3.2025' }],
    ['a day with something behind it', { from: '2025-03-01T21:30Z' }],
    ['an end that is none', { until: 'later' }],
    ['an end before the start', { until: '2025-03-01T21:29' }],
    ['an end on the day before', { until: '2025-02-28' }],
    ['no text', { text: ' \n' }],
    ['a text without end', { text: 'x'.repeat(100_001) }],
  ])('with %s is refused with what to write', (_, rest) => {
    let refusal: unknown;
    try {
      checkDiaryDraft(draft(rest));
    } catch (cause) {
      refusal = cause;
    }
    expect(refusal).toMatchObject({ code: 'bad-diary', hint: expect.stringMatching(/\w/) });
  });

  it('may be a photo alone', () => {
    expect(() => checkDiaryDraft(draft({ text: '', attachments: ['a'] }))).not.toThrow();
  });
});

describe('the diary of a case', () => {
  it('keeps the old entry beside its correction, and neither text comes into the log', () =>
    inCase(newCase(join(base, 'one')), async (open) => {
      const photo = await open.attach('photo.jpg', Readable.from([Buffer.from('photo')]));
      const old = open.writeDiary(draft({ attachments: [photo.sha256] }));
      const correction = open.correctDiary(old.id, draft({ text: 'It was the light.' }));
      expect(open.diary()).toEqual([old, correction]);
      expect(correction.corrects).toBe(old.id);
      expect(open.log().map(({ action }) => action)).toEqual([
        'create',
        'attach',
        'write-diary',
        'correct-diary',
      ]);
      expect(JSON.stringify(open.log())).not.toMatch(/heating|light|photo\.jpg/);
    }));

  it('refuses what names something that is not there, and writes nothing', () =>
    inCase(newCase(join(base, 'two')), (open) => {
      const missing = expect.objectContaining({ code: 'not-found' });
      expect(() => open.correctDiary('none', draft())).toThrow(missing);
      expect(() => open.writeDiary(draft({ attachments: ['0'.repeat(64)] }))).toThrow(missing);
      expect(open.diary()).toEqual([]);
      expect(open.log()).toHaveLength(1);
    }));
});
