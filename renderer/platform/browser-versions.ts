import { isDue, tooMany } from "../../electron/files/thinning.ts";
import { codeOf } from "./browser-backups.ts";
import { all, get, ids, put, remove } from "./database.ts";
import type { EarlierVersions, KeepOutcome, VersionText } from "./platform.ts";

/** A browser tells a page no path: a document goes by its name. */
interface Version {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly at: number;
}

interface VersionId {
  readonly id: string;
  readonly name: string;
  readonly at: number;
}

/** Of all documents together: the oldest go. */
const mostInAll = 200;

/** Keep a state if the last one is five minutes old, and let go of those that are one too many. */
export async function noteVersion(name: string, text: string): Promise<void> {
  const now = Date.now();
  if (!isDue((await known(name))[0], now)) return;
  await write(name, text, now);
  const rest = (await known()).slice(mostInAll);
  for (const { id } of [...tooMany(await known(name), now), ...rest]) await remove("versions", id);
}

/** Keep the present state before another takes its place. Nothing is let go of: what is wanted may be the oldest. */
export async function keepVersion(name: string, text: string): Promise<KeepOutcome> {
  try {
    await write(name, text, Date.now());
    return { status: "kept" };
  } catch (cause) {
    return { status: "failed", name, code: codeOf(cause) };
  }
}

/** Earlier states of all documents. */
export async function versions(own: string): Promise<EarlierVersions> {
  const found = (await all<Version>("versions")).sort((one, other) => other.at - one.at);
  const listed = found.map(({ id, name, at }) => ({
    id,
    name,
    savedAt: new Date(at).toISOString(),
    isOwn: name === own,
  }));
  return { versions: listed };
}

/** The text of one of them. */
export async function readVersion(id: string): Promise<VersionText | undefined> {
  const found = await get<Version>("versions", id);
  return found && { name: found.name, text: found.text };
}

/** Nothing is written where the newest says the same. */
async function write(name: string, text: string, now: number): Promise<void> {
  const own = await known(name);
  const [newest] = own;
  if (newest && (await get<Version>("versions", newest.id))?.text === text) return;
  let at = now;
  while (own.some((version) => version.at === at)) at += 1;
  const version: Version = { id: `${at} ${name}`, name, text, at };
  await put("versions", version);
}

/** The versions that there are, of one document or of all, the newest first; their texts stay unread. */
async function known(of?: string): Promise<VersionId[]> {
  return (await ids("versions"))
    .map((id) => ({ id, at: Number.parseInt(id, 10), name: id.slice(id.indexOf(" ") + 1) }))
    .filter(({ name }) => of === undefined || name === of)
    .sort((one, other) => other.at - one.at);
}
