// The grid of assumptions: its heads and filters, what is refused and why, sources, tables in and out.
export const zh = {
  "app/grid-world-sector": "外部世界",
  "app/grid-other-sector": "其他",
  "app/grid-no-unit": "无量纲",
} as const;

export const en = {
  "app/grid-world-sector": "The world outside",
  "app/grid-other-sector": "Other",
  "app/grid-no-unit": "ratio",
} as const satisfies Record<keyof typeof zh, string>;
