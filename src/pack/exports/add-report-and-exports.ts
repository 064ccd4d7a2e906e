import type { AddFiles, PackFile } from '../pack-file.ts';
import { paths } from '../pack-paths.ts';
import { makeReport } from '../report/make-report.ts';
import { reportContent } from '../report/report-content.ts';
import { sourceOf } from '../report/source-of.ts';
import { caseUco } from './case-uco/case-uco.ts';
import { exhibitsCsv } from './exhibits-csv.ts';
import { namingOf } from './naming.ts';
import { readMe } from './read-me.ts';
import { timelineCsv } from './timeline-csv.ts';

/** What a pack has for people and for other tools: report, README.txt, timeline, exhibits, CASE/UCO. */
export const addReportAndExports: AddFiles = async (material) => [
  { path: paths.report, content: await makeReport(reportContent(sourceOf(material))) },
  textFile(paths.readme, readMe(material)),
  textFile(`${paths.exports}exhibits.csv`, exhibitsCsv(namingOf(material).exhibits)),
  { path: `${paths.exports}timeline.csv`, content: () => timelineCsv(material) },
  { path: `${paths.exports}case.jsonld`, content: () => caseUco(material) },
];

const textFile = (path: string, text: string): PackFile => ({
  path,
  content: new TextEncoder().encode(text),
});
