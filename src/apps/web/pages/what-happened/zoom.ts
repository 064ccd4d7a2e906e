/** What part of time a picture shows: from `fromMs`, so many milliseconds to a pixel. */
export type TimeView = { readonly fromMs: number; readonly msPerPx: number };

/** The whole span that can be shown and how wide the picture is. */
export type Frame = {
  readonly firstMs: number;
  readonly lastMs: number;
  readonly widthPx: number;
};

const secondMs = 1000;
const minuteMs = 60 * secondMs;
const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;

/** The nearest that can be looked at: a minute across the picture. */
const nearestMs = minuteMs;

/** Lengths of one stretch, so chosen that each divides a day or is a number of days. */
const ladderMs: readonly number[] = [
  ...[0.5, 1, 2, 5, 10, 15, 30].map((seconds) => seconds * secondMs),
  ...[1, 2, 5, 10, 15, 30].map((minutes) => minutes * minuteMs),
  ...[1, 2, 3, 6, 12].map((hours) => hours * hourMs),
  ...[1, 2, 4, 7, 14, 28, 56, 112, 224, 448].map((days) => days * dayMs),
];

/** Stretches are drawn at least this wide. */
export const narrowestPx = 7;

/** How long one stretch is at this zoom: the shortest that is still wide enough to be seen. */
export const stretchOf = ({ msPerPx }: TimeView): number =>
  ladderMs.find((stretchMs) => stretchMs / msPerPx >= narrowestPx) ?? ladderMs.at(-1) ?? dayMs;

const widestOf = ({ firstMs, lastMs }: Frame): number => Math.max(lastMs - firstMs, nearestMs);

/** The view moved and zoomed so that it lies within the whole span. */
export const fitted = (view: TimeView, frame: Frame): TimeView => {
  const widest = widestOf(frame);
  const spanMs = Math.min(Math.max(view.msPerPx * frame.widthPx, nearestMs), widest);
  const lastStart = Math.max(frame.firstMs, frame.firstMs + widest - spanMs);
  return {
    fromMs: Math.min(Math.max(view.fromMs, frame.firstMs), lastStart),
    msPerPx: spanMs / frame.widthPx,
  };
};

export const wholeView = (frame: Frame): TimeView => ({
  fromMs: frame.firstMs,
  msPerPx: widestOf(frame) / frame.widthPx,
});

export const untilOf = ({ fromMs, msPerPx }: TimeView, { widthPx }: Frame): number =>
  fromMs + msPerPx * widthPx;

/** Zooms by a factor (below 1: nearer) with the moment at `atPx` held where it is. */
export const zoomed = (
  view: TimeView,
  { factor, atPx }: { readonly factor: number; readonly atPx: number },
  frame: Frame,
): TimeView => {
  const spanMs = Math.min(
    Math.max(view.msPerPx * factor * frame.widthPx, nearestMs),
    widestOf(frame),
  );
  const msPerPx = spanMs / frame.widthPx;
  const heldMs = view.fromMs + atPx * view.msPerPx;
  return fitted({ fromMs: heldMs - atPx * msPerPx, msPerPx }, frame);
};

export const moved = (view: TimeView, byPx: number, frame: Frame): TimeView =>
  fitted({ ...view, fromMs: view.fromMs + byPx * view.msPerPx }, frame);

/** A view of exactly this part of time. */
export const viewOf = (fromMs: number, untilMs: number, frame: Frame): TimeView =>
  fitted({ fromMs, msPerPx: (untilMs - fromMs) / frame.widthPx }, frame);
