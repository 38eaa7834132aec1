import { type DragEvent, useState } from "react";
import { dropTarget } from "./drop-target.ts";

/** What is dragged by its place in a row or list of its kind. */
export type PlacedKind = "chart" | "indicator" | "scenario";

/** What is being dragged: what a drag carries is told only where it is dropped. */
let inHand: { readonly kind: PlacedKind; readonly place: number } | undefined;

const typeOf = (kind: PlacedKind) => `application/x-foretide-${kind}`;

/** What is taken by its head takes the place of what it is dropped on. `side`: where it would come to stand. */
export function usePlaceDrag(kind: PlacedKind, place: number, onMove: (from: number, to: number) => void) {
  const [side, setSide] = useState<"before" | "after">();
  const target = dropTarget(typeOf(kind), {
    over: () => {
      // One that comes from before takes this place too, and this one moves up.
      const from = inHand?.kind === kind ? inHand.place : undefined;
      if (from !== place) setSide(from !== undefined && from < place ? "after" : "before");
    },
    left: () => setSide(undefined),
    dropped: (carried) => {
      setSide(undefined);
      const from = Number(carried.getData(typeOf(kind)));
      if (from !== place) onMove(from, place);
    },
  });
  return { side, target };
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
