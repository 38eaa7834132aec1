import { withoutTurns } from "../../i18n/direction.ts";

/** Most bytes of a name: file systems take 255, and `.scenario.json` or a number may be put behind. */
const mostBytes = 200;
/** Windows keeps these names for devices, whatever their ending. */
const devices = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/** A name that every system can store: no slashes, no reserved or hidden signs, not empty, not too long. The ending stays. */
export function safeFileName(name: string): string {
  const cleaned = [...withoutTurns(name)]
    .map((letter) => (/[\p{Cc}/\\:*?"<>|]/u.test(letter) ? "-" : letter))
    .join("")
    .replace(/^[.\s]+|[.\s]+$/g, "")
    .replace(devices, "$1-");
  const ending = /(\.scenario)?\.[a-z0-9]{1,5}$/i.exec(cleaned)?.[0] ?? "";
  const stem = cleaned.slice(0, cleaned.length - ending.length);
  return `${fitting(stem, mostBytes - ending.length)}${ending}` || "foretide";
}

function fitting(text: string, most: number): string {
  const encoder = new TextEncoder();
  let bytes = 0;
  const kept = [...text].filter((letter) => {
    bytes += encoder.encode(letter).length;
    return bytes <= most;
  });
  return kept.join("").trimEnd();
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
