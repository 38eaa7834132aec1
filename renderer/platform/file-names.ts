/** A name that every system can store: no slashes, no reserved characters, not empty, not too long. */
export function safeFileName(name: string): string {
  const cleaned = [...name]
    .map((letter) => (letter < " " || '/\\:*?"<>|'.includes(letter) ? "-" : letter))
    .join("")
    .replace(/^[.\s]+|[.\s]+$/g, "");
  return [...cleaned].slice(0, 120).join("") || "foretide";
}

/** The same, ending as scenario files do. */
export function saveFileName(name: string): string {
  return `${safeFileName(name).replace(/(\.scenario)?\.json$|\.(xmile|stmx|xml)$/i, "")}.scenario.json`;
}

/** What a file is, by its name: only a hint, the bytes decide whether it can be read. */
export function fileKind(name: string): "scenario" | "model" | "other" {
  if (/\.json$/i.test(name)) return "scenario";
  return /\.(xmile|stmx|itmx|xml)$/i.test(name) ? "model" : "other";
}

/** Whether a file's name says that it is a table. */
export function isTable(name: string): boolean {
  return /\.(csv|tsv|xlsx)$/i.test(name);
}
