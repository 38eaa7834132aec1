import { expect, test } from "vitest";
import type { Scenario } from "../../scenarios/scenario.ts";
import { firstShown, freeHue, givenLook, huesOfShown, keepHues, lineStyles } from "./line-styles.ts";

function scenarios(count: number, more: (place: number) => Partial<Scenario> = () => ({})): Scenario[] {
  return Array.from({ length: count }, (_, place) => ({
    id: `s${place}`,
    name: {},
    overrides: new Map(),
    ...more(place),
  }));
}

test("the base is ink, the others follow the list", () => {
  expect([...lineStyles(scenarios(4), new Set(["s0", "s1"])).values()].sort()).toEqual([0, 1, 2, 3]);
});

test("scenarios shown together never look alike while looks are left", () => {
  const list = scenarios(12);
  const shown = new Set(["s0", "s1", "s9", "s2", "s10"]);
  const styles = lineStyles(list, shown);
  expect(new Set([...shown].map((id) => styles.get(id))).size).toBe(shown.size);
  expect(styles.get("s1")).toBe(1);
});

test("a look that the file gives is kept", () => {
  const list = scenarios(4, (place) => (place === 3 ? { colour: "s1" } : {}));
  const styles = lineStyles(list, new Set(["s0", "s3"]));
  expect(styles.get("s3")).toBe(1);
});

test("a hue that the file gives is not taken away by an earlier scenario that has it by its place", () => {
  const list = scenarios(4, (place) => (place === 3 ? { colour: "s1" } : {}));
  const styles = lineStyles(list, new Set(list.map(({ id }) => id)));
  expect(styles.get("s3")).toBe(1);
  expect(new Set(styles.values()).size).toBe(4);
});

test("two with the same hue by the file keep it, and still differ by dash and marker", () => {
  const list = scenarios(3, (place) => (place > 0 ? { colour: "s5" } : {}));
  const styles = lineStyles(list, new Set(list.map(({ id }) => id)));
  expect(styles.get("s1")).toBe(5);
  expect(styles.get("s2")).not.toBe(5);
  expect(list.map((each, place) => givenLook(each, place)?.colour)).toEqual([undefined, 5, 5]);
});

test("the base is ink whatever the file says", () => {
  const [base] = scenarios(1, () => ({ colour: "#ff0000", dash: "8 3" }));
  expect(base && givenLook(base, 0)).toBeUndefined();
});

test("five at most are shown at first, and none that the file hides", () => {
  expect([...firstShown(scenarios(9, (place) => ({ hidden: place === 2 })))]).toEqual(["s0", "s1", "s3", "s4", "s5"]);
  // The base is what all others are held against.
  expect([...firstShown(scenarios(2, () => ({ hidden: true })))]).toEqual(["s0"]);
});

test("a new scenario takes a free hue, wherever it stands, and the others keep theirs", () => {
  const list = scenarios(6);
  const shown = new Set(["s0", "s1", "s2", "s4"]);
  const before = lineStyles(list, shown);
  const colour = freeHue(list, shown);
  expect(colour).toBe("s3");
  const made: Scenario = { id: "new", name: {}, colour: colour ?? "", overrides: new Map() };
  const after = lineStyles(list.toSpliced(1, 0, made), new Set([...shown, "new"]));
  expect(after.get("new")).toBe(3);
  for (const id of shown) expect(after.get(id), id).toBe(before.get(id));
});

test("where all hues are in sight a new scenario has none of its own", () => {
  const list = scenarios(9);
  expect(freeHue(list, new Set(list.map(({ id }) => id)))).toBeUndefined();
});

test("a line in sight keeps its hue when others come and go", () => {
  const list = scenarios(12);
  const show = (ids: readonly string[], now: { shown: ReadonlySet<string>; hues: ReadonlyMap<string, number> }) => {
    const shown = new Set(ids);
    return { shown, hues: huesOfShown(list, shown, now) };
  };
  const hueOf = (id: string, { shown, hues }: ReturnType<typeof show>) => lineStyles(list, shown, hues).get(id);
  const first = show(["s0", "s1", "s2"], { shown: new Set(), hues: new Map() });
  const ninth = show(["s0", "s1", "s2", "s9"], first);
  const hue = hueOf("s9", ninth);
  expect(hue).toBe(3);
  const third = show(["s0", "s1", "s2", "s9", "s3"], ninth);
  expect([hueOf("s9", third), hueOf("s3", third)]).toEqual([3, 4]);
  const without = show(["s0", "s2", "s9", "s3"], third);
  expect(["s2", "s9", "s3"].map((id) => hueOf(id, without))).toEqual([2, 3, 4]);
});

const edits: readonly (readonly [string, (list: readonly Scenario[]) => readonly Scenario[]])[] = [
  ["another gets a colour", (list) => list.map((each) => (each.id === "s2" ? { ...each, colour: "s7" } : each))],
  ["one is moved", (list) => [...list.slice(0, 1), ...list.slice(2, 5), ...list.slice(1, 2), ...list.slice(5)]],
  ["one is deleted", (list) => list.toSpliced(1, 1)],
  ["one is added without a hue", (list) => list.toSpliced(1, 0, { id: "new", name: {}, overrides: new Map() })],
];

test.each(edits)("where %s, the others keep their hues, also in a file that is opened again", (_, edit) => {
  const list = scenarios(6);
  const shown = new Set(list.map(({ id }) => id));
  const before = lineStyles(list, shown);
  const edited = edit(list);
  const after = lineStyles(keepHues(list, edited, { shown, hues: new Map() }), shown);
  const same = edited.filter(({ id, colour }) => before.has(id) && colour === undefined).map(({ id }) => id);
  expect(same.length).toBeGreaterThan(3);
  for (const id of same) expect(after.get(id), id).toBe(before.get(id));
});

test("an edit that moves no hue says none, and who takes another's hue by choice has it", () => {
  const list = scenarios(4);
  const now = { shown: new Set(list.map(({ id }) => id)), hues: new Map() };
  const last = list.toSpliced(3, 1);
  expect(keepHues(list, last, now)).toBe(last);
  const chosen = list.map((each) => (each.id === "s1" ? { ...each, colour: "s3" } : each));
  const styles = lineStyles(keepHues(list, chosen, now), now.shown);
  expect(["s1", "s2"].map((id) => styles.get(id))).toEqual([3, 2]);
  expect(new Set(styles.values()).size).toBe(4);
});
