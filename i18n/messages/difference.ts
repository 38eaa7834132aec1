// How two scenario files differ, in the user's words. {label} is what the model calls an assumption; {unit} may be empty.
export const zh = {
  "difference/override-added": "“{scenario}”新改了“{label}”：{after} {unit}",
  "difference/override-removed": "“{scenario}”不再改“{label}”（原为 {before} {unit}）",
  "difference/override-changed": "“{scenario}”里的“{label}”：{before} → {after} {unit}",
  "difference/scenario-added": "新增情景“{scenario}”",
  "difference/scenario-removed": "删去情景“{scenario}”",
  "difference/scenario-changed": "“{scenario}”的 {part}：{before} → {after}",
  "difference/part-added": "新增 {part}：{after}",
  "difference/part-removed": "删去 {part}：{before}",
  "difference/part-changed": "{part}：{before} → {after}",
  "difference/reordered": "{part} 的次序：{before} → {after}",
} as const;

export const en = {
  "difference/override-added": "“{scenario}” now sets “{label}”: {after} {unit}",
  "difference/override-removed": "“{scenario}” no longer sets “{label}” (it was {before} {unit})",
  "difference/override-changed": "“{label}” in “{scenario}”: {before} → {after} {unit}",
  "difference/scenario-added": "New scenario “{scenario}”",
  "difference/scenario-removed": "Scenario “{scenario}” deleted",
  "difference/scenario-changed": "{part} of “{scenario}”: {before} → {after}",
  "difference/part-added": "New: {part}: {after}",
  "difference/part-removed": "Gone: {part}: {before}",
  "difference/part-changed": "{part}: {before} → {after}",
  "difference/reordered": "Order of {part}: {before} → {after}",
} as const satisfies Record<keyof typeof zh, string>;
