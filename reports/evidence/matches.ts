/** Whether every word that was typed stands somewhere in these texts; nothing typed matches everything. */
export function matches(typed: string, texts: readonly (string | undefined)[]): boolean {
  const wanted = fold(typed).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return true;
  const all = fold(texts.join("\n"));
  return wanted.every((word) => all.includes(word));
}

/** Full-width letters and digits are the same as plain ones, capitals the same as small. */
function fold(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}
