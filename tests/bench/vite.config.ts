import { defineConfig } from "vite";

/** The benchmark for Node, in one file. */
export default defineConfig({
  build: { ssr: "tests/bench/run.ts", outDir: "out/bench", emptyOutDir: false, target: "node20", minify: false },
});
