/** One file in an archive, as its directory lists it. */
interface Entry {
  readonly name: string;
  readonly method: number;
  readonly start: number;
  readonly packed: number;
}

const mostEntries = 2_000;

/**
 * Whether an archive may be handed on: not more than `most` bytes when unpacked, counted while unpacking and not believed;
 * no names that lead elsewhere; no more files than a workbook has.
 */
export async function checkZip(bytes: Uint8Array, most: number): Promise<"inflates" | "broken" | undefined> {
  const entries = listEntries(bytes);
  if (!entries) return "broken";
  let total = 0;
  for (const entry of entries) {
    if (/(^|[\\/])\.\.([\\/]|$)|^[\\/]|^[a-z]:/i.test(entry.name)) return "broken";
    const data = bytes.subarray(entry.start, entry.start + entry.packed);
    const size = entry.method === 8 ? await inflatedSize(data, most - total) : data.length;
    if (size === undefined) return "broken";
    total += size;
    if (total > most) return "inflates";
  }
  return undefined;
}

/** The archive's directory (APPNOTE 4.3.12); nothing where it is not whole. */
function listEntries(bytes: Uint8Array): readonly Entry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return undefined;
  const count = view.getUint16(end + 10, true);
  if (count > mostEntries) return undefined;
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) return undefined;
    const nameLength = view.getUint16(at + 28, true);
    const local = view.getUint32(at + 42, true);
    if (local + 30 > bytes.length || view.getUint32(local, true) !== 0x04034b50) return undefined;
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const packed = view.getUint32(at + 20, true);
    if (start + packed > bytes.length) return undefined;
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    entries.push({ name, method: view.getUint16(at + 10, true), start, packed });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The record at the end, which a comment of up to 64 KB may follow. */
function findEnd(view: DataView): number | undefined {
  for (let at = view.byteLength - 22; at >= 0 && at > view.byteLength - 22 - 65_536; at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  return undefined;
}

/** Bytes that packed data becomes; more than `most` is not counted to its end. */
async function inflatedSize(data: Uint8Array, most: number): Promise<number | undefined> {
  const copy = new Uint8Array(data);
  const reader = new Blob([copy]).stream().pipeThrough(new DecompressionStream("deflate-raw")).getReader();
  let size = 0;
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      size += part.value.length;
      if (size <= most) continue;
      await reader.cancel();
      return size;
    }
    return size;
  } catch {
    // Damaged or cut off.
    return undefined;
  }
}
