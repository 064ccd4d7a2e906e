import { asShown } from '../../case/as-shown.ts';
import type { OpenCase } from '../../case/open-case.ts';
import { disclose } from '../disclosure/disclose.ts';
import { keptOut } from '../disclosure/kept-back.ts';
import { exhibitOf, optionsAsShown } from '../make/make-pack.ts';
import type { PackOptions } from '../pack-options.ts';
import { makeReport } from './make-report.ts';
import { reportContent } from './report-content.ts';
import { sourceOf } from './source-of.ts';

/** The report as a pack of these choices would have it now. A case not yet examined has one too. */
export const previewReport = async (asGiven: OpenCase, asked: PackOptions): Promise<Uint8Array> => {
  const open = asShown(asGiven);
  const options = optionsAsShown(asGiven, asked);
  const examination = open.examination();
  const disclosure = disclose(options, {
    examination: examination ?? { findings: [], standing: [] },
    household: open.household(),
  });
  const kept = await keptOut(asGiven, options, examination);
  const exhibits = disclosure.withoutNames(
    open.records().map((one) => exhibitOf(one, options, kept)),
  );
  const source = sourceOf({ open, examination, exhibits, disclosure, options });
  return makeReport(reportContent(source));
};
