/** Signs that turn the direction of what follows them, or hold it: a name from a file could turn our own words round. */
const turns = /[\u202a-\u202e\u2066-\u2069]/g;
const fromRight = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** A text from a file without the signs that turn words round. */
export function withoutTurns(text: string): string {
  return text.replace(turns, "");
}

/** The same as a part of a sentence of ours: Arabic or Hebrew within it moves none of the words beside it. */
export function besideWords(text: string): string {
  const plain = withoutTurns(text);
  return fromRight.test(plain) ? `\u2068${plain}\u2069` : plain;
}
