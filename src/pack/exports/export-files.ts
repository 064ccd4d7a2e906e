import type { PackContents } from '../pack-contents.ts';
import type { PackFile } from '../pack-file.ts';
import { paths } from '../pack-paths.ts';
import { caseUco } from './case-uco/case-uco.ts';
import { exhibitsCsv } from './exhibits-csv.ts';
import { namingOf } from './naming.ts';
import { readMe } from './read-me.ts';
import { timelineCsv } from './timeline-csv.ts';

/**
 * The files of a pack that are made of the rest of it: README.txt, tables, CASE/UCO. The same
 * contents give the same bytes on any machine.
 */
export const exportFiles = (contents: PackContents): readonly PackFile[] => [
  textFile(paths.readme, () => readMe(contents)),
  textFile(`${paths.exports}exhibits.csv`, () => exhibitsCsv(namingOf(contents).exhibits)),
  { path: `${paths.exports}timeline.csv`, content: () => timelineCsv(contents) },
  { path: `${paths.exports}case.jsonld`, content: () => caseUco(contents) },
];

const textFile = (path: string, text: () => string): PackFile => ({
  path,
  async *content() {
    yield new TextEncoder().encode(text());
  },
});
