import { checkModel } from "../models/check/check-model.ts";
import type { System } from "../models/check/system.ts";
import { limits } from "../models/limits.ts";
import type { Model } from "../models/model.ts";
import type { Problem } from "../models/problem.ts";
import { readXmile } from "../models/xmile/read-xmile.ts";
import type { Context } from "./context.ts";
import { resolvePath } from "./library.ts";
import { readFileWithin } from "./read-file.ts";

/** A model file read and checked, as far as it went. */
export interface OpenedModel {
  readonly model?: Model;
  readonly system?: System;
  readonly problems: readonly Problem[];
}

/** Read and check the model that an argument names. */
export function openModel(argument: string, { language }: Context): OpenedModel {
  const bytes = readFileWithin(resolvePath(argument, language), limits.modelFileBytes, language);
  const read = readXmile(bytes, argument);
  const found = read.model ?? read.draft;
  if (!found) return { problems: read.problems };
  const checked = checkModel(found, argument);
  const problems = [...read.problems, ...checked.problems];
  // A draft is checked so that all its problems are told at once; it is never handed on to be run.
  return read.model ? { ...checked, model: read.model, problems } : { problems };
}
