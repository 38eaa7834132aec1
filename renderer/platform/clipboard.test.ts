import { afterEach, expect, test, vi } from "vitest";
import { copyImage, copyText } from "./clipboard.ts";

afterEach(() => vi.unstubAllGlobals());

const refuse = async () => {
  throw new DOMException("", "NotAllowedError");
};
const picture = new Blob(["png"], { type: "image/png" });

test("a picture goes to the clipboard as PNG", async () => {
  const write = vi.fn(async (_items: readonly { parts: Record<string, Blob> }[]) => undefined);
  vi.stubGlobal(
    "ClipboardItem",
    class {
      readonly parts: Record<string, Blob>;
      constructor(parts: Record<string, Blob>) {
        this.parts = parts;
      }
    },
  );
  vi.stubGlobal("navigator", { clipboard: { write } });
  expect(await copyImage(picture)).toBe(true);
  expect(write.mock.lastCall?.[0][0]?.parts).toEqual({ "image/png": picture });
});

test("a browser that refuses, or has no clipboard, is told of and not thrown at the user", async () => {
  vi.stubGlobal("ClipboardItem", class {});
  vi.stubGlobal("navigator", { clipboard: { write: refuse } });
  expect(await copyImage(picture)).toBe(false);
  vi.stubGlobal("navigator", {});
  expect(await copyImage(picture)).toBe(false);
});

test("text goes through the page's own copy event where the browser refuses the clipboard", async () => {
  const page = new EventTarget();
  const carried = new Map<string, string>();
  // Unless it is prevented, the browser copies what is selected on the page, over what was put there.
  let isOurs = false;
  const execCommand = () => {
    const event = Object.assign(new Event("copy", { cancelable: true }), {
      clipboardData: { setData: (type: string, text: string) => carried.set(type, text) },
    });
    page.dispatchEvent(event);
    isOurs = event.defaultPrevented;
    return isOurs;
  };
  vi.stubGlobal("document", Object.assign(page, { execCommand }));
  vi.stubGlobal("navigator", { clipboard: { writeText: refuse } });
  expect(await copyText("1\t2")).toBe(true);
  expect([carried.get("text/plain"), isOurs]).toEqual(["1\t2", true]);
  vi.stubGlobal("document", Object.assign(new EventTarget(), { execCommand: () => false }));
  expect(await copyText("1\t2")).toBe(false);
});
