import type { z } from "zod";
import { type RequestName, requests } from "../channels.ts";
import { isOwnPage } from "../page.ts";

/** The frame that a request comes from, as far as it matters. */
export interface SendingFrame {
  readonly url: string;
  readonly parent: unknown;
}

/** One function for each request; `sender` is the window that asks. */
export type Handlers<Sender> = {
  readonly [Name in RequestName]: (sender: Sender, ...values: z.infer<(typeof requests)[Name]>) => unknown;
};

/** Whether a frame is the top one of our own page. A frame that is gone is nobody's. */
export function isTrusted(frame: SendingFrame | null, developmentUrl?: string): boolean {
  return frame !== null && frame.parent === null && isOwnPage(frame.url, developmentUrl);
}

/**
 * Answer a request whose form is right.
 *
 * @throws Where the form is wrong; the handler is then not called.
 */
export function answer<Sender>(
  handlers: Handlers<Sender>,
  name: RequestName,
  sender: Sender,
  values: readonly unknown[],
): unknown {
  const parsed = requests[name].safeParse(values);
  if (!parsed.success) throw new Error(`foretide: ${name} refused, malformed request`);
  const handler = handlers[name] as (sender: Sender, ...values: readonly unknown[]) => unknown;
  return handler(sender, ...parsed.data);
}
