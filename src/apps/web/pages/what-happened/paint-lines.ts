import type { Grade } from '../../../../model/act.ts';
import { grades } from './grades.ts';
import { type Drawing, drawLane, type Piece } from './lane-picture.ts';
import type { Tick } from './ticks.ts';
import type { LoadedTile } from './tile-loader.ts';

/** Colours of the page, as the style sheet gives them. */
export type Paints = {
  readonly ink: string;
  readonly soft: string;
  readonly line: string;
  readonly accent: string;
  readonly night: string;
  readonly font: string;
};

export type Stretch = { readonly fromPx: number; readonly untilPx: number };

export type Picture = {
  readonly drawing: Drawing;
  /** Keys of the lines, from the top. */
  readonly lanes: readonly string[];
  readonly tiles: readonly LoadedTile[];
  /** Of another zoom, for where the right ones are still on their way. */
  readonly standIns: readonly { readonly tile: LoadedTile; readonly over: Stretch }[];
  readonly ticks: readonly (Tick & { readonly words: string })[];
  readonly nights: readonly Stretch[];
  readonly gaps: readonly Stretch[];
  readonly diary: readonly Stretch[];
  readonly isMirrored: boolean;
};

export const axisPx = 28;
export const diaryPx = 18;
const gapBelowPx = 6;

export const heightOf = (lanes: number, lanePx: number): number =>
  axisPx + diaryPx + lanes * lanePx;

type Canvas = CanvasRenderingContext2D;

/** Draws everything anew; from right to left the whole is mirrored, and words are not. */
export const paintLines = (canvas: Canvas, picture: Picture, paints: Paints): void => {
  const { widthPx } = picture.drawing;
  const heightPx = heightOf(picture.lanes.length, picture.drawing.lanePx);
  canvas.clearRect(0, 0, widthPx, heightPx);
  canvas.save();
  if (picture.isMirrored) {
    canvas.translate(widthPx, 0);
    canvas.scale(-1, 1);
  }
  paintBehind(canvas, picture, paints, heightPx);
  paintBars(canvas, picture, paints);
  canvas.restore();
  paintWords(canvas, picture, paints);
};

const paintBehind = (canvas: Canvas, picture: Picture, paints: Paints, heightPx: number): void => {
  const { lanes, drawing, nights, gaps, ticks, diary } = picture;
  canvas.fillStyle = paints.night;
  for (const { fromPx, untilPx } of nights)
    canvas.fillRect(fromPx, axisPx, untilPx - fromPx, heightPx - axisPx);
  canvas.strokeStyle = paints.line;
  canvas.lineWidth = 1;
  canvas.beginPath();
  for (const { px } of ticks) line(canvas, px, axisPx - 6, px, heightPx);
  for (let lane = 0; lane <= lanes.length; lane += 1) {
    const y = axisPx + diaryPx + lane * drawing.lanePx;
    line(canvas, 0, y, drawing.widthPx, y);
  }
  canvas.stroke();
  for (const gap of gaps) hatch(canvas, gap, heightPx, paints.soft);
  canvas.fillStyle = paints.ink;
  for (const { fromPx, untilPx } of diary) {
    canvas.fillRect(fromPx, axisPx + diaryPx - 5, Math.max(untilPx - fromPx, 3), 2);
    canvas.beginPath();
    canvas.moveTo(fromPx, axisPx + 2);
    canvas.lineTo(fromPx + 9, axisPx + 7);
    canvas.lineTo(fromPx, axisPx + 12);
    canvas.fill();
  }
};

const line = (canvas: Canvas, ...[x1, y1, x2, y2]: [number, number, number, number]): void => {
  canvas.moveTo(Math.round(x1) + 0.5, Math.round(y1) + 0.5);
  canvas.lineTo(Math.round(x2) + 0.5, Math.round(y2) + 0.5);
};

const hatchPx = 8;

/** Slanted lines over all lanes: in a gap nothing is known, which is not the same as nothing done. */
const hatch = (canvas: Canvas, { fromPx, untilPx }: Stretch, heightPx: number, ink: string) => {
  const width = Math.max(untilPx - fromPx, 3);
  const height = heightPx - axisPx;
  canvas.save();
  canvas.beginPath();
  canvas.rect(fromPx, axisPx, width, height);
  canvas.clip();
  canvas.strokeStyle = ink;
  canvas.beginPath();
  for (let x = fromPx - height; x < fromPx + width; x += hatchPx) {
    canvas.moveTo(x, axisPx + height);
    canvas.lineTo(x + height, axisPx);
  }
  canvas.rect(fromPx, axisPx, width, height);
  canvas.stroke();
  canvas.restore();
};

const paintBars = (canvas: Canvas, picture: Picture, paints: Paints): void => {
  for (const { tile, over } of picture.standIns) {
    canvas.save();
    canvas.beginPath();
    canvas.rect(over.fromPx, 0, over.untilPx - over.fromPx, 1e5);
    canvas.clip();
    canvas.globalAlpha = 0.5;
    paintTiles(canvas, [tile], { picture, paints });
    canvas.restore();
  }
  paintTiles(canvas, picture.tiles, { picture, paints });
};

const paintTiles = (
  canvas: Canvas,
  tiles: readonly LoadedTile[],
  { picture, paints }: { readonly picture: Picture; readonly paints: Paints },
): void => {
  const { lanePx } = picture.drawing;
  const drawing = { ...picture.drawing, lanePx: lanePx - gapBelowPx };
  const pieces: Record<Grade, Piece[]> = { confirmed: [], window: [], automation: [], unknown: [] };
  for (const { id, tile } of tiles)
    for (const [lane, key] of picture.lanes.entries()) {
      const top = axisPx + diaryPx + lane * lanePx + gapBelowPx;
      for (const piece of drawLane(id, tile.get(key) ?? [], drawing))
        pieces[piece.grade].push({ ...piece, y: piece.y + top });
    }
  canvas.strokeStyle = paints.accent;
  canvas.lineWidth = 1;
  for (const grade of grades) paintGrade(canvas, grade, pieces[grade], paints.accent);
};

/**
 * Full, half, dotted, empty. Whole pixels and plain rectangles: drawn without a graphics card, a path
 * of thousands of them takes longer than a frame.
 */
const paintGrade = (canvas: Canvas, grade: Grade, pieces: readonly Piece[], ink: string): void => {
  const dots = grade === 'automation' ? dotted(canvas, ink) : null;
  for (const piece of pieces) {
    const x = Math.round(piece.x);
    const y = Math.round(piece.y);
    const width = Math.max(Math.round(piece.x + piece.width) - x, 2);
    const height = Math.max(Math.round(piece.y + piece.height) - y, 2);
    canvas.fillStyle = dots ?? ink;
    if (grade === 'window') canvas.fillRect(x, y, Math.ceil(width / 2), height);
    else if (grade !== 'unknown') canvas.fillRect(x, y, width, height);
    if (grade !== 'confirmed') canvas.strokeRect(x + 0.5, y + 0.5, width - 1, height - 1);
  }
};

const dotPx = 4;
const madeDots = new Map<string, CanvasPattern | null>();

/** A pattern of dots in one colour; made once for each colour. */
const dotted = (canvas: Canvas, ink: string): CanvasPattern | null => {
  const known = madeDots.get(ink);
  if (known !== undefined) return known;
  const tile = document.createElement('canvas');
  tile.width = dotPx;
  tile.height = dotPx;
  const inside = tile.getContext('2d');
  if (inside !== null) {
    inside.fillStyle = ink;
    inside.fillRect(1, 1, 2, 2);
  }
  const pattern = canvas.createPattern(tile, 'repeat');
  madeDots.set(ink, pattern);
  return pattern;
};

const paintWords = (canvas: Canvas, picture: Picture, { soft, font }: Paints): void => {
  canvas.fillStyle = soft;
  canvas.font = font;
  canvas.textBaseline = 'top';
  canvas.textAlign = picture.isMirrored ? 'right' : 'left';
  for (const { px, words } of picture.ticks) {
    const x = picture.isMirrored ? picture.drawing.widthPx - px : px;
    canvas.fillText(words, x + (picture.isMirrored ? -3 : 3), 4);
  }
};
