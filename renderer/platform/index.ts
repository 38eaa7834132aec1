import { createBrowserPlatform } from "./browser.ts";
import { copyImage, copyText } from "./clipboard.ts";
import { safeFileName } from "./file-names.ts";
import type { Platform } from "./platform.ts";

/** The desktop's bridge where there is one, else the browser. */
export function choosePlatform(): Platform {
  const bridge = window.foretide;
  if (!bridge) return createBrowserPlatform();
  const exportFile: Platform["export"] = (name, bytes) => bridge.export(safeFileName(name), bytes);
  const takeDrop: Platform["takeDrop"] = ({ files }) =>
    [...files].map((file) => ({ file, open: () => bridge.openDropped(file) }));
  return { ...bridge, kind: "desktop", export: exportFile, takeDrop, copyText, copyImage };
}
