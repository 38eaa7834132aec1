import { withGaps } from "../../reports/charts/letter-gap.ts";

let canvas: CanvasRenderingContext2D | null | undefined;

/** How wide a text with numbers is on the page, in pixels: digits are all as wide as a nought, and Chinese keeps off them. */
export function pageTextWidth(text: string, size: number, fontFamily: string, weight = 400): number {
  canvas ??= document.createElement("canvas").getContext("2d");
  if (!canvas) return Number.POSITIVE_INFINITY;
  canvas.font = `${weight} ${size}px ${fontFamily}`;
  return canvas.measureText(withGaps(text).replace(/\d/g, "0")).width;
}
