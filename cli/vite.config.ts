import { resolve } from "node:path";
import { defineConfig } from "vite";

const root = resolve(import.meta.dirname, "..");

// One file without dependencies, so that an installed `foretide` starts at once.
export default defineConfig({
  root,
  logLevel: "warn",
  build: {
    ssr: true,
    target: "node20.10",
    outDir: resolve(root, "out/cli"),
    emptyOutDir: true,
    rolldownOptions: {
      input: { foretide: resolve(root, "cli/foretide.ts") },
      output: { entryFileNames: "[name].mjs" },
    },
  },
  ssr: { noExternal: true },
});
