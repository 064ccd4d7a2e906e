import { readFileSync } from 'node:fs';
import { readers } from '../../../readers/registry.ts';
import type { ReadersAnswer } from '../answers.ts';

/** How to get each kind of record, out of the page that each reader carries. */
export function readersAnswer(): ReadersAnswer {
  return readers.map(({ manifest: { id, title, basis } }) => {
    const sections = sectionsOf(id);
    const section = (heading: string): string => sections.get(heading) ?? '';
    return {
      id,
      title,
      basis,
      howToGetIt: section('How to get it'),
      whatItShows: section('What it shows'),
      whatItCannotShow: section('What it cannot show'),
      whoMayNotice: section('Who may notice'),
    };
  });
}

function sectionsOf(reader: string): ReadonlyMap<string, string> {
  const page = new URL(`../../../readers/${reader}/readme.md`, import.meta.url);
  const [, ...sections] = readFileSync(page, 'utf8').split(/^## +/m);
  return new Map(
    sections.map((section) => {
      const end = section.indexOf('\n');
      return [section.slice(0, end).trim(), section.slice(end).trim()];
    }),
  );
}
