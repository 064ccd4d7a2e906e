import type { Act } from '../../model/act.ts';
import type { Finding } from '../../model/finding.ts';
import type { Observation } from '../../model/observation.ts';
import type { Picture } from './blocks.ts';
import { dotsOf } from './dots-of.ts';
import { heatMapOf } from './heat-map-of.ts';
import { stripOf } from './strip-of.ts';
import type { View } from './view.ts';
import { waysInOf } from './ways-in-of.ts';

export type ShownBy = {
  readonly acts: readonly Act[];
  readonly standing: readonly Observation[];
  readonly view: View;
};

const fewestForHeatMap = 3;

/**
 * A picture of when: acts by day and hour, single moments on a line, or ways in since when and last
 * used when. Where what was found has no time of its own, the ways in of those it names. Undefined
 * where the records bear no time at all.
 */
export const pictureOf = (finding: Finding, shownBy: ShownBy): Picture | undefined => {
  if (shownBy.acts.length >= fewestForHeatMap) return heatMapOf(shownBy.acts, shownBy.view);
  return stripOf(finding, shownBy) ?? dotsOf(shownBy) ?? waysInOf(finding, shownBy.view);
};
