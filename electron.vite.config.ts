import { resolve } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "electron-vite";

const at = (path: string) => resolve(import.meta.dirname, path);

// Main and preload for Node 20 and the page for Chromium 130: older than the Electron that is shipped, so that the build
// that is tested is the build that is shipped.
export default defineConfig({
  main: {
    build: {
      target: "node20.18",
      outDir: at("out/main"),
      externalizeDeps: { exclude: ["zod", "intl-messageformat"] },
      rolldownOptions: {
        input: { index: at("electron/main/index.ts"), "before-ready": at("electron/main/before-ready.ts") },
        output: { format: "cjs", entryFileNames: "[name].cjs", chunkFileNames: "[name].cjs" },
      },
    },
  },
  preload: {
    build: {
      target: "node20.18",
      outDir: at("out/preload"),
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: at("electron/preload/index.ts") },
        output: { format: "cjs", entryFileNames: "[name].cjs" },
      },
    },
  },
  renderer: {
    root: at("renderer"),
    base: "./",
    plugins: [react()],
    worker: { format: "es" },
    build: {
      target: "chrome130",
      outDir: at("out/renderer"),
      emptyOutDir: true,
      minify: true,
      rolldownOptions: { input: { index: at("renderer/index.html") } },
    },
  },
});
