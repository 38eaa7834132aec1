type Draw = () => void;

let waiting: readonly Draw[] = [];
let isFrameTaken = false;

/**
 * Draw a chart for the first time, when its turn comes: one chart a frame. The first of a page is seen at once, not only when
 * the last is done, and no frame grows long.
 *
 * @returns what gives the turn up
 */
export function drawInTurn(draw: Draw): () => void {
  waiting = [...waiting, draw];
  drawNext();
  return () => {
    waiting = waiting.filter((each) => each !== draw);
  };
}

function drawNext(): void {
  const [next, ...others] = waiting;
  if (isFrameTaken || !next) return;
  waiting = others;
  isFrameTaken = true;
  requestAnimationFrame(() => {
    isFrameTaken = false;
    drawNext();
  });
  next();
}
