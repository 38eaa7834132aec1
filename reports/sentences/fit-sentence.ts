import { textWidth } from "../charts/frame.ts";

/** A sentence as far as it has room: where it has not, its last part goes whole, for half a number says something else. */
export function fitSentence(sentence: string, room: number, size: number): string {
  if (room <= 0 || textWidth(sentence, size) <= room) return sentence;
  const cut = Math.max(sentence.lastIndexOf("；"), sentence.lastIndexOf("; "));
  if (cut < 0) return sentence;
  return fitSentence(sentence.slice(0, cut) + (sentence[cut] === "；" ? "。" : "."), room, size);
}
