import { type Frame, moved, type TimeView, untilOf, zoomed } from './zoom.ts';

export type ViewStep = 'earlier' | 'later' | 'nearer' | 'further' | 'first' | 'last';

const stepShare = 0.25;

/** The view one step on; zooming holds its middle. */
export const stepped = (view: TimeView, step: ViewStep, frame: Frame): TimeView => {
  const px = frame.widthPx * stepShare;
  if (step === 'earlier') return moved(view, -px, frame);
  if (step === 'later') return moved(view, px, frame);
  if (step === 'first') return moved({ ...view, fromMs: frame.firstMs }, 0, frame);
  if (step === 'last')
    return moved(view, (frame.lastMs - untilOf(view, frame)) / view.msPerPx, frame);
  const factor = step === 'nearer' ? 0.5 : 2;
  return zoomed(view, { factor, atPx: frame.widthPx / 2 }, frame);
};

const keys: ReadonlyMap<string, ViewStep> = new Map([
  ['ArrowLeft', 'earlier'],
  ['ArrowRight', 'later'],
  ['+', 'nearer'],
  ['=', 'nearer'],
  ['-', 'further'],
  ['Home', 'first'],
  ['End', 'last'],
]);

/** Which step a key asks for; in a mirrored page time runs from right to left, and arrows with it. */
export const stepOfKey = (key: string, isMirrored: boolean): ViewStep | undefined => {
  const step = keys.get(key);
  if (!isMirrored) return step;
  if (step === 'earlier') return 'later';
  return step === 'later' ? 'earlier' : step;
};
