import { resolve } from "node:path";
import { defineConfig, type UserConfig } from "electron-vite";
import { loadConfigFromFile } from "vite";

const at = (path: string) => resolve(import.meta.dirname, path);

/** Loaded, not imported: an import would be bundled into this file, and its folder taken for this one's. */
async function pageConfig() {
  const loaded = await loadConfigFromFile({ command: "build", mode: "production" }, at("renderer/vite.config.ts"));
  if (!loaded) throw new Error("renderer/vite.config.ts cannot be loaded");
  return loaded.config;
}

// Main and preload are built for Node 20.18, older than the one in the Electron that is shipped, so that the build that is
// tested is the build that is shipped. The page is the same that a web server serves.
export default defineConfig(
  async ({ command }): Promise<UserConfig> => ({
    main: {
      build: {
        target: "node20.18",
        outDir: at("out/main"),
        // While it is worked on, an app that starts again during the next build still finds its files.
        emptyOutDir: command === "build",
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
        emptyOutDir: command === "build",
        externalizeDeps: false,
        rolldownOptions: {
          input: { index: at("electron/preload/index.ts") },
          output: { format: "cjs", entryFileNames: "[name].cjs" },
        },
      },
    },
    renderer: await pageConfig(),
  }),
);
