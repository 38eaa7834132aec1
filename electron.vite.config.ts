import { resolve } from "node:path";
import { defineConfig } from "electron-vite";
import page from "./renderer/vite.config.ts";

const at = (path: string) => resolve(import.meta.dirname, path);

// Main and preload are built for Node 20.18, older than the one in the Electron that is shipped, so that the build that is
// tested is the build that is shipped. The page is the same that a web server serves.
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
  renderer: page,
});
