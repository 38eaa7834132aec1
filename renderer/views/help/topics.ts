import { createStore } from "zustand/vanilla";
import type { Tab } from "../../store/state.ts";

/** What there is help on, in its order. */
export const topics = [
  "start",
  "compare",
  "assumptions",
  "confidence",
  "systems",
  "facts",
  "files",
  "problems",
  "import",
  "keys",
  "guide",
] as const;
export type Topic = (typeof topics)[number];

/** The page of help that is open, or was. */
export const helpTopic = createStore<{ readonly topic: Topic }>(() => ({ topic: "start" }));

/** Turn to a page of help. */
export function chooseTopic(topic: Topic): void {
  helpTopic.setState({ topic });
}

/** Turn to the page about a view or what stands in its place; where there is none, stay. */
export function chooseTopicOf(sight: Tab | "problems" | "import"): void {
  const topic = topics.find((each) => each === sight);
  if (topic) chooseTopic(topic);
}
