import { resolve } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const at = (path: string) => resolve(import.meta.dirname, path);

/** The window as a static site: any web server can serve `out/web`, from any folder. */
export default defineConfig({
  root: at("."),
  base: "./",
  plugins: [react()],
  worker: { format: "es" },
  build: {
    target: "chrome130",
    outDir: at("../out/web"),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    rolldownOptions: { input: { index: at("index.html") } },
  },
  server: { host: "127.0.0.1", fs: { allow: [at("..")] } },
});
