// What is wrong with a model, code by code. `{path}` and the like are the problem's values.
export const zh = {
  "check/unused": "“{name}”没有被任何方程用到。若不需要，可删去；若需要，请检查方程里的名称。",
} as const;

export const en = {
  "check/unused": "No equation uses “{name}”. Remove it if it is not needed, or check the names in the equations.",
} as const satisfies Record<keyof typeof zh, string>;
