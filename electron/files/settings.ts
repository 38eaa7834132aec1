import { mkdir, readFile, rename } from "node:fs/promises";
import { dirname } from "node:path";
import { z } from "zod";
import { writeAtomically } from "./atomic-write.ts";

const windowState = z.object({
  x: z.number().optional(),
  y: z.number().optional(),
  width: z.number(),
  height: z.number(),
  isMaximized: z.boolean(),
});

const settingsForm = z.object({
  language: z.enum(["zh", "en"]).optional(),
  theme: z.enum(["system", "light", "dark"]).default("system"),
  recent: z.array(z.string()).default([]),
  window: windowState.optional(),
});

export type WindowState = z.infer<typeof windowState>;
/** What is kept between sessions that is not a document. */
export type Settings = z.infer<typeof settingsForm>;

const recentLimit = 10;

/** Settings on disk. A damaged file is moved aside and the defaults are taken: no setting is worth not starting. */
export class SettingsFile {
  readonly #path: string;
  #settings: Settings = settingsForm.parse({});
  #writing: Promise<unknown> = Promise.resolve();

  constructor(path: string) {
    this.#path = path;
  }

  get current(): Settings {
    return this.#settings;
  }

  async read(): Promise<void> {
    const text = await readFile(this.#path, "utf8").catch(() => undefined);
    if (text === undefined) return;
    const parsed = settingsForm.safeParse(parseJson(text));
    if (parsed.success) this.#settings = parsed.data;
    else await rename(this.#path, `${this.#path}.corrupt-${Date.now()}`).catch(() => undefined);
  }

  /** Take changes over and write them; a disk that refuses loses a setting, not the session. */
  change(changes: Partial<Settings>): Promise<void> {
    this.#settings = { ...this.#settings, ...changes };
    const bytes = new TextEncoder().encode(`${JSON.stringify(this.#settings, null, 2)}\n`);
    const write = () => mkdir(dirname(this.#path), { recursive: true }).then(() => writeAtomically(this.#path, bytes));
    this.#writing = this.#writing.then(write).catch(() => undefined);
    return this.#writing.then(() => undefined);
  }

  addRecent(path: string): Promise<void> {
    const rest = this.#settings.recent.filter((known) => known !== path);
    return this.change({ recent: [path, ...rest].slice(0, recentLimit) });
  }

  removeRecent(path: string): Promise<void> {
    return this.change({ recent: this.#settings.recent.filter((known) => known !== path) });
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // the schema then refuses it, and the file is moved aside
  }
}
