import { useEffect, useState } from "react";
import { LoadError } from "../app/loadable.tsx";

type Drawing = typeof import("./chart-plot.ts");

let loading: Promise<Drawing> | undefined;
let loaded: Drawing | undefined;

async function load(): Promise<Drawing> {
  loading ??= import("./chart-plot.ts");
  try {
    loaded = await loading;
    return loaded;
  } catch (cause) {
    loading = undefined;
    throw new LoadError(cause instanceof Error ? cause.message : String(cause));
  }
}

/** Fetch what draws charts while the window is shown and the first runs are computed: ECharts is large. */
export function loadEarly(): void {
  // The first chart asks again, and says so where it cannot be fetched.
  load().catch(() => undefined);
}

/** What draws charts, once it is there. Without React's own lazy parts: these wait a third of a second more. */
export function useDrawing(): Drawing | undefined {
  const [drawing, setDrawing] = useState(loaded);
  const [failure, setFailure] = useState<unknown>();
  useEffect(() => {
    if (!drawing) load().then(setDrawing, setFailure);
  }, [drawing]);
  if (failure) throw failure;
  return drawing;
}
