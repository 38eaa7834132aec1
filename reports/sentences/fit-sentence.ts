import { textWidth } from "../charts/frame.ts";

/** The last part of a sentence, after a semicolon; what it can do without sooner than without its time, the first that is there. */
const lastPart = [/(?:；|;\s)(?:(?!；|;\s).)*[。.]$/u];
const spare = [/(?:（[^（）]*）|\s\([^()]*\))[。.]$/u, /(?:[；，：][^；，：]*|[;,:]\s(?:(?![;,:]\s).)*)[。.]$/u];
/** Where what is said of a name begins. */
const seam = /[，：]|[,:]\s/gu;
/** Of a shortened beginning so many letters are left. */
const fewest = 4;

/**
 * A sentence as far as it has room. Where it has not, its last parts go whole, for half a number says something else; but
 * not the time it speaks of, `moment`: rather is its beginning shortened, which is a name.
 */
export function fitSentence(
  sentence: string,
  room: number,
  size: number,
  moment = "",
  measure: (text: string, size: number) => number = textWidth,
): string {
  const hasRoom = (words: string) => room <= 0 || measure(words, size) <= room;
  const said = moment === "" ? -1 : sentence.lastIndexOf(moment);
  const [parts, end] = said < 0 ? [lastPart, 0] : [spare, said + moment.length];
  let words = sentence;
  for (let part = partOf(parts, words); part && !hasRoom(words); part = partOf(parts, words)) {
    const less = words.replace(part, sentence.endsWith("。") ? "。" : ".");
    if (less.length <= end) break;
    words = less;
  }
  return hasRoom(words) || end === 0 ? words : (shortBeginning(words, said, hasRoom) ?? words);
}

function partOf(parts: readonly RegExp[], words: string): RegExp | undefined {
  return parts.find((part) => part.test(words));
}

/** With as little cut from its beginning as makes it fit; absent: what is said of the name is too long alone. */
function shortBeginning(words: string, said: number, hasRoom: (words: string) => boolean): string | undefined {
  const seams = [...words.matchAll(seam)].map(({ index }) => index).filter((index) => index < said);
  for (const at of seams)
    for (let left = at - 1; left >= fewest; left -= 1) {
      const isWordEnd = /[\s⺀-￿]/u.test(words.slice(left, left + 1)) && words[left - 1] !== " ";
      const short = `${words.slice(0, left)}…${words.slice(at)}`;
      if (isWordEnd && hasRoom(short)) return short;
    }
  return undefined;
}
