import { HomegroundError } from '../model/homeground-error.ts';
import { type Phase, phasesToWaitIn } from './phases.ts';
import { counted } from './words.ts';

/** A step somebody may think about, with the four marks that no advice goes without. */
export type Step = {
  what: string;
  willTheyNotice: string;
  canItBeUndone: string;
  destroysRecords: string;
  whatElseStops: string;
  waitIf: string;
  /** Phases in which it had better wait. */
  waitIn: readonly Phase[];
};

/** What a finding can mean, and what to think about before doing anything. */
export type Guidance = {
  shows: string;
  canMean: string;
  ordinaryReasons: string[];
  doesNotShow: string;
  beforeYouChange: { first: string; steps: Step[] };
  whoCanHelp: string;
};

/** The headings of a `guidance.en.md`, all of them, in this order. */
export const headings = [
  'What the records show',
  'What it can mean',
  'Ordinary reasons',
  'What it does not show',
  'Before you change anything',
  'Who can help',
] as const;

const marks = {
  willTheyNotice: 'Will they notice?',
  canItBeUndone: 'Can it be undone?',
  destroysRecords: 'Does it destroy records?',
  whatElseStops: 'What else stops?',
  waitIf: 'Wait with this if:',
} as const;

/**
 * Reads the text of a `guidance.en.md`. A missing or misplaced heading, or a step without its four
 * marks, is a `HomegroundError` `bad-rule`.
 */
export function parseGuidance(text: string, path: string): Guidance {
  const sections = splitSections(text, path);
  const [shows, canMean, ordinary, doesNotShow, before, whoCanHelp] = headings.map(
    (heading) => sections.get(heading) ?? '',
  );
  return {
    shows: paragraph(shows),
    canMean: paragraph(canMean),
    ordinaryReasons: bullets(ordinary),
    doesNotShow: paragraph(doesNotShow),
    beforeYouChange: parseSteps(before ?? '', path),
    whoCanHelp: paragraph(whoCanHelp),
  };
}

function splitSections(text: string, path: string): Map<string, string> {
  const parts = text.split(/^## +(.+)$/m).slice(1);
  const names = parts.filter((_, index) => index % 2 === 0).map((name) => name.trim());
  if (names.join('\n') !== headings.join('\n')) {
    throw mistake(path, `its headings are not: ${headings.join(' / ')}`);
  }
  return new Map(names.map((name, index) => [name, (parts[index * 2 + 1] ?? '').trim()]));
}

function parseSteps(section: string, path: string): Guidance['beforeYouChange'] {
  const [first = '', ...steps] = section.split(/^- Step: +/m);
  return { first: paragraph(first), steps: steps.map((step) => parseStep(step, path)) };
}

function parseStep(text: string, path: string): Step {
  const [what = '', ...lines] = text.split('\n').map((line) => line.trim());
  const answer = (mark: string): string => {
    const line = lines.find((one) => one.startsWith(`- ${mark}`));
    if (line === undefined) throw mistake(path, `the step "${what}" lacks "${mark}"`);
    return line.slice(mark.length + 2).trim();
  };
  const step = {
    what,
    willTheyNotice: answer(marks.willTheyNotice),
    canItBeUndone: answer(marks.canItBeUndone),
    destroysRecords: answer(marks.destroysRecords),
    whatElseStops: answer(marks.whatElseStops),
    waitIf: answer(marks.waitIf),
  };
  return { ...step, waitIn: phasesToWaitIn(step) };
}

function paragraph(text = ''): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

function bullets(text = ''): string[] {
  return text
    .split(/^- +/m)
    .slice(1)
    .map((item) => paragraph(item));
}

function mistake(path: string, what: string): HomegroundError {
  return new HomegroundError('bad-rule', `${path}: ${what}`, 'See docs/rules.md for its form.');
}

/**
 * Puts facts into the places of a text: `{count}`, or `{count|way|ways}` for a number with its word.
 * A place that no fact is for is a `HomegroundError` `bad-rule`.
 */
export function fillIn(text: string, facts: Readonly<Record<string, string>>): string {
  return text.replaceAll(
    /\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g,
    (_, name: string, one?: string, many?: string) => {
      const fact = facts[name];
      if (fact === undefined) throw mistake('guidance', `there is no fact called {${name}}`);
      return one === undefined ? fact : counted(Number(fact), one, many);
    },
  );
}
