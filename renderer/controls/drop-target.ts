import type { DragEvent } from "react";

/** What becomes of a drag over a thing. */
interface DropEvents {
  over(): void;
  left(event: DragEvent): void;
  dropped(carried: DataTransfer): void;
}

/** Handlers of a thing on which what carries one type of data is dropped; any other drag goes on to what is around it. */
export function dropTarget(type: string, { over, left, dropped }: DropEvents) {
  const accepts = ({ dataTransfer }: DragEvent) => dataTransfer.types.includes(type);
  return {
    onDragOver: (event: DragEvent) => {
      if (!accepts(event)) return;
      event.preventDefault();
      over();
    },
    onDragLeave: left,
    onDrop: (event: DragEvent) => {
      if (!accepts(event)) return;
      event.preventDefault();
      event.stopPropagation();
      dropped(event.dataTransfer);
    },
  };
}
