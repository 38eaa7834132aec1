// The sheet that says how far to trust a model, line by line; {verdict} is pass, warn or fail.
export const zh = {
  "confidence/group-structure": "结构",
  "confidence/group-structure-behaviour": "由结构而来的行为",
  "confidence/group-behaviour": "行为",
  "confidence/verdict-pass": "通过",
  "confidence/verdict-warn": "留意",
  "confidence/verdict-fail": "不通过",
  "confidence/units": "{verdict, select, pass {所有方程的单位一致。} other {有 {count} 处单位不一致或看不懂。}}",
  "confidence/unused": "{verdict, select, pass {每个假设都有方程用到。} other {有 {count} 个假设没有方程用到。}}",
  "confidence/step":
    "{count, plural, =0 {没有指标可比。} other {{broken, select, ended {运行到{calendar, select, yes { {time, number, ::group-off} 年} other {时间 {time, number, ::group-off} }}就停了：“{name}”成了无穷大或不是数，无从比较。} number {“{name}”在{calendar, select, yes { {time, number, ::group-off} 年} other {时间 {time, number, ::group-off} }}不是有限的数，无从比较。} other {步长减半，指标最多变 {percent}%（上限 {limit}%）{percent, plural, =0 {。} other {：“{name}”，{calendar, select, yes {{time, number, ::group-off} 年} other {时间 {time, number, ::group-off}}}。}}}}}}",
  "confidence/method":
    "{count, plural, =0 {没有指标可比。} other {{broken, select, ended {运行到{calendar, select, yes { {time, number, ::group-off} 年} other {时间 {time, number, ::group-off} }}就停了：“{name}”成了无穷大或不是数，无从比较。} number {“{name}”在{calendar, select, yes { {time, number, ::group-off} 年} other {时间 {time, number, ::group-off} }}不是有限的数，无从比较。} other {欧拉法与四阶龙格-库塔法，指标最多差 {percent}%（上限 {limit}%）{percent, plural, =0 {。} other {：“{name}”，{calendar, select, yes {{time, number, ::group-off} 年} other {时间 {time, number, ::group-off}}}。}}}}}}",
  "confidence/assertions":
    "{verdict, select, pass {研究自带的 {count} 条断言（守恒、极端条件等）都成立。} warn {研究没有自带断言。} other {研究自带的 {count} 条断言里有 {broken} 条不成立。}}",
  "confidence/extremes":
    "{verdict, select, pass {每个杠杆取到范围两端（{count} 次），存量都有限，且不为负。} warn {没有带范围的常数可试。} other {杠杆取到范围两端 {count} 次，有 {broken} 次存量为负或不再有限。}}",
  "confidence/observations":
    "{count, plural, =0 {研究没有观测值可对照。} other {{count} 个观测值与目标，符合 {kept} 个{verdict, select, pass {。} warn {；不符的是目标或期望，不是观测。} other {，有观测值不符。}}}}",
  "confidence/sources":
    "{count, plural, =0 {没有带范围的假设，无法看出结果取决于什么。} other {{percent, plural, =0 {指标的变动都不取决于没有出处的假设。} other {指标的变动有 {percent}% 取决于没有出处的假设，{unsourced, plural, =0 {不过都写了理由} other {其中 {unsourced}% 连理由也没有}}。}}}}",
  "confidence/problem": "“{name}”（第 {line} 行）",
  "confidence/assertion-broken":
    "断言“{id}”：“{cell}”在 {time, number, ::group-off} 是 {value, number, ::@##}，应对照 {bound, number, ::@##}",
  "confidence/extreme":
    "“{name}”取 {value, number, ::@##} 时，“{stock}”在 {time, number, ::group-off} 到了 {reached, number, ::@##}",
  "confidence/observation-missed":
    "{id}“{name}”是 {value, number, ::@##}，应{side, select, low {不低于 {low, number, ::@##}} high {不高于 {high, number, ::@##}} other {在 {low, number, ::@##} 至 {high, number, ::@##}}}",
  "confidence/observation-met":
    "{id}“{name}”是 {value, number, ::@##}，{side, select, low {不低于 {low, number, ::@##}} high {不高于 {high, number, ::@##}} other {在 {low, number, ::@##} 至 {high, number, ::@##} 之间}}，相符",
  "confidence/uncited": "“{name}”占 {percent, number, ::.0}%{confidence, select, none {，没有理由} other {，假定}}",
} as const;

export const en = {
  "confidence/group-structure": "Structure",
  "confidence/group-structure-behaviour": "Behaviour that follows from structure",
  "confidence/group-behaviour": "Behaviour",
  "confidence/verdict-pass": "pass",
  "confidence/verdict-warn": "note",
  "confidence/verdict-fail": "fail",
  "confidence/units":
    "{verdict, select, pass {The units of all equations agree.} other {{count, plural, one {One unit does} other {# units do}} not agree or cannot be read.}}",
  "confidence/unused":
    "{verdict, select, pass {Every assumption is used by an equation.} other {{count, plural, one {One assumption is} other {# assumptions are}} used by no equation.}}",
  "confidence/step":
    "{count, plural, =0 {There is no indicator to compare.} other {{broken, select, ended {The run ends {calendar, select, yes {in {time, number, ::group-off}} other {at time {time, number, ::group-off}}}, where “{name}” becomes infinite or no number: there is nothing to compare.} number {“{name}” is no finite number {calendar, select, yes {in {time, number, ::group-off}} other {at time {time, number, ::group-off}}}: there is nothing to compare.} other {Half the step changes the indicators by {percent}% at most (limit {limit}%){percent, plural, =0 {.} other {: “{name}” {calendar, select, yes {in {time, number, ::group-off}} other {at time {time, number, ::group-off}}}.}}}}}}",
  "confidence/method":
    "{count, plural, =0 {There is no indicator to compare.} other {{broken, select, ended {The run ends {calendar, select, yes {in {time, number, ::group-off}} other {at time {time, number, ::group-off}}}, where “{name}” becomes infinite or no number: there is nothing to compare.} number {“{name}” is no finite number {calendar, select, yes {in {time, number, ::group-off}} other {at time {time, number, ::group-off}}}: there is nothing to compare.} other {Euler and RK4 differ in the indicators by {percent}% at most (limit {limit}%){percent, plural, =0 {.} other {: “{name}” {calendar, select, yes {in {time, number, ::group-off}} other {at time {time, number, ::group-off}}}.}}}}}}",
  "confidence/assertions":
    "{verdict, select, pass {{count, plural, one {The study’s one assertion holds.} other {All # assertions of the study hold (conservation, extreme conditions and others).}}} warn {The study has no assertions of its own.} other {Of the study’s {count} assertions {broken} do not hold.}}",
  "confidence/extremes":
    "{verdict, select, pass {Every lever at both ends of its range ({count} runs) keeps the stocks finite and not negative.} warn {There is no constant with a range to try.} other {Of {count} runs with levers at the ends of their ranges, {broken} make a stock negative or no longer finite.}}",
  "confidence/observations":
    "{count, plural, =0 {The study has no observations to compare with.} other {{kept} of {count} observations and targets are met{verdict, select, pass {.} warn {; what is missed is a target or a hope, not an observation.} other {; an observation is missed.}}}}",
  "confidence/sources":
    "{count, plural, =0 {No assumption has a range, so what the results rest on cannot be seen.} other {{percent, plural, =0 {None of the indicators’ movement rests on assumptions without a citation.} other {{percent}% of the indicators’ movement rests on assumptions without a citation, {unsourced, plural, =0 {all of them with a reason} other {{unsourced}% on such without even a reason}}.}}}}",
  "confidence/problem": "“{name}” (line {line})",
  "confidence/assertion-broken":
    "Assertion “{id}”: “{cell}” is {value, number, ::@##} in {time, number, ::group-off}, to be compared with {bound, number, ::@##}",
  "confidence/extreme":
    "With “{name}” at {value, number, ::@##}, “{stock}” reaches {reached, number, ::@##} in {time, number, ::group-off}",
  "confidence/observation-missed":
    "{id} “{name}” is {value, number, ::@##}, expected {side, select, low {to be at least {low, number, ::@##}} high {to be at most {high, number, ::@##}} other {within {low, number, ::@##} to {high, number, ::@##}}}",
  "confidence/observation-met":
    "{id} “{name}” is {value, number, ::@##}, {side, select, low {at least {low, number, ::@##}} high {at most {high, number, ::@##}} other {within {low, number, ::@##} to {high, number, ::@##}}} as expected",
  "confidence/uncited":
    "“{name}” has {percent, number, ::.0}%{confidence, select, none {, without a reason} other {, assumed}}",
} as const satisfies Record<keyof typeof zh, string>;
