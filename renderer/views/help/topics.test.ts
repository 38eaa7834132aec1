import { expect, test } from "vitest";
import { translate } from "../../../i18n/translate.ts";
import { readMarkdown } from "../../../reports/help/markdown.ts";
import { views } from "../views.tsx";
import { chooseTopic, chooseTopicOf, helpTopic, topics } from "./topics.ts";

test("every view that there is has a page of help, and so have the pages that stand in a view's place", () => {
  const pages = [...views.keys(), "problems", "import"].filter((name) => name !== "help");
  expect(pages.filter((name) => !topics.some((topic) => topic === name))).toEqual([]);
});

test("help turns to what is in sight, and stays where it was for what has no page", () => {
  chooseTopic("start");
  chooseTopicOf("problems");
  expect(helpTopic.getState().topic).toBe("problems");
  chooseTopicOf("present");
  expect(helpTopic.getState().topic).toBe("problems");
});

test.each(["zh", "en"] as const)("each page in %s is a heading with words under it", (language) => {
  for (const topic of topics) {
    if (topic === "keys" || topic === "guide") continue;
    const [heading, ...rest] = readMarkdown(translate(language, `app/help-${topic}`));
    expect([topic, heading?.kind, rest.length > 0]).toEqual([topic, "heading", true]);
  }
});
