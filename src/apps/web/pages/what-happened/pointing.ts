import { type Frame, moved, type TimeView, zoomed } from './zoom.ts';

type Spot = { readonly x: number; readonly y: number };

/** How far a pointer may move and still have pressed rather than dragged. */
const stillPx = 5;

export type Pointed = {
  readonly view: () => TimeView;
  readonly frame: () => Frame;
  readonly isMirrored: () => boolean;
  readonly onView: (view: TimeView) => void;
  readonly onPress: (px: number) => void;
};

/**
 * Makes a picture of time follow pointers: one drags it, two zoom it, the wheel zooms with Control
 * and moves sideways. A wheel turned up or down without Control scrolls the page, as everywhere.
 */
export const followPointers = (element: HTMLElement, pointed: Pointed): (() => void) => {
  const spots = new Map<number, Spot>();
  let wayPx = 0;
  const pxIn = (clientX: number): number => {
    const { left, width } = element.getBoundingClientRect();
    return pointed.isMirrored() ? left + width - clientX : clientX - left;
  };
  const turned = (px: number): number => (pointed.isMirrored() ? -px : px);
  const zoom = (factor: number, clientX: number) =>
    pointed.onView(zoomed(pointed.view(), { factor, atPx: pxIn(clientX) }, pointed.frame()));
  const move = (px: number) => pointed.onView(moved(pointed.view(), turned(px), pointed.frame()));

  const onDown = (event: PointerEvent) => {
    if (event.button !== 0) return;
    spots.set(event.pointerId, { x: event.clientX, y: event.clientY });
    if (spots.size === 1) wayPx = 0;
    element.setPointerCapture(event.pointerId);
  };
  const onMove = (event: PointerEvent) => {
    const before = spots.get(event.pointerId);
    if (before === undefined) return;
    const other = [...spots].find(([id]) => id !== event.pointerId)?.[1];
    spots.set(event.pointerId, { x: event.clientX, y: event.clientY });
    wayPx += Math.abs(event.clientX - before.x) + Math.abs(event.clientY - before.y);
    if (other === undefined) move(before.x - event.clientX);
    else {
      const apart = (x: number): number => Math.max(Math.abs(x - other.x), 8);
      zoom(apart(before.x) / apart(event.clientX), (event.clientX + other.x) / 2);
    }
  };
  const onUp = (event: PointerEvent) => {
    const isLast = spots.delete(event.pointerId) && spots.size === 0;
    if (isLast && event.type === 'pointerup' && wayPx < stillPx)
      pointed.onPress(pxIn(event.clientX));
  };
  const onWheel = (event: WheelEvent) => {
    const isSideways = Math.abs(event.deltaX) > Math.abs(event.deltaY) || event.shiftKey;
    if (!event.ctrlKey && !event.metaKey && !isSideways) return;
    event.preventDefault();
    if (isSideways) move(event.deltaX === 0 ? event.deltaY : event.deltaX);
    else zoom(1.002 ** event.deltaY, event.clientX);
  };
  element.addEventListener('pointerdown', onDown);
  element.addEventListener('pointermove', onMove);
  element.addEventListener('pointerup', onUp);
  element.addEventListener('pointercancel', onUp);
  element.addEventListener('wheel', onWheel, { passive: false });
  return () => {
    element.removeEventListener('pointerdown', onDown);
    element.removeEventListener('pointermove', onMove);
    element.removeEventListener('pointerup', onUp);
    element.removeEventListener('pointercancel', onUp);
    element.removeEventListener('wheel', onWheel);
  };
};
