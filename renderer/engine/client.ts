import type { ScenarioFile } from "../../scenarios/scenario.ts";
import { note } from "./moments.ts";
import type {
  CheckedText,
  EngineRequest,
  EngineResponse,
  OpenedStudy,
  RunJob,
  RunSeries,
  SourceFile,
} from "./protocol.ts";

/** A worker, or what stands for one in a test. */
export interface EnginePort {
  post(request: EngineRequest): void;
  listen(onResponse: (response: EngineResponse) => void, onCrash: (detail: string) => void): void;
  terminate(): void;
}

/** What the engine tells the window unasked. */
export interface EngineEvents {
  onRuns(answer: { readonly version: number; readonly runs: readonly RunSeries[]; readonly elapsed: number }): void;
  /** Nothing was heard for a while: the user may want to stop it. False again when it answers. */
  onSlow(isSlow: boolean): void;
  /** The worker died, or was `stopped`, and a fresh one took its place; what a dead one was doing is done again once. */
  onRestart(detail: string): void;
}

/** One set of runs as the window wants it. */
export interface RunOrder {
  readonly version: number;
  readonly jobs: readonly RunJob[];
  readonly outputs: readonly number[];
}

/** Milliseconds of silence after which the user is asked. */
export const silence = 5_000;

/** A document made ready, or the path of the model that it needs and only the window can fetch; nothing of a study that is not there. */
export type EngineAnswer = OpenedStudy | { readonly wanted: string } | undefined;

interface Waiting {
  readonly request: EngineRequest;
  readonly resolve: (study: EngineAnswer) => void;
  readonly reject: (error: Error) => void;
}

/**
 * The window's end of the engine. One set of runs is under way at a time, and of those asked for meanwhile only the newest
 * is kept: a slider never queues. A worker that dies or is stopped is replaced, and is given the document again.
 */
export class EngineClient {
  readonly #start: () => EnginePort;
  readonly #events: EngineEvents;
  #port: EnginePort;
  #nextId = 1;
  #opening: Waiting | undefined;
  /** The last document that was opened, to give to a fresh worker. */
  #document: EngineRequest | undefined;
  #running: { readonly id: number; readonly order: RunOrder } | undefined;
  #newest: RunOrder | undefined;
  #reopenId: number | undefined;
  #checking: { readonly id: number; readonly resolve: (checked: CheckedText | undefined) => void } | undefined;
  #reading: { readonly id: number; readonly resolve: (file: ScenarioFile | undefined) => void } | undefined;
  #crashes = 0;
  /** No worker is there: the last ones died as they started. */
  #isDown = false;
  #clock: ReturnType<typeof setTimeout> | undefined;

  constructor(start: () => EnginePort, events: EngineEvents) {
    this.#start = start;
    this.#events = events;
    this.#port = this.#connect();
  }

  /** Read, check and compile a document. What an earlier call was opening is dropped. */
  open(source: SourceFile, model?: SourceFile): Promise<EngineAnswer> {
    return this.#open({ type: "open", requestId: this.#id(), source, ...(model ? { model } : {}) });
  }

  /** The same with a bundled study, which the engine fetches itself: the page need not have a moment for it. */
  openBundled(study: string): Promise<EngineAnswer> {
    return this.#open({ type: "open-bundled", requestId: this.#id(), study });
  }

  #open(request: EngineRequest): Promise<EngineAnswer> {
    this.#opening?.reject(new Error("superseded"));
    this.#newest = undefined;
    this.#crashes = 0;
    if (this.#isDown) this.#port = this.#connect();
    this.#isDown = false;
    return new Promise((resolve, reject) => {
      this.#opening = { request, resolve, reject };
      this.#send(request);
    });
  }

  /** Look at a text that is being mended. Nothing comes back when a newer one was asked for, or the worker failed at it. */
  check(source: SourceFile, model?: SourceFile): Promise<CheckedText | undefined> {
    this.#checking?.resolve(undefined);
    const id = this.#id();
    return new Promise((resolve) => {
      this.#checking = { id, resolve };
      this.#send({ type: "check", requestId: id, source, ...(model ? { model } : {}) });
    });
  }

  /** Read a scenario file and no more. Nothing comes back where it is none, or the worker failed at it. */
  read(source: SourceFile): Promise<ScenarioFile | undefined> {
    this.#reading?.resolve(undefined);
    const id = this.#id();
    return new Promise((resolve) => {
      this.#reading = { id, resolve };
      this.#send({ type: "read", requestId: id, source });
    });
  }

  /** Ask for runs; an order that is still waiting is replaced. */
  run(order: RunOrder): void {
    if (this.#isDown) this.#replace();
    this.#newest = order;
    this.#runNext();
  }

  /** Give up what is under way: the worker is ended, a fresh one gets the document, waiting runs are dropped. */
  stop(): void {
    const isComputing = this.#running !== undefined || this.#newest !== undefined;
    this.#newest = undefined;
    this.#running = undefined;
    this.#replace();
    if (isComputing) this.#events.onRestart("stopped");
  }

  /** End the worker for good. */
  close(): void {
    clearTimeout(this.#clock);
    this.#port.terminate();
  }

  #id(): number {
    const id = this.#nextId;
    this.#nextId += 1;
    return id;
  }

  #connect(): EnginePort {
    const port = this.#start();
    port.listen(
      (response) => {
        if (port === this.#port) this.#receive(response);
      },
      (detail) => {
        if (port === this.#port) this.#crash(detail);
      },
    );
    return port;
  }

  #send(request: EngineRequest): void {
    this.#watch();
    this.#port.post(request);
  }

  #watch(): void {
    clearTimeout(this.#clock);
    this.#clock = setTimeout(() => this.#events.onSlow(true), silence);
  }

  #heard(): void {
    clearTimeout(this.#clock);
    this.#events.onSlow(false);
    if (this.#opening || this.#running || this.#checking || this.#reading) this.#watch();
  }

  #runNext(): void {
    if (this.#running || this.#opening || this.#reopenId !== undefined || !this.#newest) return;
    const order = this.#newest;
    this.#newest = undefined;
    const id = this.#id();
    this.#running = { id, order };
    note("runs asked");
    this.#send({ type: "run", requestId: id, ...order });
  }

  #receive(response: EngineResponse): void {
    if (response.requestId === this.#reopenId) this.#reopenId = undefined;
    else if (response.requestId === this.#opening?.request.requestId) this.#finishOpening(response);
    else if (response.requestId === this.#checking?.id) this.#finishCheck(response);
    else if (response.requestId === this.#reading?.id) this.#finishRead(response);
    else if (response.requestId === this.#running?.id) this.#finishRun(response);
    this.#heard();
    this.#runNext();
  }

  #finishOpening(response: EngineResponse): void {
    const waiting = this.#opening;
    this.#opening = undefined;
    if (response.type === "opened") {
      this.#document = waiting?.request;
      waiting?.resolve(response.study);
    } else if (response.type === "model-wanted") {
      waiting?.resolve({ wanted: response.path });
    } else if (response.type === "not-found") {
      waiting?.resolve(undefined);
    } else {
      waiting?.reject(new Error(response.type === "failed" ? response.detail : response.type));
    }
  }

  #finishCheck(response: EngineResponse | undefined): void {
    const waiting = this.#checking;
    this.#checking = undefined;
    waiting?.resolve(response?.type === "checked" ? response.checked : undefined);
  }

  #finishRead(response: EngineResponse | undefined): void {
    const waiting = this.#reading;
    this.#reading = undefined;
    waiting?.resolve(response?.type === "read" ? response.file : undefined);
  }

  #finishRun(response: EngineResponse): void {
    this.#running = undefined;
    if (response.type === "ran") {
      this.#crashes = 0;
      this.#events.onRuns(response);
    } else if (response.type === "failed") this.#events.onRestart(response.detail);
  }

  #crash(detail: string): void {
    this.#crashes += 1;
    const order = this.#running?.order;
    this.#running = undefined;
    this.#opening?.reject(new Error(detail));
    this.#opening = undefined;
    // Once more, and no more: what kills the worker twice would kill it for ever.
    if (this.#crashes < 2) this.#newest ??= order;
    // One that dies again and again, its script being out of reach, waits until there is something to do.
    if (this.#crashes <= 3) this.#replace();
    else this.#giveUp();
    this.#events.onRestart(detail);
  }

  #giveUp(): void {
    this.#port.terminate();
    this.#isDown = true;
    this.#newest = undefined;
    this.#reopenId = undefined;
    clearTimeout(this.#clock);
    this.#events.onSlow(false);
  }

  #replace(): void {
    this.#isDown = false;
    this.#port.terminate();
    this.#port = this.#connect();
    this.#events.onSlow(false);
    clearTimeout(this.#clock);
    this.#finishCheck(undefined);
    this.#finishRead(undefined);
    if (this.#opening) {
      this.#opening.reject(new Error("stopped"));
      this.#opening = undefined;
    }
    if (!this.#document) return;
    this.#reopenId = this.#id();
    this.#send({ ...this.#document, requestId: this.#reopenId });
  }
}
