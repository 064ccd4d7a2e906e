import { describe, expect, it } from 'vitest';
import { claimsIn } from '../../guidance/claims.ts';
import { keyWords } from '../../guidance/key/key-words.ts';
import type { Finding } from '../../model/finding.ts';
import { pictureOf } from './picture-of.ts';
import {
  diaryWords,
  emptySource,
  reportSource,
  spokenWords,
  statedWords,
} from './report.test-data.ts';
import { type ReportContent, reportContent } from './report-content.ts';
import { viewOf } from './view.ts';

const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};
/** Without hashes, and the words by which the layout knows its blocks. */
const withoutCodes = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutCodes);
  if (typeof value !== 'object' || value === null) return value;
  const { kind: _kind, sha256: _hash, ...rest } = value as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(rest).map(([key, one]) => [key, _kind === 'code' ? '' : withoutCodes(one)]),
  );
};
const blocksOf = ({ first, sections }: ReportContent) =>
  [first, ...sections].flatMap(({ blocks }) => blocks);
const picturesOf = (content: ReportContent) =>
  blocksOf(content).flatMap((block) => (block.kind === 'picture' ? block.picture : []));

describe('reportContent', () => {
  it('folds private texts, and says that it did', () => {
    const texts = textsIn(reportContent(reportSource())).join('\n');
    expect(texts).not.toContain(spokenWords);
    expect(texts).not.toContain(diaryWords);
    expect(texts).toContain('They are private, and not quoted in this report.');
    expect(texts).toContain('[not quoted in this report]');
    expect(texts).toContain('left out of this pack');
  });

  it('folds them too where they are in the pack, unless they are chosen for the report', () => {
    const texts = textsIn(reportContent(reportSource({}, { isPrivateIncluded: true }))).join('\n');
    expect(texts).not.toContain(spokenWords);
    expect(texts).not.toContain(diaryWords);
    expect(texts).toContain('in the files of this pack, and not quoted in this report');
    const chosen = { isPrivateIncluded: false, isPrivateInReport: true };
    expect(textsIn(reportContent(reportSource({}, chosen))).join('\n')).not.toContain(spokenWords);
  });

  it('has private texts where that was chosen', () => {
    const chosen = { isPrivateIncluded: true, isPrivateInReport: true };
    const texts = textsIn(reportContent(reportSource({}, chosen))).join('\n');
    expect(texts).toContain(spokenWords);
    expect(texts).toContain(diaryWords);
  });

  it('names nobody who is redacted', () => {
    const redacted = textsIn(reportContent(reportSource({}, { redactedPeople: ['Sam'] })));
    expect(redacted.filter((text) => /\bsam\b/i.test(text))).toEqual([]);
    expect(redacted.join()).toContain('[redacted 1]');
    expect(textsIn(reportContent(reportSource())).join()).toMatch(/\bSam\b/);
  });

  it.each([
    ['of a home with findings', reportSource()],
    ['of an empty case', emptySource()],
  ])('claims no more than records show, %s', (_, source) => {
    expect(textsIn(reportContent(source)).flatMap(claimsIn)).toEqual([]);
  });

  it('tells in words what every picture shows', () => {
    const pictures = picturesOf(reportContent(reportSource()));
    expect(pictures.map(({ kind }) => kind)).toEqual(['strip', 'heat-map', 'strip']);
    expect(pictures[1]?.alt).toBe(
      'Picture of 30 acts on 2 days, from 9 Oct 2025 until 10 Oct 2025. 14 were at night. The busiest hour began at 02:00, with 2.',
    );
    expect(textsIn(pictures).join()).toContain('Sam left');
  });

  it('shows the ways in of whoever is named where what was found has no time', () => {
    const view = viewOf(reportSource());
    const [first] = view.disclosure.findings;
    if (first === undefined) throw new Error('There is no finding.');
    const shown = (finding: Partial<Finding>) =>
      pictureOf({ ...first, ...finding }, { acts: [], standing: [], view });
    const ways = {
      kind: 'strip',
      caption: expect.stringMatching(/^The ways in of sam\. Bars show/),
    };
    expect(shown({})).toMatchObject({ ...ways, lines: [{ name: 'sam' }] });
    expect(shown({ accounts: [] })).toMatchObject({
      kind: 'strip',
      caption: expect.stringMatching(/^The ways in of Sam\./),
    });
    expect(shown({ accounts: [], people: ['Alex'] })).toBeUndefined();
  });

  it('marks exhibits with initials and number, and leads from an act to its place', () => {
    const content = reportContent(reportSource());
    const exhibit = blocksOf(content).find((block) => block.kind === 'exhibit');
    expect(exhibit).toMatchObject({ mark: 'AB/1', sha256: 'a'.repeat(64) });
    expect(textsIn(content)).toContain('AB/1 · events:1');
  });

  it('lists the first acts and counts the rest', () => {
    const texts = textsIn(reportContent(reportSource({ findings: 1 })));
    expect(texts).toContain('18 more acts are in the pack, in the file data/exports/timeline.csv.');
  });

  it('names a file that could not be read once, and a place in an exhibit by both', () => {
    const source = reportSource();
    const unread = ['beach.jpg', 'a'.repeat(64)].map((record) => ({
      ...{
        kind: 'unread' as const,
        record,
        where: 'beach.jpg',
        why: 'truncated' as const,
        count: 1,
      },
    }));
    const examination = source.examination && { ...source.examination, unread };
    const texts = textsIn(reportContent({ ...source, examination }));
    expect(texts.filter((text) => text.includes('beach.jpg'))).toEqual([
      'beach.jpg: cut off: the end is missing',
      'AB/1 · beach.jpg: cut off: the end is missing',
    ]);
  });

  it('says which record would be needed for what could not be checked', () => {
    expect(textsIn(reportContent(reportSource())).join('\n')).toContain("the hub's history");
  });

  it.each([
    ['of a home with findings', reportSource({}, { isPrivateIncluded: true })],
    ['of an empty case', emptySource()],
  ])('leaves no English in another language, %s, but what records and people say', (_, source) => {
    const { first, sections, title, subtitle } = reportContent({ ...source, locale: 'ar-XB' });
    const keyLine = keyWords(source.about.publicKey).join(' ');
    const said = [
      keyLine,
      'Homeground',
      'Home Assistant',
      'Europe/London',
      'SHA-256',
      ...statedWords,
    ];
    const texts = textsIn(withoutCodes([first, sections, title, subtitle])).map((text) =>
      said.reduce((rest, word) => rest.replaceAll(word, ''), text),
    );
    expect(
      texts.filter((text) => /[a-z]{2}/i.test(text.replaceAll(/[0-9a-f]{4,}|AB.1|events:1/g, ''))),
    ).toEqual([]);
    expect(texts.length).toBeGreaterThan(50);
  });
});
