// How two scenario files differ, in the user's words. {label} is what the model calls an assumption.
export const zh = {
  "difference/override-added": "“{scenario}”新改了“{label}”：{after}",
  "difference/override-removed": "“{scenario}”不再改“{label}”（原为 {before}）",
  "difference/override-changed": "“{scenario}”里的“{label}”：{before} → {after}",
  "difference/scenario-added": "新增情景“{scenario}”",
  "difference/scenario-removed": "删去情景“{scenario}”",
  "difference/scenario-changed": "“{scenario}”的 {part}：{before} → {after}",
  "difference/part-added": "新增 {part}：{after}",
  "difference/part-removed": "删去 {part}：{before}",
  "difference/part-changed": "{part}：{before} → {after}",
  "difference/moved-first":
    "{part, select, scenarios {情景} sets {等预算对比} citations {文献} sources {来源} charts {图表} indicators {指标} observations {观测} assertions {断言} overrides {“{scenario}”的改动} other {其他内容}}的次序：“{name}”移到了最前",
  "difference/moved-below":
    "{part, select, scenarios {情景} sets {等预算对比} citations {文献} sources {来源} charts {图表} indicators {指标} observations {观测} assertions {断言} overrides {“{scenario}”的改动} other {其他内容}}的次序：“{name}”移到了“{below}”之后",
  "difference/moved-some":
    "{part, select, scenarios {情景} sets {等预算对比} citations {文献} sources {来源} charts {图表} indicators {指标} observations {观测} assertions {断言} overrides {“{scenario}”的改动} other {其他内容}}的次序：移动了{names}",
  "difference/moved-many":
    "{part, select, scenarios {情景} sets {等预算对比} citations {文献} sources {来源} charts {图表} indicators {指标} observations {观测} assertions {断言} overrides {“{scenario}”的改动} other {其他内容}}的次序：{total} 项里移动了 {count} 项",
  "difference/list-added": "{part, select, charts {图表} other {指标}}：加入{added}",
  "difference/list-removed": "{part, select, charts {图表} other {指标}}：移去{removed}",
  "difference/list-exchanged": "{part, select, charts {图表} other {指标}}：加入{added}，移去{removed}",
} as const;

export const en = {
  "difference/override-added": "“{scenario}” now sets “{label}”: {after}",
  "difference/override-removed": "“{scenario}” no longer sets “{label}” (it was {before})",
  "difference/override-changed": "“{label}” in “{scenario}”: {before} → {after}",
  "difference/scenario-added": "New scenario “{scenario}”",
  "difference/scenario-removed": "Scenario “{scenario}” deleted",
  "difference/scenario-changed": "{part} of “{scenario}”: {before} → {after}",
  "difference/part-added": "New: {part}: {after}",
  "difference/part-removed": "Gone: {part}: {before}",
  "difference/part-changed": "{part}: {before} → {after}",
  "difference/moved-first":
    "Order of {part, select, scenarios {the scenarios} sets {the equal-budget comparisons} citations {the documents} sources {the sources} charts {the charts} indicators {the indicators} observations {the observations} assertions {the assertions} overrides {the changes in “{scenario}”} other {the other entries}}: “{name}” moved to the top",
  "difference/moved-below":
    "Order of {part, select, scenarios {the scenarios} sets {the equal-budget comparisons} citations {the documents} sources {the sources} charts {the charts} indicators {the indicators} observations {the observations} assertions {the assertions} overrides {the changes in “{scenario}”} other {the other entries}}: “{name}” moved below “{below}”",
  "difference/moved-some":
    "Order of {part, select, scenarios {the scenarios} sets {the equal-budget comparisons} citations {the documents} sources {the sources} charts {the charts} indicators {the indicators} observations {the observations} assertions {the assertions} overrides {the changes in “{scenario}”} other {the other entries}}: {names} moved",
  "difference/moved-many":
    "Order of {part, select, scenarios {the scenarios} sets {the equal-budget comparisons} citations {the documents} sources {the sources} charts {the charts} indicators {the indicators} observations {the observations} assertions {the assertions} overrides {the changes in “{scenario}”} other {the other entries}}: {count} of {total} moved",
  "difference/list-added": "In {part, select, charts {the charts} other {the indicators}}: {added} added",
  "difference/list-removed": "In {part, select, charts {the charts} other {the indicators}}: {removed} removed",
  "difference/list-exchanged":
    "In {part, select, charts {the charts} other {the indicators}}: {added} added, {removed} removed",
} as const satisfies Record<keyof typeof zh, string>;
