/** A hair of room. */
const hair = "\u200a";
const seams = /(?<=\p{Script=Han})(?=[\p{Script=Latin}\p{N}])|(?<=[\p{Script=Latin}\p{N}])(?=\p{Script=Han})/gu;

/** Texts seen: a chart asks for those of its names at every move of a lever. */
const seen = new Map<string, string>();
const most = 1000;

/** A text with a thin gap between Chinese and Latin or digits: a page sets it by itself, a picture does not. */
export function withGaps(text: string): string {
  const known = seen.get(text);
  if (known !== undefined) return known;
  const gapped = text.replace(seams, hair);
  if (seen.size >= most) seen.clear();
  seen.set(text, gapped);
  return gapped;
}
