import { createBrowserPlatform } from "./browser.ts";
import { copyImage, copyText } from "./clipboard.ts";
import type { Platform } from "./platform.ts";

/** The desktop's bridge where there is one, else the browser. */
export function choosePlatform(): Platform {
  const bridge = window.foretide;
  return bridge ? { ...bridge, kind: "desktop", copyText, copyImage } : createBrowserPlatform();
}
