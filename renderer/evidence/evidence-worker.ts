import { checkModel } from "../../models/check/check-model.ts";
import { readXmile } from "../../models/xmile/read-xmile.ts";
import { type LibraryPart, libraryPart } from "../../reports/evidence/library-part.ts";
import { sensitivityShares } from "../../scenarios/confidence/sensitivity.ts";
import { confidenceTests } from "../../scenarios/confidence/sheet.ts";
import type { Fact } from "../../scenarios/evidence/facts.ts";
import { readScenarioFile } from "../../scenarios/read/read-scenario-file.ts";
import { libraryModel, libraryStudy } from "../library/library.ts";
import type { EvidenceRequest, EvidenceResponse, ExaminedStudy } from "./protocol.ts";

// As in the engine's worker: names in a file may be `__proto__`.
Object.freeze(Object.prototype);

function answer(response: EvidenceResponse): void {
  self.postMessage(response);
}

async function readPart(name: string, facts: readonly Fact[]): Promise<LibraryPart | undefined> {
  const [study, modelBytes] = await Promise.all([libraryStudy(name), libraryModel(name)]);
  const file = study && readScenarioFile(study, name).file;
  const model = modelBytes && readXmile(modelBytes, name).model;
  const system = model && checkModel(model, name).system;
  return file && model && system && libraryPart(name, file, { model, system }, facts);
}

async function readLibrary(studies: readonly string[], facts: readonly Fact[]): Promise<void> {
  for (const name of studies) {
    const part = await readPart(name, facts);
    if (part) answer({ type: "part", part });
  }
}

function examine({ file, model, system, problems, facts }: ExaminedStudy): void {
  for (const test of confidenceTests) answer({ type: "line", line: test(file, { model, system }, problems, facts) });
}

function weigh({ file, model, system, facts }: ExaminedStudy): void {
  answer({ type: "impacts", shares: sensitivityShares(file, { model, system }, facts) });
}

async function serve(request: EvidenceRequest): Promise<void> {
  try {
    if (request.type === "library") await readLibrary(request.studies, request.facts);
    else if (request.type === "impacts") weigh(request.study);
    else examine(request.study);
    answer({ type: "end" });
  } catch (cause) {
    answer({ type: "failed", detail: cause instanceof Error ? cause.message : String(cause) });
  }
}

self.onmessage = (event: MessageEvent<EvidenceRequest>) => {
  serve(event.data).catch(() => undefined);
};
