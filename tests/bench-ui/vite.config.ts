import { defineConfig } from "vite";

/** The window's benchmark for Node, in one file. */
export default defineConfig({
  build: { ssr: "tests/bench-ui/run.ts", outDir: "out/bench-ui", emptyOutDir: false, target: "node20", minify: false },
});
