// The start page, and the three marks of the first run.
export const zh = {
  "app/study-city": "人才、资本、平台与全球合作相互作用，城市将走向何处。同样的钱，投在哪里。",
  "app/study-talent": "人才怎样来、怎样留下：补贴与安居，哪个留得住人。",
  "app/study-funds": "基金怎样投、怎样退、怎样再投：耐心与快周期各得什么。",
  "app/study-ecosystem": "五大产业生态圈怎样增长，卡在人才，还是卡在用地。",
  "app/study-corridor": "实验室、平台、企业一环接一环，城西科创大走廊先补哪一环。",
  "app/study-xiasha": "引进来与走出去，合作受限时制造业靠什么升级。",
  "app/study-facts": "{variables} 个变量 · {start} 至 {stop} 年",
  "app/coach": "入门提示",
  "app/coach-lever": "拖一下这个滑块",
  "app/coach-lever-folded": "打开杠杆，拖一个滑块",
  "app/coach-lever-text": "图会跟着动，基准留在原处。改错了按 {undo}。",
  "app/coach-scenario": "一条线就是一个情景",
  "app/coach-scenario-text": "点名字选中它，点眼睛让它显示或隐去。拖出来的改动可以存成新的情景。",
  "app/coach-tables": "每个数都问得到来历",
  "app/coach-tables-text": "假设表里点一个数，看它的单位、范围和出处；也可以从 Excel 整块粘贴。",
  "app/coach-next": "下一步",
  "app/coach-done": "知道了",
  "app/coach-never": "不再提示",
  "app/coach-step": "第 {step} 步，共 {count} 步",
} as const;

export const en = {
  "app/study-city":
    "Where a city is heading as talent, capital, platforms and global links feed each other; the same money, spent here or there.",
  "app/study-talent": "How talent comes and stays: do cash or homes keep people?",
  "app/study-funds": "How funds are deployed, leave and return: what patience gives, and what speed.",
  "app/study-ecosystem": "How the five industry circles grow, and whether people or land hold them back.",
  "app/study-corridor": "Laboratories, platforms, firms, link by link: which link of the corridor comes first?",
  "app/study-xiasha": "Bringing in and going out: what lifts manufacturing when cooperation is restricted?",
  "app/study-facts": "{variables} variables · {start} to {stop}",
  "app/coach": "First steps",
  "app/coach-lever": "Drag this slider",
  "app/coach-lever-folded": "Open the levers and drag one",
  "app/coach-lever-text": "The charts follow your hand and the base stays put. {undo} takes it back.",
  "app/coach-scenario": "A line is a scenario",
  "app/coach-scenario-text":
    "Click a name to select it, the eye to show or hide it. What you drag can be saved as a scenario of its own.",
  "app/coach-tables": "Every number can be asked",
  "app/coach-tables-text":
    "In the table of assumptions a click on a number shows its unit, range and source. A block from Excel can be pasted.",
  "app/coach-next": "Next",
  "app/coach-done": "Got it",
  "app/coach-never": "Don’t show again",
  "app/coach-step": "step {step} of {count}",
} as const satisfies Record<keyof typeof zh, string>;
