/** One line of the benchmark's verdict: `ok` when the value is no more than the goal. */
export interface Gate {
  readonly gate: string;
  readonly value: number;
  readonly goal: number;
  readonly ok: boolean;
}

export function atMost(gate: string, value: number, goal: number): Gate {
  return { gate, value: Number(value.toPrecision(4)), goal, ok: value <= goal };
}

/** Columns of text, numbers to the right. */
export function formatTable(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const texts = [head, ...rows.map((row) => row.map((cell) => (typeof cell === "number" ? figures(cell) : cell)))];
  const widths = head.map((_, column) => Math.max(...texts.map((row) => row[column]?.length ?? 0)));
  const isNumber = (column: number) => typeof rows[0]?.[column] === "number";
  return texts
    .map((row) =>
      row.map((text, k) => (isNumber(k) ? text.padStart(widths[k] ?? 0) : text.padEnd(widths[k] ?? 0))).join("  "),
    )
    .join("\n");
}

function figures(value: number): string {
  return Math.abs(value) >= 100 ? value.toFixed(0) : value.toPrecision(3);
}
