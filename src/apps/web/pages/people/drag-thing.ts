import type { DragEvent } from 'react';
import type { Thing } from './change-household.ts';

/*
 * What is dragged is kept here and not in the browser's transfer, which other programs could read.
 * Everything that can be dragged can also be chosen from a list.
 */
let dragged: Thing | undefined;

export const onDragThing = (thing: Thing) => ({
  draggable: true,
  onDragStart: (event: DragEvent) => {
    dragged = thing;
    event.dataTransfer.effectAllowed = 'move' as const;
    event.dataTransfer.setData('text/plain', '-');
  },
  onDragEnd: () => {
    dragged = undefined;
  },
});

export const onDropThing = (take: (thing: Thing) => void) => ({
  onDragOver: (event: DragEvent) => {
    if (dragged !== undefined) event.preventDefault();
  },
  onDrop: (event: DragEvent) => {
    event.preventDefault();
    if (dragged !== undefined) take(dragged);
    dragged = undefined;
  },
});
