import { app } from "electron";
import { registerScheme } from "./scheme.ts";

const done = Symbol.for("foretide.prepared");

/**
 * What Electron accepts only before it is ready. A start that loads the main script late (`import()` from another script, as
 * the end-to-end tests' Electron does) runs this file first, by `--require`; the second time it does nothing.
 */
function prepare(): void {
  if (Reflect.get(globalThis, done)) return;
  Reflect.set(globalThis, done, true);
  // It would strike the switch that root needs to start Chromium at all; every window asks for the sandbox by itself too.
  if (!app.commandLine.hasSwitch("no-sandbox")) app.enableSandbox();
  registerScheme();
}

prepare();
