/** What the page was seen to do, in milliseconds since its navigation. */
export interface Seen {
  /**
   * Pointer moves on a lever: when the system had them, when the page got them, and when it had dealt with them. A page may
   * be told of a move twice: early, and again as `isOfFrame` when the next frame begins.
   */
  readonly moves: { readonly from: number; readonly at: number; end: number; readonly isOfFrame: boolean }[];
  readonly wanted: number[];
  readonly asked: number[];
  readonly stored: number[];
  /** A chart drawn anew: which, when it was drawn, and when that frame was done. */
  readonly draws: { readonly chart: string; readonly at: number; painted: number }[];
  /** What an empty message to a worker and back took, while `startEcho` has one sent with every move. */
  readonly echoes: number[];
  readonly longTasks: { readonly at: number; readonly length: number }[];
  /** When each frame began, while `isCounting`. */
  readonly frames: number[];
  isCounting: boolean;
  shell: number | undefined;
}

/** Watch a page from its first moment. Runs in the page, so it uses nothing from outside itself. */
export function watchPage(): void {
  const seen: Seen = {
    moves: [],
    wanted: [],
    asked: [],
    stored: [],
    draws: [],
    echoes: [],
    longTasks: [],
    frames: [],
    isCounting: false,
    shell: undefined,
  };
  Object.assign(globalThis, { seen });
  const now = () => performance.now();
  let isInFrame = false;
  watchCallbacks();
  watchMoves();
  watchMarks();
  watchCanvases();
  watchFrames();

  function watchMoves(): void {
    const isDrag = (event: PointerEvent) =>
      (event.buttons & 1) === 1 && event.target instanceof Element && event.target.closest("[role=slider]") !== null;
    for (const type of ["pointermove", "pointerrawupdate"]) {
      const hear = (event: Event) => {
        if (!(event instanceof PointerEvent) || !isDrag(event)) return;
        seen.moves.push({
          from: event.timeStamp,
          at: now(),
          end: Number.NaN,
          isOfFrame: type === "pointermove",
        });
        Reflect.get(globalThis, "sendEcho")?.();
      };
      addEventListener(type, hear, true);
      addEventListener(type, (event) => {
        const last = seen.moves.at(-1);
        if (last && event instanceof PointerEvent && isDrag(event)) last.end = now();
      });
    }
  }

  function watchMarks(): void {
    const lists = new Map([
      ["runs wanted", seen.wanted],
      ["runs asked", seen.asked],
      ["runs stored", seen.stored],
    ]);
    new PerformanceObserver((list) => {
      for (const { name, startTime } of list.getEntries()) lists.get(name)?.push(startTime);
    }).observe({ type: "mark", buffered: true });
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) seen.longTasks.push({ at: startTime, length: duration });
    }).observe({ type: "longtask", buffered: true });
  }

  /** A canvas that is cleared is about to be drawn; the first task after the frame's own tells that the frame is done. */
  function watchCanvases(): void {
    const clear = CanvasRenderingContext2D.prototype.clearRect;
    let waiting: { painted: number }[] = [];
    const done = () => {
      for (const draw of waiting) draw.painted = now();
      waiting = [];
    };
    CanvasRenderingContext2D.prototype.clearRect = function (...box) {
      const chart = this.canvas.closest("[data-chart]")?.getAttribute("data-chart");
      if (chart) {
        const draw = { chart, at: now(), painted: Number.NaN };
        seen.draws.push(draw);
        waiting.push(draw);
        if (waiting.length === 1) afterFrame(done);
      }
      return clear.apply(this, box);
    };
  }

  function afterFrame(then: () => void): void {
    const channel = new MessageChannel();
    channel.port1.onmessage = then;
    if (isInFrame) channel.port2.postMessage(undefined);
    else requestAnimationFrame(() => channel.port2.postMessage(undefined));
  }

  /** Know whether code runs in a frame's own callback. */
  function watchCallbacks(): void {
    const request = globalThis.requestAnimationFrame.bind(globalThis);
    globalThis.requestAnimationFrame = (callback) =>
      request((time) => {
        isInFrame = true;
        try {
          callback(time);
        } finally {
          isInFrame = false;
        }
      });
  }

  function watchFrames(): void {
    const frame = (at: number) => {
      if (seen.isCounting) seen.frames.push(at);
      if (seen.shell === undefined && document.querySelector(".main") !== null) {
        seen.shell = Number.NaN;
        afterFrame(() => {
          seen.shell = now();
        });
      }
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  }
}

/** From now on send an empty message with every move to a worker that does nothing but answer. Runs in the page. */
export function startEcho(): void {
  const worker = new Worker("./echo.js");
  const seen = Reflect.get(globalThis, "seen") as Seen;
  worker.onmessage = ({ data }) => seen.echoes.push(performance.now() - Number(data));
  Object.assign(globalThis, { sendEcho: () => worker.postMessage(performance.now()) });
}
