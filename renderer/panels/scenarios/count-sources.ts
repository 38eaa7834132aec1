import type { Source } from "../../../scenarios/scenario.ts";

/** How many numbers rest on a citation, on arithmetic, or on an assumption. The best of several sources counts; none counts as assumed. */
export function countSources(sources: readonly (Source | readonly Source[] | undefined)[]): {
  readonly cited: number;
  readonly derived: number;
  readonly assumed: number;
} {
  const kinds = sources.map((source) => kindOf(source === undefined ? [] : [source].flat()));
  const count = (kind: string) => kinds.filter((each) => each === kind).length;
  return { cited: count("cited"), derived: count("derived"), assumed: count("assumed") };
}

function kindOf(sources: readonly Source[]): "cited" | "derived" | "assumed" {
  if (sources.some((source) => "cite" in source)) return "cited";
  return sources.some((source) => "derivation" in source || "calibration" in source) ? "derived" : "assumed";
}
