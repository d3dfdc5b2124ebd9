import { type DragEvent, useState } from 'react';

interface Dragged {
  readonly from: number;
  readonly over: number;
}

/** Lets the lines of a list be dragged to another place. The browser's own dragging knows the mouse only: offer buttons beside it. */
export function useDragOrder(onMove: (from: number, to: number) => void) {
  const [dragged, setDragged] = useState<Dragged | null>(null);
  const drop = (event: DragEvent) => {
    if (dragged === null) return;
    event.preventDefault();
    if (dragged.over !== dragged.from) onMove(dragged.from, dragged.over);
    setDragged(null);
  };
  return {
    /** What the line is dragged by. */
    grip: (index: number) => ({
      draggable: true,
      onDragStart: (event: DragEvent<HTMLElement>) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', String(index));
        const line = event.currentTarget.closest('li');
        if (line) event.dataTransfer.setDragImage(line, 12, 12);
        setDragged({ from: index, over: index });
      },
      onDragEnd: () => setDragged(null),
    }),
    /** Where it can be put down: it takes the place of this line. */
    line: (index: number) => ({
      onDragOver: (event: DragEvent) => {
        if (dragged === null) return;
        event.preventDefault();
        if (dragged.over !== index) setDragged({ ...dragged, over: index });
      },
      onDrop: drop,
      'data-drop': dropSide(dragged, index),
    }),
  };
}

function dropSide(dragged: Dragged | null, index: number): 'before' | 'after' | undefined {
  if (dragged?.over !== index || dragged.from === index) return undefined;
  return index < dragged.from ? 'before' : 'after';
}
