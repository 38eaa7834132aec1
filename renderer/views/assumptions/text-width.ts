const known = new Map<string, number>();
let canvas: OffscreenCanvasRenderingContext2D | null | undefined;

/** How wide a text of the table is, in the pixels that styles speak of; measured once. */
export function textWidth(text: string): number {
  const own = known.get(text) ?? measure(text);
  known.set(text, own);
  return own;
}

function measure(text: string): number {
  canvas ??= makeCanvas();
  return canvas?.measureText(text).width ?? 0;
}

function makeCanvas(): OffscreenCanvasRenderingContext2D | null {
  const made = new OffscreenCanvas(1, 1).getContext("2d");
  if (made) made.font = `13px ${getComputedStyle(document.body).fontFamily}`;
  return made;
}
