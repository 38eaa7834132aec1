/** A hair of room. */
const hair = "\u200a";
const seams = /(?<=\p{Script=Han})(?=[\p{Script=Latin}\p{N}])|(?<=[\p{Script=Latin}\p{N}])(?=\p{Script=Han})/gu;

/** A text with a thin gap between Chinese and Latin or digits: a page sets it by itself, a picture does not. */
export function withGaps(text: string): string {
  return text.replace(seams, hair);
}
