// Earlier versions of documents.
export const zh = {
  "app/versions-title": "较早的版本",
  "app/versions-rule":
    "改动时每 5 分钟留一份：当天 3 份，之前每天 1 份，每个文档最多 10 份。打开一份之前，先留下现在的状态。",
  "app/versions-own": "这份文档",
  "app/versions-other": "其他文档",
  "app/versions-none": "还没有。改动文档之后，这里就会有。",
  "app/versions-damaged": "有 {count} 份已损坏，读不出来，文件原样留在 {folder}。",
  "app/versions-failing": "改动已备份，但没能留下较早的版本。{cause}",
  "app/version-compare": "比较",
  "app/version-compare-label": "比较：{time} 的 {name}",
  "app/version-open": "打开",
  "app/version-open-label": "打开：{time} 的 {name}",
  "app/version-of": "{time} 的 {name}",
  "app/version-put": "已换成 {time} 的版本，可以撤销。",
  "app/version-opened": "打开的是 {time} 的 {name}，还没有保存。",
  "app/version-same": "{time} 的版本与现在没有不同。",
  "app/version-gone": "这个版本已不在了。",
  "app/version-elsewhere": "{name} 在另一个窗口里开着。较早的版本到那个窗口里打开。",
  "app/version-unread": "{time} 的版本有错，不能比较，但可以打开。",
  "app/version-not-kept": "没有打开较早的版本，因为现在的状态没能先留下。{cause}",
  "app/step-version": "换成 {time} 的版本",
} as const;

export const en = {
  "app/versions-title": "Earlier versions",
  "app/versions-rule":
    "One is kept every 5 minutes of work: 3 from today, 1 from each day before, 10 at most of a document. Before one is opened the present state is kept.",
  "app/versions-own": "This document",
  "app/versions-other": "Other documents",
  "app/versions-none": "None yet. They appear here once a document has been changed.",
  "app/versions-damaged":
    "{count, plural, one {One is damaged and could not be read. It was} other {# are damaged and could not be read. They were}} left as found in {folder}.",
  "app/versions-failing": "Your changes are backed up, but no earlier version could be kept. {cause}",
  "app/version-compare": "Compare",
  "app/version-compare-label": "Compare: {name}, {time}",
  "app/version-open": "Open",
  "app/version-open-label": "Open: {name}, {time}",
  "app/version-of": "{name} of {time}",
  "app/version-put": "This is the version of {time}. It can be undone.",
  "app/version-opened": "This is {name} of {time}, not saved yet.",
  "app/version-same": "The version of {time} does not differ from the present one.",
  "app/version-gone": "This version is no longer there.",
  "app/version-elsewhere": "{name} is open in another window. Open its earlier versions there.",
  "app/version-unread": "The version of {time} has errors and cannot be compared, but it can be opened.",
  "app/version-not-kept":
    "The earlier version was not opened, since the present state could not be kept first. {cause}",
  "app/step-version": "the version of {time}",
} as const satisfies Record<keyof typeof zh, string>;
