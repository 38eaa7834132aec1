const plain = /^[a-z0-9$]+(?:_[a-z0-9$]+)*$/;
const plainCapitals = /^[A-Za-z0-9$]+(?:_[A-Za-z0-9$]+)*$/;
const fullWidth = /[！-～]/g;
/** Escapes, quotes (straight and curly), runs of space; each alternative starts with a character of its own. */
const parts = /\\[\s\S]|["“”]|[\s_]+/g;

/**
 * The form in which two spellings of one name are equal: no quotes, case folded, every run of spaces, underscores and
 * line breaks one underscore, full-width letters narrow. Chinese stays as it is. `\"` and `\\` stay escaped, so that
 * the canonical form of a canonical form is itself.
 *
 * @source XMILE 1.0, section 3.2.2 (identifiers).
 */
export function canonicalName(name: string): string {
  if (plain.test(name)) return name;
  if (plainCapitals.test(name)) return name.toLowerCase();
  const narrow = foldFullWidth(name.normalize("NFC"));
  return foldCase(narrow.trim().replace(parts, canonicalPart).replace(/_{2,}/g, "_").trim()).normalize("NFC");
}

/** Full-width letters, digits and signs as a Chinese input method types them, in their narrow form; as many characters. */
export function foldFullWidth(text: string): string {
  return text.replace(fullWidth, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));
}

function canonicalPart(part: string): string {
  if (part === "\\n" || part === "\\r" || part === "\\\n") return "_";
  if (part.startsWith("\\")) return part;
  return /["“”]/.test(part) ? "" : "_";
}

/** Upper case first: it joins ß with ss, and the two small sigmas. */
function foldCase(text: string): string {
  return text.toUpperCase().toLowerCase().replaceAll("ς", "σ");
}

/**
 * The candidate that was most likely meant by a name that does not exist: the fewest characters inserted, removed,
 * replaced or swapped, at most one in three. Among equals the first. Absent when nothing is near.
 */
export function nearestName(name: string, candidates: Iterable<string>): string | undefined {
  const wanted = [...canonicalName(name)];
  let limit = wanted.length < 2 ? 0 : Math.min(4, Math.max(1, Math.floor(wanted.length / 3)));
  let nearest: string | undefined;
  for (const candidate of candidates) {
    const canonical = canonicalName(candidate);
    // A character has one or two UTF-16 units: most names are ruled out without being split.
    if (canonical.length < wanted.length - limit || canonical.length > 2 * (wanted.length + limit)) continue;
    const distance = boundedDistance(wanted, [...canonical], limit);
    if (distance > limit) continue;
    nearest = candidate;
    limit = distance - 1;
    if (limit < 0) break;
  }
  return nearest;
}

/** Damerau-Levenshtein distance (adjacent swaps only); anything above `limit` comes back as `limit + 1`. */
function boundedDistance(a: readonly string[], b: readonly string[], limit: number): number {
  const beyond = limit + 1;
  if (Math.abs(a.length - b.length) > limit) return beyond;
  let beforeLast = new Uint16Array(b.length + 2).fill(beyond);
  let last = Uint16Array.from(beforeLast, (_, column) => Math.min(column, beyond));
  let current = new Uint16Array(b.length + 2);
  for (let row = 1; row <= a.length; row++) {
    if (distanceRow(a, b, row, limit, current, last, beforeLast) > limit) return beyond;
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  return last[b.length] ?? beyond;
}

/** Fill one row within `limit` of the diagonal, which is all that can matter; the least of it comes back. */
function distanceRow(
  a: readonly string[],
  b: readonly string[],
  row: number,
  limit: number,
  current: Uint16Array,
  last: Uint16Array,
  beforeLast: Uint16Array,
): number {
  const beyond = limit + 1;
  const from = Math.max(1, row - limit);
  const to = Math.min(b.length, row + limit);
  current[from - 1] = from === 1 ? Math.min(row, beyond) : beyond;
  let least = beyond;
  for (let column = from; column <= to; column++) {
    const replaced = (last[column - 1] ?? beyond) + (a[row - 1] === b[column - 1] ? 0 : 1);
    let distance = Math.min(replaced, (last[column] ?? beyond) + 1, (current[column - 1] ?? beyond) + 1, beyond);
    if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
      distance = Math.min(distance, (beforeLast[column - 2] ?? beyond) + 1);
    }
    current[column] = distance;
    least = Math.min(least, distance);
  }
  current[to + 1] = beyond;
  return least;
}
