import { keyWords } from '../../guidance/key/key-words.ts';
import { directionOf } from '../../guidance/messages/locales.ts';
import { accessSection } from './access-section.ts';
import type { Section } from './blocks.ts';
import { coverageSection } from './coverage-section.ts';
import { diarySection } from './diary-section.ts';
import { exhibitsSection } from './exhibits-section.ts';
import { findingsSection } from './findings-section.ts';
import { firstPage } from './first-page.ts';
import { glossarySection } from './glossary-section.ts';
import { householdSection } from './household-section.ts';
import { methodSection } from './method-section.ts';
import type { ReportSource } from './report-source.ts';
import { uncheckedSection } from './unchecked-section.ts';
import { sayAt, type View, viewOf } from './view.ts';

/** All words and numbers of the report, in order, ready to be laid out. */
export type ReportContent = {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly title: string;
  readonly subtitle: string;
  /** Lines below the title: for whom, when, by which program. */
  readonly about: readonly string[];
  readonly contents: string;
  /** Holds `{page}` and `{pages}`. */
  readonly pageOf: string;
  /** The key of the case in words, for every page. */
  readonly keyLine: string;
  /** Milliseconds of UTC; the date of the document. */
  readonly madeMs: number;
  readonly first: Section;
  readonly sections: readonly Section[];
};

/** Turns what a case holds into the words of its report. Pure: the same source, the same content. */
export const reportContent = (source: ReportSource): ReportContent => {
  const view = viewOf(source);
  const { say, options, disclosure } = view;
  const forWhom = options.forWhom?.trim();
  return {
    language: source.locale === 'ar-XB' ? 'ar' : 'en',
    direction: directionOf(source.locale ?? 'en'),
    title: say('report.title'),
    subtitle: say('report.subtitle'),
    about: [
      ...(forWhom ? [say('report.for', { whom: disclosure.withoutNames(forWhom) })] : []),
      sayAt(view, 'report.made', { at: options.nowMs, version: options.programVersion }),
    ],
    contents: say('report.contents'),
    pageOf: say('report.page', { page: '{page}', pages: '{pages}' }),
    keyLine: say('report.key', { words: keyWords(view.about.publicKey).join(' ') }),
    madeMs: options.nowMs,
    first: firstPage(view),
    sections: sectionsOf(view),
  };
};

const sectionsOf = (view: View): Section[] => [
  ...(view.isExamined
    ? [accessSection(view), findingsSection(view), uncheckedSection(view), coverageSection(view)]
    : []),
  diarySection(view),
  householdSection(view),
  exhibitsSection(view),
  methodSection(view),
  glossarySection(view),
];
