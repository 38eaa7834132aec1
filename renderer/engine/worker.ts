import type { System } from "../../models/check/system.ts";
import { planLayers } from "../../scenarios/overrides/plan-run.ts";
import { readScenarioFile } from "../../scenarios/read/read-scenario-file.ts";
import { runPlan } from "../../scenarios/results/run-plan.ts";
import { libraryModel, libraryStudy } from "../library/library.ts";
import { checkText, type LibraryReader, openStudy } from "./open-study.ts";
import { type EngineRequest, type EngineResponse, type RunJob, type RunSeries, transferOf } from "./protocol.ts";

// Names in a file may be `__proto__`; whatever slips past the maps changes nothing here.
Object.freeze(Object.prototype);

let system: System | undefined;
/** What was last asked to be opened. */
let newest = 0;

function answer(response: EngineResponse): void {
  self.postMessage(response, { transfer: transferOf(response) });
}

async function open(
  { requestId, source, model }: Omit<Extract<EngineRequest, { type: "open" }>, "type">,
  library: LibraryReader = libraryModel,
): Promise<void> {
  newest = Math.max(newest, requestId);
  const begun = performance.now();
  const opening = await openStudy(source, model, library);
  if ("wanted" in opening) {
    answer({ type: "model-wanted", requestId, path: opening.wanted });
    return;
  }
  // One that was longer on its way than what was opened after it is nobody's any more.
  if (requestId === newest) system = opening.system;
  const study = { ...opening, elapsed: performance.now() - begun };
  answer({ type: "opened", requestId, study });
}

/** A bundled study's model has its name: both are fetched at once. */
async function openBundled({ requestId, study }: Extract<EngineRequest, { type: "open-bundled" }>): Promise<void> {
  newest = requestId;
  const model = libraryModel(study);
  // Whoever asks for it hears of a failure; until then it is nobody's.
  model.catch(() => undefined);
  const bytes = await libraryStudy(study);
  if (!bytes) answer({ type: "not-found", requestId });
  else
    await open({ requestId, source: { name: `${study}.scenario.json`, kind: "scenario", bytes } }, (name) =>
      name === study ? model : libraryModel(name),
    );
}

async function check({ requestId, source, model }: Extract<EngineRequest, { type: "check" }>): Promise<void> {
  answer({ type: "checked", requestId, checked: await checkText(source, model, libraryModel) });
}

function read({ requestId, source }: Extract<EngineRequest, { type: "read" }>): void {
  const { file } = readScenarioFile(source.bytes, source.name);
  answer({ type: "read", requestId, ...(file && { file }) });
}

function runJob(job: RunJob, model: System, outputs: readonly number[]): RunSeries {
  const run = runPlan(model, planLayers(job.layers, model, { outputs }));
  const { cells, times, values, completed, problems } = run;
  return { key: job.key, cells, times, values, completed, problems };
}

function run(request: Extract<EngineRequest, { type: "run" }>): void {
  const { requestId, version, jobs, outputs } = request;
  const model = system;
  const begun = performance.now();
  const runs = model ? jobs.map((job) => runJob(job, model, outputs)) : [];
  answer({ type: "ran", requestId, version, runs, elapsed: performance.now() - begun });
}

async function serve(request: EngineRequest): Promise<void> {
  try {
    if (request.type === "open") await open(request);
    else if (request.type === "open-bundled") await openBundled(request);
    else if (request.type === "check") await check(request);
    else if (request.type === "read") read(request);
    else run(request);
  } catch (cause) {
    const detail = cause instanceof Error ? `${cause.message}\n${cause.stack ?? ""}` : String(cause);
    answer({ type: "failed", requestId: request.requestId, detail });
  }
}

self.onmessage = (event: MessageEvent<EngineRequest>) => {
  serve(event.data).catch(() => undefined);
};
