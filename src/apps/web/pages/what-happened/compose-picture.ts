import type { Say } from '../../../../guidance/messages/say.ts';
import type { HomeClock } from '../../home-clock.ts';
import type { DiaryMark } from './diary-times.ts';
import type { Gap } from './gap-hours.ts';
import { mostInTiles } from './lane-picture.ts';
import { tileEnd, tileStart, tilesFor } from './lane-tiles.ts';
import type { Picture, Stretch } from './paint-lines.ts';
import { nightsOf, ticksOf } from './ticks.ts';
import type { LoadedTile, TileLoader } from './tile-loader.ts';
import type { Frame, TimeView } from './zoom.ts';

export type Scene = {
  readonly frame: Frame;
  readonly lanePx: number;
  readonly lanes: readonly string[];
  readonly gaps: readonly Gap[];
  readonly diary: readonly DiaryMark[];
  readonly clock: HomeClock;
  readonly say: Say;
  readonly isMirrored: boolean;
};

/** What is kept from one picture to the next: the last one of which all tiles had come. */
export type Composed = { readonly picture: Picture; readonly whole: readonly LoadedTile[] };

/** All that is to be drawn for a view; what is still on its way is asked for. */
export const composePicture = (
  view: TimeView,
  { loader, last }: { readonly loader: TileLoader; readonly last: readonly LoadedTile[] },
  scene: Scene,
): Composed => {
  const { frame, clock, say } = scene;
  const ids = tilesFor(view, frame.widthPx);
  const tiles = loader.want(ids);
  const isWhole = tiles.length === ids.length;
  const stretch = (fromMs: number, untilMs: number): Stretch => ({
    fromPx: Math.max((fromMs - view.fromMs) / view.msPerPx, -20),
    untilPx: Math.min((untilMs - view.fromMs) / view.msPerPx, frame.widthPx + 20),
  });
  const inSight = ({ fromPx, untilPx }: Stretch): boolean =>
    untilPx >= 0 && fromPx <= frame.widthPx && untilPx >= fromPx;
  const missing = ids.filter((id) => !tiles.some((tile) => tile.id === id));
  return {
    whole: isWhole ? tiles : last,
    picture: {
      drawing: {
        view,
        widthPx: frame.widthPx,
        lanePx: scene.lanePx,
        most: mostInTiles((tiles.length > 0 ? tiles : last).map(({ tile }) => tile)),
      },
      lanes: scene.lanes,
      tiles,
      standIns: missing.flatMap((id) =>
        last.map((tile) => ({ tile, over: stretch(tileStart(id), tileEnd(id)) })),
      ),
      ticks: ticksOf(view, frame, clock).map((tick) => ({
        ...tick,
        words: say(`what-happened.tick-${tick.unit}`, { at: tick.atMs }),
      })),
      nights: nightsOf(view, frame, clock),
      gaps: scene.gaps.map(({ fromMs, untilMs }) => stretch(fromMs, untilMs)).filter(inSight),
      diary: scene.diary.map(({ fromMs, untilMs }) => stretch(fromMs, untilMs)).filter(inSight),
      isMirrored: scene.isMirrored,
    },
  };
};
