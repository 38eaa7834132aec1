// What dimensional analysis finds. Warnings: the numbers of a run do not depend on units.
export const zh = {
  "check/units-sum": "单位不同的量不能相加减：前面是“{left}”，这里是“{right}”。检查方程或变量的单位。",
  "check/units-comparison": "单位不同的量不能比较：前面是“{left}”，这里是“{right}”。检查方程或变量的单位。",
  "check/units-branches": "THEN 与 ELSE 的单位应相同：前者是“{left}”，后者是“{right}”。",
  "check/units-arguments": "这些参数的单位应相同：前面是“{left}”，这里是“{right}”。",
  "check/units-argument": "{function} 的这个参数，单位应为“{expected}”，这里却是“{found}”。",
  "check/units-exponent": "指数应是没有单位的数，这里的单位却是“{found}”。",
  "check/units-power":
    "单位为“{found}”的量，指数不是写明的数，结果的单位无法确定。先除以一个参考值，化为没有单位的比值。",
  "check/units-declared": "变量声明的单位是“{declared}”，方程算出来却是“{computed}”。",
  "check/units-flow":
    "流量“{flow}”的单位是“{declared}”，而存量“{stock}”的流量应以“{expected}”计：存量的单位除以时间的单位。",
} as const;

export const en = {
  "check/units-sum":
    "Quantities in different units cannot be added or subtracted: “{left}” before, “{right}” here. Check the equation or the variables’ units.",
  "check/units-comparison":
    "Quantities in different units cannot be compared: “{left}” before, “{right}” here. Check the equation or the variables’ units.",
  "check/units-branches": "THEN and ELSE must be in the same units: the one is in “{left}”, the other in “{right}”.",
  "check/units-arguments": "These arguments must be in the same units: “{left}” before, “{right}” here.",
  "check/units-argument": "This argument of {function} must be in “{expected}”; here it is in “{found}”.",
  "check/units-exponent": "An exponent must be a plain number; here it is in “{found}”.",
  "check/units-power":
    "A quantity in “{found}” is raised to a power that is not written as a number, so the units of the result are unknown. Divide it by a reference value first.",
  "check/units-declared": "The variable is declared in “{declared}”, but its equation gives “{computed}”.",
  "check/units-flow":
    "The flow “{flow}” is in “{declared}”, but a flow of the stock “{stock}” must be in “{expected}”: the stock’s units per unit of time.",
} as const satisfies Record<keyof typeof zh, string>;
