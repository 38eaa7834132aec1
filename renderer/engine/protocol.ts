import type { System } from "../../models/check/system.ts";
import type { Model } from "../../models/model.ts";
import type { Problem } from "../../models/problem.ts";
import type { Layer } from "../../scenarios/overrides/inheritance.ts";
import type { ScenarioFile } from "../../scenarios/scenario.ts";

/** Bytes as they came from the outside, with the name to say in problems. */
export interface SourceFile {
  readonly name: string;
  readonly kind: "scenario" | "model";
  readonly bytes: Uint8Array;
}

/** One run that the window wants: overrides nearest first, as they lie upon the model. `key` says the same in short. */
export interface RunJob {
  readonly key: string;
  readonly layers: readonly Layer[];
}

/** A line of a file, for showing where something is wrong. */
export interface SourceLine {
  readonly file: string;
  readonly line: number;
  /** Long lines are cut to what is around the place. */
  readonly text: string;
  /** The place, where the line is cut: a file may be one line, with everything that is wrong in it. */
  readonly column?: number;
}

/** A document made ready. `file` is what to edit; without `system` it can be looked at and not run. */
export interface OpenedStudy {
  /** A model opened on its own gets a study with one scenario, its base. */
  readonly file?: ScenarioFile;
  readonly model?: Model;
  readonly system?: System;
  readonly problems: readonly Problem[];
  /** The lines that the problems speak of, with those around them. */
  readonly lines: readonly SourceLine[];
  /** What the file says, where it is text, and a model or with something wrong: to be mended as it stands. */
  readonly text?: string;
  /** Whether the text is too long to be mended here. */
  readonly isTooLong?: true;
  /** Whether the file is UTF-16: it is saved as UTF-8. */
  readonly isRecoded?: true;
  /** Of the file that was opened, in bytes. */
  readonly size: number;
  /** Whether saving the file unchanged would change no byte. */
  readonly ownLayout: boolean;
  /** Milliseconds for reading, checking and compiling. */
  readonly elapsed: number;
}

/** What is wrong with a text that is being mended. */
export interface CheckedText {
  readonly problems: readonly Problem[];
  readonly lines: readonly SourceLine[];
  /** Whether it would open as something that can be run. */
  readonly isSound: boolean;
  /** A scenario's model is a file beside it and was not given: its names were not checked. */
  readonly wanted?: string;
}

/** The saved series of one run. Rows follow `cells`. */
export interface RunSeries {
  readonly key: string;
  readonly cells: readonly number[];
  readonly times: Float64Array;
  /** Shape [cells, save points], row-major. */
  readonly values: Float64Array;
  readonly completed: boolean;
  readonly problems: readonly Problem[];
}

/** What the window asks of the engine. Every message has an id of its own; an answer repeats it. */
export type EngineRequest =
  | {
      readonly type: "open";
      readonly requestId: number;
      readonly source: SourceFile;
      /** The model's bytes, where the window has them: a file beside the study. */
      readonly model?: SourceFile;
    }
  /** A bundled study, by name: the engine fetches it and its model itself. */
  | { readonly type: "open-bundled"; readonly requestId: number; readonly study: string }
  /** Only look at it: the document that is open stays the one that is run. */
  | {
      readonly type: "check";
      readonly requestId: number;
      readonly source: SourceFile;
      readonly model?: SourceFile;
    }
  /** Only read it, to be compared with. */
  | { readonly type: "read"; readonly requestId: number; readonly source: SourceFile }
  | {
      readonly type: "run";
      readonly requestId: number;
      /** Of the document, so that what belongs to an older one is dropped. */
      readonly version: number;
      readonly jobs: readonly RunJob[];
      /** Cells to save. */
      readonly outputs: readonly number[];
    };

/** What the engine answers. */
export type EngineResponse =
  | { readonly type: "opened"; readonly requestId: number; readonly study: OpenedStudy }
  /** No such study, or it could not be fetched. */
  | { readonly type: "not-found"; readonly requestId: number }
  /** The study's model is a file beside it, which only the window can fetch. */
  | { readonly type: "model-wanted"; readonly requestId: number; readonly path: string }
  | { readonly type: "checked"; readonly requestId: number; readonly checked: CheckedText }
  /** Without a file where it is no sound scenario file. */
  | { readonly type: "read"; readonly requestId: number; readonly file?: ScenarioFile }
  | {
      readonly type: "ran";
      readonly requestId: number;
      readonly version: number;
      readonly runs: readonly RunSeries[];
      /** Milliseconds of computing. */
      readonly elapsed: number;
    }
  | { readonly type: "failed"; readonly requestId: number; readonly detail: string };

/** The buffers of an answer that are handed over rather than copied. */
export function transferOf(response: EngineResponse): ArrayBuffer[] {
  if (response.type !== "ran") return [];
  return response.runs.flatMap((run) =>
    [run.times.buffer, run.values.buffer].filter((buffer) => buffer instanceof ArrayBuffer),
  );
}
