import { readdirSync, readFileSync } from 'node:fs';
import { coverageOf } from './font-coverage.ts';
import type { Coverage } from './printable.ts';

const folder = new URL('./fonts/', import.meta.url);
/** In the order in which they are asked for a sign; the first is what the report is set in. */
const families = [
  'Sans',
  'Arabic',
  'Hebrew',
  'Devanagari',
  'Bengali',
  'Gurmukhi',
  'Gujarati',
  'Tamil',
  'Telugu',
  'Thai',
  'Ethiopic',
  'Armenian',
  'Georgian',
  'Emoji',
  'Symbols',
  'Far East',
];

export type ReportFonts = {
  readonly files: readonly Buffer[];
  readonly families: readonly string[];
  /** Of the fonts that every weight of the report can fall back on. */
  readonly coverage: Coverage;
};

let read: ReportFonts | undefined;

/** The fonts that come with the program; nothing that a machine has installed is asked. */
export const reportFonts = (): ReportFonts => {
  read ??= {
    files: readdirSync(folder)
      .filter((name) => name.endsWith('.ttf'))
      .sort()
      .map((name) => readFileSync(new URL(name, folder))),
    families: families.map((name) => `Homeground ${name}`),
    coverage: families.map((name) =>
      coverageOf(readFileSync(new URL(`Homeground${name.replace(' ', '')}-Regular.ttf`, folder))),
    ),
  };
  return read;
};
