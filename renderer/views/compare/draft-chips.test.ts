import { expect, test } from "vitest";
import { undoWords } from "../../app/step-words.ts";
import { global, openCity } from "../../store/city-fixture.ts";
import { setLever, setLevers } from "../../store/document-actions.ts";
import { draftChips } from "./draft-chips.ts";

test("a change of one element is told by its name and its numbers", async () => {
  const store = await openCity();
  const change = { scenario: global, variable: "extra_shift", element: "use_funds" };
  setLever(store, { ...change, value: 10, from: 0 });
  expect(draftChips(store.getState(), global)).toMatchObject([
    { label: "分项投入调整：产业基金", from: "0", to: "10 亿元/年" },
  ]);
  expect(undoWords(store.getState())).toBe("撤销：分项投入调整：产业基金 0 → 10");
  setLever(store, { ...change, element: "use_housing", value: 5 });
  const parts = [
    { label: "产业基金", from: "0", to: "10 亿元/年" },
    { label: "人才安居", from: "0", to: "5 亿元/年" },
  ];
  expect(draftChips(store.getState(), global)).toMatchObject([{ label: "分项投入调整", from: "", to: "", parts }]);
});

test("changed shares are told as on their bar, the largest change first", async () => {
  const store = await openCity();
  const elements = ["use_housing", "use_services", "use_funds"].entries();
  const change = (element: string, value: number) => ({ scenario: "base", variable: "extra_share", element, value });
  setLevers(
    store,
    [...elements].map(([place, element]) => change(element, [4, 1.5, 0.5][place] ?? 0)),
  );
  const [chip] = draftChips(store.getState(), "base");
  expect(chip).toMatchObject({ label: "新增投入分配权重", from: "", to: "" });
  expect(chip?.parts.map(({ from, to }) => `${from} → ${to}`)).toEqual(["20 → 50%", "20 → 6%", "20 → 19%"]);
});
