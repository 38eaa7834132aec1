import type { KeyboardEvent } from "react";

const steps = new Map([
  ["ArrowUp", -1],
  ["ArrowDown", 1],
]);

/** The row that a key leads to from a row; nothing where it leads nowhere. */
export function rowAfterKey(key: string, row: number, count: number): number | undefined {
  const step = steps.get(key);
  const next = key === "Home" ? 0 : key === "End" ? count - 1 : step === undefined ? row : row + step;
  return next === row || next < 0 || next >= count ? undefined : next;
}

/**
 * Up and down choose a scenario, left and right go along its buttons: for Tab the list is as long as one row, however many
 * scenarios there are. `data-scenario-row` tells a row's id.
 */
export function moveInList(event: KeyboardEvent<HTMLElement>, select: (id: string) => void): void {
  const { target } = event;
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || !(target instanceof HTMLElement)) return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-scenario-row]")];
  const row = rows.findIndex((each) => each.contains(target));
  if (row < 0) return;
  const buttonsOf = (at: number) => {
    const [own] = rows.slice(at, at + 1);
    return own?.matches("button") ? [own] : [...(own?.querySelectorAll<HTMLElement>("button") ?? [])];
  };
  const place = buttonsOf(row).indexOf(target);
  const aside = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
  const next = rowAfterKey(event.key, row, rows.length);
  const goal = aside !== 0 ? buttonsOf(row)[place + aside] : next === undefined ? undefined : buttonsOf(next)[place];
  if (!goal || place + aside < 0) return;
  event.preventDefault();
  goal.focus();
  const id = next === undefined ? undefined : rows[next]?.dataset.scenarioRow;
  if (id !== undefined) select(id);
}
