import type { OpenCase } from '../../case/open-case.ts';
import { makePack } from '../../pack/make/make-pack.ts';
import type { PackOptions, PackSummary } from '../../pack/pack-options.ts';
import { makeReport } from '../../pack/report/make-report.ts';
import { previewReport } from '../../pack/report/preview-report.ts';
import { reportContent } from '../../pack/report/report-content.ts';
import { sourceOf } from '../../pack/report/source-of.ts';

/** Writes a pack with everything that is in one, also the report. */
export const packCase = (
  { open, to }: { readonly open: OpenCase; readonly to: string },
  options: PackOptions,
): Promise<PackSummary> =>
  makePack({ open, to }, options, (material) => makeReport(reportContent(sourceOf(material))));

/** The report as that pack would have it, as a PDF. */
export const previewPack = (open: OpenCase, options: PackOptions): Promise<Uint8Array> =>
  previewReport(open, options);
