import type { GapsAnswer } from '../../../server/answers.ts';

export type Gap = GapsAnswer[number];

/** How much of a stretch of time lies in gaps. */
export type GapShare = 'none' | 'part' | 'whole';

/** Gaps that touch a stretch of time, its end not included. */
export const gapsWithin = (gaps: readonly Gap[], fromMs: number, untilMs: number): Gap[] =>
  gaps.filter((gap) => gap.fromMs < untilMs && gap.untilMs > fromMs);

/** Gaps that lie over each other count once. */
export const shareOfGaps = (gaps: readonly Gap[], fromMs: number, untilMs: number): GapShare => {
  let coveredUntilMs = fromMs;
  let coveredMs = 0;
  const within = gapsWithin(gaps, fromMs, untilMs).sort((a, b) => a.fromMs - b.fromMs);
  for (const gap of within) {
    const startMs = Math.max(gap.fromMs, coveredUntilMs);
    const endMs = Math.min(gap.untilMs, untilMs);
    if (endMs <= startMs) continue;
    coveredMs += endMs - startMs;
    coveredUntilMs = endMs;
  }
  if (coveredMs === 0) return 'none';
  return coveredMs >= untilMs - fromMs ? 'whole' : 'part';
};
