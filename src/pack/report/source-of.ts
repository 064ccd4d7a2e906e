import { readers } from '../../readers/registry.ts';
import { loadRules } from '../../rules/load-rules.ts';
import type { PackMaterial } from '../pack-file.ts';
import type { ReportSource } from './report-source.ts';

/** The report's source out of what a pack is made of; a case that was never examined has one too. */
export const sourceOf = ({
  open,
  examination,
  exhibits,
  disclosure,
  options,
}: Omit<PackMaterial, 'asGiven' | 'examination' | 'looking'> &
  Pick<ReportSource, 'examination'>): ReportSource => ({
  about: open.about(),
  examination,
  household: open.household(),
  diary: open.diary(),
  log: open.log(),
  exhibits,
  rules: loadRules().rules,
  readers: readers.map(({ manifest }) => manifest),
  disclosure,
  options,
});
