import { randomId } from "./random-id.ts";

/** This tab; a reload makes it another. */
export const session = randomId();

const lockName = (id: string) => `foretide-session-${id}`;

// A page that came by plain http from another machine has no locks: there the tabs answer one another.
const channelName = "foretide-sessions";
/** Milliseconds within which a tab that lives answers. */
const patience = 300;

/** Be known to the other tabs for as long as this one lives. */
export function holdSession(): void {
  if (navigator.locks) navigator.locks.request(lockName(session), () => new Promise(() => {})).catch(() => undefined);
  else answerOthers();
}

function answerOthers(): void {
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = ({ data }) => {
    if (data === "who") channel.postMessage(session);
  };
}

/** Which of some tabs live still, this one besides. */
export async function liveSessions(ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  if (!navigator.locks) return new Set([session, ...(await answers())]);
  const held = new Set((await navigator.locks.query()).held?.map((lock) => lock.name));
  return new Set([session, ...ids.filter((id) => held.has(lockName(id)))]);
}

async function answers(): Promise<string[]> {
  const channel = new BroadcastChannel(channelName);
  const heard: string[] = [];
  channel.onmessage = ({ data }) => heard.push(String(data));
  channel.postMessage("who");
  await new Promise((resolve) => setTimeout(resolve, patience));
  channel.close();
  return heard;
}
