import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  type BrowserContext,
  test as base,
  chromium,
  type ElectronApplication,
  _electron as electron,
  expect,
  type Page,
} from "playwright/test";
import { doInMain } from "./main-process.ts";

export { expect };

const root = join(import.meta.dirname, "../..");
const size = { width: 1440, height: 900 };

/** Without these, Chromium calls out to the net as it starts. */
const quietFlags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** What a test may ask for before the window opens. */
export interface Opening {
  readonly language: "zh" | "en";
  readonly theme: "light" | "dark";
  /** Documents on the command line; Electron only. */
  readonly files: readonly string[];
  /** Chromium's switches beside the usual ones. */
  readonly switches: readonly string[];
  /** Where the app keeps its settings and backups; a fresh one where absent. */
  readonly profile: string | undefined;
}

/** The product in one of its two hosts. */
export interface Workbench {
  readonly page: Page;
  readonly host: "chromium" | "electron";
  /** The desktop app, for stubbing its dialogs; absent in the browser. */
  readonly app: ElectronApplication | undefined;
  readonly context: BrowserContext;
  readonly profile: string;
  /** What the console and the page complained of; a test that expects a complaint empties it. */
  readonly complaints: string[];
  readonly close: () => Promise<void>;
}

/** Open the product. The test that opens it closes it; `workbench` below does both. */
export async function openWorkbench(host: "chromium" | "electron", opening: Opening): Promise<Workbench> {
  const profile = opening.profile ?? mkdtempSync(join(tmpdir(), "foretide-e2e-"));
  return host === "electron" ? openElectron(profile, opening) : openChromium(profile, opening);
}

async function openElectron(profile: string, { language, theme, files, switches }: Opening): Promise<Workbench> {
  const program = process.env.FORETIDE_E2E_ELECTRON;
  const app = await electron.launch({
    ...(program && { executablePath: program }),
    args: [
      "--require",
      join(root, "out/main/before-ready.cjs"),
      ...quietFlags,
      ...switches,
      `--user-data-dir=${profile}`,
      `--lang=${language === "zh" ? "zh-CN" : "en-GB"}`,
      root,
      ...files,
    ],
    colorScheme: theme,
    // The language comes from the switch. Without a UTF-8 locale that is really installed, Chromium loses Chinese file names.
    env: { ...process.env, LC_ALL: "C.UTF-8" } as Record<string, string>,
  });
  const page = await app.firstWindow();
  const complaints = watch(page);
  await answerNo(app);
  await page.setViewportSize(size);
  const close = () => closeElectron(app);
  return { page, host: "electron", app, context: app.context(), profile, complaints, close };
}

/** Nobody is there to answer whether to save: the answer is no, unless a test gives another. */
function answerNo(app: ElectronApplication): Promise<void> {
  return doInMain({ app }, ({ dialog }) => {
    dialog.showMessageBox = async () => ({ response: 1, checkboxChecked: false });
  });
}

/** Quit without saving. An app that has ended already is fine. */
async function closeElectron(app: ElectronApplication): Promise<void> {
  if (app.process().exitCode !== null || app.process().signalCode !== null) return;
  await answerNo(app).catch(() => undefined);
  await app.close();
}

async function openChromium(profile: string, { language, theme, switches }: Opening): Promise<Workbench> {
  const url = process.env.FORETIDE_E2E_URL;
  if (!url) throw new Error("FORETIDE_E2E_URL is not set: run npm run e2e");
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
    args: [...quietFlags, ...switches],
    headless: true,
    viewport: size,
    locale: language === "zh" ? "zh-CN" : "en-GB",
    colorScheme: theme,
    acceptDownloads: true,
  });
  const page = context.pages()[0] ?? (await context.newPage());
  const complaints = watch(page);
  // From the start: a chooser that is asked for before the browser knows that a test answers it is never seen.
  page.on("filechooser", () => undefined);
  await page.goto(url);
  return { page, host: "chromium", app: undefined, context, profile, complaints, close: () => context.close() };
}

/** Collect every console error and warning, page error, and request that leaves the product's own address. */
function watch(page: Page): string[] {
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning")
      complaints.push(`console ${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(`page error: ${error.stack ?? error.message}`));
  page.on("request", (request) => {
    if (!/^(app:\/\/workbench\/|http:\/\/127\.0\.0\.1:|data:|blob:)/.test(request.url()))
      complaints.push(`request to ${request.url()}`);
  });
  return complaints;
}

/** `workbench` opens the product before a test and, after it, closes it and fails on any complaint. */
export const test = base.extend<{ opening: Partial<Opening>; workbench: Workbench }>({
  opening: [{}, { option: true }],
  workbench: async ({ opening }, use, info) => {
    const host = info.project.name === "electron" ? "electron" : "chromium";
    const workbench = await openWorkbench(host, {
      language: "zh",
      theme: "light",
      files: [],
      switches: [],
      profile: undefined,
      ...opening,
    });
    await use(workbench);
    await workbench.close();
    if (!opening.profile) rmSync(workbench.profile, { recursive: true, force: true });
    expect(workbench.complaints).toEqual([]);
  },
});
