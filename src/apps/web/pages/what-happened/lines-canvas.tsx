import { useEffect, useRef } from 'react';
import type { TimelineLane } from '../../../../model/timeline.ts';
import { type Composed, composePicture, type Scene } from './compose-picture.ts';
import type { TileId } from './lane-tiles.ts';
import { heightOf, type Paints, paintLines } from './paint-lines.ts';
import { followPointers } from './pointing.ts';
import { type LoadedTile, TileLoader } from './tile-loader.ts';
import type { ViewHold } from './use-view.ts';

/** The picture of the lines: drawn anew for each frame in which something moved, and only then. */
export const LinesCanvas = ({
  scene,
  hold,
  ask,
  tilesKey,
  onTiles,
  onPress,
}: {
  readonly scene: Scene;
  readonly hold: ViewHold;
  readonly ask: (id: TileId) => Promise<readonly TimelineLane[]>;
  /** Other tiles are asked for when it changes. */
  readonly tilesKey: string;
  /** Told of the tiles in the picture once all of them have come. */
  readonly onTiles: (tiles: readonly LoadedTile[]) => void;
  readonly onPress: (atMs: number) => void;
}) => {
  const canvas = useRef<HTMLCanvasElement>(null);
  const now = useRef({ scene, ask, onTiles, onPress });
  now.current = { scene, ask, onTiles, onPress };
  const repaint = useRef(() => {});
  useEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d');
    if (!element || !context) return;
    let frame = 0;
    let last: readonly LoadedTile[] = [];
    const paint = () => {
      frame = 0;
      const composed = composePicture(hold.view.current, { loader, last }, now.current.scene);
      fitCanvas(element, context, composed);
      paintLines(context, composed.picture, paintsOf(element));
      if (composed.whole !== last) now.current.onTiles(composed.whole);
      last = composed.whole;
    };
    const soon = () => {
      frame ||= requestAnimationFrame(paint);
    };
    const loader = new TileLoader((id) => now.current.ask(id), soon);
    repaint.current = soon;
    soon();
    const stopHearing = hold.onChange(soon);
    const stopFollowing = followPointers(element, {
      view: () => hold.view.current,
      frame: () => now.current.scene.frame,
      isMirrored: () => now.current.scene.isMirrored,
      onView: hold.change,
      onPress: (px) => {
        const { fromMs, msPerPx } = hold.view.current;
        now.current.onPress(fromMs + px * msPerPx);
      },
    });
    return () => {
      cancelAnimationFrame(frame);
      loader.close();
      stopHearing();
      stopFollowing();
    };
  }, [tilesKey, hold.onChange, hold.change, hold.view]);
  useEffect(() => repaint.current());
  useEffect(() => {
    const looks = window.matchMedia('(prefers-color-scheme: dark)');
    const look = () => repaint.current();
    looks.addEventListener('change', look);
    const watch = new MutationObserver(look);
    watch.observe(document.documentElement, { attributeFilter: ['data-look'] });
    return () => {
      looks.removeEventListener('change', look);
      watch.disconnect();
    };
  }, []);
  return <canvas ref={canvas} className="lines-canvas" />;
};

/** On very fine screens more pixels than these are not seen, and cost time. */
const finest = 2;

const fitCanvas = (
  element: HTMLCanvasElement,
  context: CanvasRenderingContext2D,
  { picture: { drawing, lanes } }: Composed,
): void => {
  const scale = Math.min(window.devicePixelRatio, finest);
  const height = heightOf(lanes.length, drawing.lanePx);
  const [wide, high] = [Math.round(drawing.widthPx * scale), Math.round(height * scale)];
  if (element.width !== wide || element.height !== high) {
    element.width = wide;
    element.height = high;
    element.style.height = `${height}px`;
  }
  context.setTransform(scale, 0, 0, scale, 0, 0);
};

const paintsOf = (element: Element): Paints => {
  const style = getComputedStyle(element);
  const colour = (name: string): string => style.getPropertyValue(name).trim();
  return {
    ink: colour('--paint-ink'),
    soft: colour('--paint-soft'),
    line: colour('--paint-line'),
    accent: colour('--paint-accent'),
    night: colour('--paint-night'),
    font: `${style.fontSize} ${style.fontFamily}`,
  };
};
