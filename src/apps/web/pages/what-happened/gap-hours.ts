import type { GapsAnswer } from '../../../server/answers.ts';

/** A stretch of which the records do not tell all; without an end where they do not say until when. */
export type Gap = Pick<GapsAnswer[number], 'aspect' | 'cause'> & {
  readonly fromMs: number;
  readonly untilMs: number;
};

/** Gaps with ends that can be counted with: what nobody knows lies before or after everything. */
export const closeGaps = (gaps: GapsAnswer): Gap[] =>
  gaps.map((gap) => ({
    ...gap,
    fromMs: gap.fromMs ?? Number.NEGATIVE_INFINITY,
    untilMs: gap.untilMs ?? Number.POSITIVE_INFINITY,
  }));

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
