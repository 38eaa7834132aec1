import { resolve } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig, type HtmlTagDescriptor, type Plugin } from "vite";

const at = (path: string) => resolve(import.meta.dirname, path);

/** What the page may do while it is worked on: as when it is built, and besides what swaps its parts while it runs. */
const developmentPolicy = [
  "default-src 'none'",
  "script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "worker-src 'self'",
  "connect-src 'self' ws:",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** The page asks for its large parts with its first byte: else each file tells of the next only once it is there. */
function askAhead(): Plugin {
  const link = (attrs: HtmlTagDescriptor["attrs"]): HtmlTagDescriptor => ({
    tag: "link",
    attrs: { ...attrs, crossorigin: true },
    injectTo: "head",
  });
  return {
    name: "ask-ahead",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler: (_, { bundle = {} }) =>
        Object.keys(bundle).flatMap((name) => {
          if (/\/(rolldown-runtime|window|charts)-[^/]*\.js$/.test(name))
            return [link({ rel: "modulepreload", href: `./${name}` })];
          if (/\/window-[^/]*\.css$/.test(name)) return [link({ rel: "preload", as: "style", href: `./${name}` })];
          return [];
        }),
    },
  };
}

/** The page: one build for the desktop's window and for any web server, from any folder. Built for Chromium 130. */
export default defineConfig({
  root: at("."),
  base: "./",
  plugins: [react(), askAhead()],
  worker: { format: "es" },
  build: {
    target: "chrome130",
    outDir: at("../out/renderer"),
    emptyOutDir: true,
    minify: true,
    // Chromium fetches ahead by itself.
    modulePreload: { polyfill: false },
    // The table of assumptions, which is fetched when it is first opened, is one large part.
    chunkSizeWarningLimit: 1200,
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: { index: at("index.html") },
      // How long a plugin takes depends on the machine: it is no fault of the page.
      checks: { bundlerTimings: false },
      output: {
        codeSplitting: {
          // What every start needs comes in three files, one for the engine's sake small and one for the charts: thirty would
          // take longer.
          groups: [
            { name: "start", test: /renderer\/start\.ts$/, priority: 2 },
            { name: "window", test: /renderer\/main\.tsx$/, priority: 1 },
            { name: "charts", test: /renderer\/charts\/chart-plot\.ts$/, priority: 0 },
          ],
        },
      },
    },
  },
  // What workers stand on is found before they are asked for: found later, the page would load once more.
  optimizeDeps: { entries: ["index.html", "engine/worker.ts", "evidence/evidence-worker.ts"] },
  server: {
    host: "127.0.0.1",
    fs: { allow: [at("..")] },
    headers: { "content-security-policy": developmentPolicy },
  },
});
