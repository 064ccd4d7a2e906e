import type { KeptExamination } from '../../case/kept-examination.ts';
import type { OpenCase } from '../../case/open-case.ts';
import { readWindow } from '../../context/window.ts';
import { originalsFor } from '../../model/originals-for.ts';
import { addReportAndExports } from '../../pack/exports/add-report-and-exports.ts';
import { makePack } from '../../pack/make/make-pack.ts';
import type { PackOptions, PackSummary } from '../../pack/pack-options.ts';
import { previewReport } from '../../pack/report/preview-report.ts';

/** What somebody chooses to hand over; days (`2025-03-01`) are days of the home. */
export type PackChoice = {
  /** The first day of what was done. */
  readonly from?: string | undefined;
  /** The last day, which is in it. */
  readonly until?: string | undefined;
  /** Ids of findings; all of them where left out. */
  readonly findings?: readonly string[] | undefined;
  /** Left out: the records themselves, but where something is redacted only their hashes. */
  readonly originals?: PackOptions['originals'] | undefined;
  readonly isPrivateIncluded: boolean;
  /** People of the household file whose names are replaced. */
  readonly redactedPeople: readonly string[];
  readonly forWhom?: string | undefined;
};

export type PackCase = Pick<PackOptions, 'programVersion' | 'nowMs' | 'onProgress' | 'pause'>;
/** What was written, and whether the records themselves are in it. */
export type PackedCase = PackSummary & Pick<PackOptions, 'originals'>;
type Named = { readonly open: OpenCase; readonly choice: PackChoice };

/** Writes a pack with everything that is in one. Throws what `makePack` and `readWindow` throw. */
export async function packCase(
  { open, choice }: Named,
  to: string,
  options: PackCase,
): Promise<PackedCase> {
  const whole = { ...options, ...chosen(choice, open.examination()) };
  const made = await makePack({ open, to }, whole, addReportAndExports);
  return { ...made, originals: whole.originals };
}

/** The report as that pack would have it, as a PDF. */
export async function previewPack({ open, choice }: Named, options: PackCase): Promise<Uint8Array> {
  return previewReport(open, { ...options, ...chosen(choice, open.examination()) });
}

function chosen(
  choice: PackChoice,
  examination: KeptExamination | undefined,
): Omit<PackOptions, keyof PackCase> {
  const { isPrivateIncluded, redactedPeople, findings, forWhom } = choice;
  const days = { since: choice.from, until: choice.until };
  const { fromMs, untilMs } = readWindow(days, examination?.timeZone ?? 'UTC');
  return {
    originals: choice.originals ?? originalsFor(choice),
    isPrivateIncluded,
    redactedPeople,
    ...(Number.isFinite(fromMs) ? { fromMs } : {}),
    ...(Number.isFinite(untilMs) ? { untilMs } : {}),
    ...(findings === undefined ? {} : { findings }),
    ...(forWhom === undefined ? {} : { forWhom }),
  };
}
