import type { OpenCase } from '../../case/open-case.ts';
import { addReportAndExports } from '../../pack/exports/add-report-and-exports.ts';
import { makePack } from '../../pack/make/make-pack.ts';
import type { PackOptions, PackSummary } from '../../pack/pack-options.ts';
import { previewReport } from '../../pack/report/preview-report.ts';

/** Writes a pack with everything that is in one: also the report, and what is for other tools. */
export const packCase = (
  { open, to }: { readonly open: OpenCase; readonly to: string },
  options: PackOptions,
): Promise<PackSummary> => makePack({ open, to }, options, addReportAndExports);

/** The report as that pack would have it, as a PDF. */
export const previewPack = (open: OpenCase, options: PackOptions): Promise<Uint8Array> =>
  previewReport(open, options);
