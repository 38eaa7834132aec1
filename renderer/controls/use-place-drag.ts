import { type DragEvent, useState } from "react";

/** What is dragged by its place in a row of its kind. */
export type PlacedKind = "chart" | "indicator";

/** What is being dragged: what a drag carries is told only where it is dropped. */
let inHand: { readonly kind: PlacedKind; readonly place: number } | undefined;

const typeOf = (kind: PlacedKind) => `application/x-foretide-${kind}`;

/** What is taken by its head takes the place of what it is dropped on. `side`: where it would come to stand. */
export function usePlaceDrag(kind: PlacedKind, place: number, onMove: (from: number, to: number) => void) {
  const [side, setSide] = useState<"before" | "after">();
  const accepts = (event: DragEvent) => event.dataTransfer.types.includes(typeOf(kind));
  return {
    side,
    target: {
      onDragOver: (event: DragEvent) => {
        if (!accepts(event)) return;
        event.preventDefault();
        // One that comes from before takes this place too, and this one moves up.
        const from = inHand?.kind === kind ? inHand.place : undefined;
        if (from !== place) setSide(from !== undefined && from < place ? "after" : "before");
      },
      onDragLeave: () => setSide(undefined),
      onDrop: (event: DragEvent) => {
        setSide(undefined);
        if (!accepts(event)) return;
        event.preventDefault();
        event.stopPropagation();
        const from = Number(event.dataTransfer.getData(typeOf(kind)));
        if (from !== place) onMove(from, place);
      },
    },
  };
}

/** By this it is taken. */
export function placeHandle(kind: PlacedKind, place: number) {
  return {
    draggable: true,
    onDragStart: (event: DragEvent) => {
      event.dataTransfer.setData(typeOf(kind), String(place));
      inHand = { kind, place };
    },
  };
}
