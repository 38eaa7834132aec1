// What is wrong with a model, code by code. `{path}` and the like are the problem's values; `nearest` is a similar name
// that does exist, or `none`.
export const zh = {
  "check/duplicate-name": "名称“{name}”用了两次（大小写、空格与下划线不作区分）。给其中一个换个名称。",
  "check/duplicate-dimension": "维度“{dimension}”定义了两次。删去一个，或换个名称。",
  "check/dimension-or-variable":
    "“{name}”既是维度又是变量；方程里的“{name}”指变量，于是它要靠自己才能算出。要用元素的序号，就给变量或维度换个名称。",
  "check/dimension-name": "变量“{name}”与一个维度同名。方程里写“{name}”指变量，方括号里指维度；换个名称就不会弄混。",
  "check/duplicate-element": "“{variable}”里的元素“{elements}”出现了两次。删去一个，或换个名称。",
  "check/undefined-name":
    "没有叫“{name}”的变量。{nearest, select, none {检查写法，或添加这个变量。} other {想写的可能是“{nearest}”。}}",
  "check/undefined-function":
    "没有叫“{function}”的函数。{nearest, select, none {检查写法；若是变量，它后面不应有括号。} other {想写的可能是“{nearest}”。}}",
  "check/undefined-element":
    "维度“{dimension}”里没有元素“{element}”。{nearest, select, none {检查写法，或在维度里添加这个元素。} other {想写的可能是“{nearest}”。}}",
  "check/undefined-dimension":
    "没有叫“{dimension}”的维度。{nearest, select, none {检查写法，或添加这个维度。} other {想写的可能是“{nearest}”。}}",
  "check/undefined-flow":
    "存量“{stock}”的流量“{name}”不存在。{nearest, select, none {添加这个流量，或把它从存量里删去。} other {想写的可能是“{nearest}”。}}",
  "check/undefined-model":
    "模块“{module}”所用的模型“{model}”不存在。{nearest, select, none {添加这个模型，或删去模块。} other {想写的可能是“{nearest}”。}}",
  "check/undefined-input":
    "模块“{module}”里没有可连接的变量“{name}”。{nearest, select, none {检查连接的写法。} other {想写的可能是“{nearest}”。}}",
  "check/unsupported-function": "函数“{function}”还不能仿真。改用存量与流量、图形函数或已支持的函数来表达。",
  "check/recursive-module": "模块“{module}”所用的模型“{model}”又包含它自己，没有尽头。去掉其中一层。",
  "check/missing-equation": "“{name}”没有方程。填入一个数或一个算式。",
  "check/missing-elements":
    "“{name}”的这些元素没有方程：{elements}{more, plural, =0 {} other {，另外还有 # 个}}。给每个元素填入方程，或给整个变量一个方程。",
  "check/list-length": "“{name}”有 {expected} 个元素，方程里却列了 {found} 项。让两者一致。",
  "check/wrong-argument-count":
    "函数“{function}”的参数应{maximum, select, any {至少有 {minimum} 个} other {有 {minimum} 至 {maximum} 个}}，这里有 {found} 个。",
  "check/array-expected": "“{function}”要对数组的各元素计算，这里却没有数组。写成“变量[*]”，或直接写数组变量的名称。",
  "check/name-expected": "“{function}”的第一个参数应是图形函数的名称。",
  "check/array-size-mismatch": "“{function}”里各数组的元素个数不一样，无法逐个对应。让它们用同样的维度。",
  "check/not-an-array": "“{name}”不是数组，不能带下标。删去方括号，或给它加上维度。",
  "check/not-a-flow": "存量“{stock}”所列的“{name}”不是流量。把它改为流量，或从存量里删去。",
  "check/not-a-lookup": "“{name}”不是函数，也没有图形函数，后面不能带括号。若要相乘，写出“*”。",
  "check/lookup-without-input": "“{name}”是图形函数，要带自变量。写成“{name}(x)”。",
  "check/missing-subscript": "“{name}”是数组，这里须说明用哪个元素。写成“{name}[…]”，下标依次属于：{dimensions}。",
  "check/wrong-subscript-count": "“{name}”应有 {expected} 个下标，这里有 {found} 个。",
  "check/element-out-of-bounds": "下标 {index} 超出维度“{dimension}”的范围：应是 1 至 {size} 的整数。",
  "check/element-not-in-dimension": "“{element}”不在维度“{dimension}”里。换成这个维度的元素，或改用包含它的维度。",
  "check/dimension-not-here":
    "“{dimension}”是维度，而“{name}”没有这个维度，不知道该取哪个元素。给“{name}”加上它，或写出具体元素。",
  "check/wildcard-outside":
    "这里的“{name}”代表多个元素，而方程只能得出一个数。放进 SUM、MEAN、MIN、MAX 等函数里，或写出具体元素。",
  "check/self-outside": "SELF 只能写在 PREVIOUS 里面。",
  "check/flow-dimensions":
    "流量“{flow}”与存量“{stock}”的维度不同：流量是 {found}，存量是 {expected}（“-”表示不是数组）。让两者一致。",
  "check/input-dimensions": "“{name}”取“{source}”的值，两者的维度却不同。让两者一致。",
  "check/order-not-constant": "阶数须在运行前就知道。写成一个数，或用一个常量。",
  "check/order-out-of-range": "阶数是 {order}，应在 1 至 {limit} 之间。",
  "check/too-many-cells": "把数组展开后，模型至少有 {cells} 个数，上限是 {limit} 个。减少维度或元素。",
  "check/too-many-modules": "模块太多，上限是 {limit} 个。减少模块。",
  "check/too-large": "把数组展开后，方程合起来超过 {limit} 项。减少元素，或把重复计算的部分放进单独的变量。",
  "check/algebraic-loop":
    "这些变量在同一时刻互相依赖，无法计算：{path}。在环里加入一个存量或延迟，或改写其中一个方程。",
  "check/initial-loop":
    "这些变量的初始值互相依赖，无法计算：{path}。给其中一个存量一个确定的初始值，或给延迟写上初始值。",
  "check/unused": "“{name}”没有被任何方程用到。若不需要，可删去；若需要，请检查方程里的名称。",
  "check/builtin-name": "变量“{name}”与内置函数 {function} 同名，方程里用到的是变量。若不是有意如此，给它换个名称。",
  "check/priority-changed":
    "“{name}”不能为负，它的流出量却在同一时刻互相依赖，无法按所列次序供应，已改按能够算出的次序。调整流出量的次序或方程。",
  "check/delay-too-short":
    "{function} 的时间 {time} 分成 {stages} 段后，每段短于步长 {dt}，结果会失真。加长时间，或缩短步长。",
} as const;

export const en = {
  "check/duplicate-name":
    "The name “{name}” is used twice (case, spaces and underscores make no difference). Rename one of the two.",
  "check/duplicate-dimension": "The dimension “{dimension}” is defined twice. Remove one of them or rename it.",
  "check/dimension-or-variable":
    "“{name}” is both a dimension and a variable. In an equation it means the variable, which would then need itself. If the element’s number is meant, rename the variable or the dimension.",
  "check/dimension-name":
    "The variable “{name}” has the name of a dimension. “{name}” in an equation means the variable, between square brackets the dimension; another name would keep them apart.",
  "check/duplicate-element": "“{variable}” has the element “{elements}” twice. Remove one of them or rename it.",
  "check/undefined-name":
    "There is no variable “{name}”. {nearest, select, none {Check the spelling, or add the variable.} other {Did you mean “{nearest}”?}}",
  "check/undefined-function":
    "There is no function “{function}”. {nearest, select, none {Check the spelling; a variable has no parentheses after it.} other {Did you mean “{nearest}”?}}",
  "check/undefined-element":
    "The dimension “{dimension}” has no element “{element}”. {nearest, select, none {Check the spelling, or add the element to the dimension.} other {Did you mean “{nearest}”?}}",
  "check/undefined-dimension":
    "There is no dimension “{dimension}”. {nearest, select, none {Check the spelling, or add the dimension.} other {Did you mean “{nearest}”?}}",
  "check/undefined-flow":
    "The stock “{stock}” lists the flow “{name}”, which does not exist. {nearest, select, none {Add the flow, or take it off the stock.} other {Did you mean “{nearest}”?}}",
  "check/undefined-model":
    "The module “{module}” is made from the model “{model}”, which does not exist. {nearest, select, none {Add the model, or remove the module.} other {Did you mean “{nearest}”?}}",
  "check/undefined-input":
    "The module “{module}” has no variable “{name}” to connect. {nearest, select, none {Check the connection.} other {Did you mean “{nearest}”?}}",
  "check/unsupported-function":
    "The function “{function}” cannot be simulated yet. Express it with stocks and flows, a graphical function, or a function that is supported.",
  "check/recursive-module":
    "The module “{module}” is made from the model “{model}”, which contains itself again without end. Take out one level.",
  "check/missing-equation": "“{name}” has no equation. Enter a number or an expression.",
  "check/missing-elements":
    "These elements of “{name}” have no equation: {elements}{more, plural, =0 {} other { and # more}}. Give each an equation, or one to the whole variable.",
  "check/list-length": "“{name}” has {expected} elements, but its equation lists {found}. Make the two agree.",
  "check/wrong-argument-count":
    "The function “{function}” takes {maximum, select, any {at least {minimum}} other {{minimum} to {maximum}}} arguments, not {found}.",
  "check/array-expected":
    "“{function}” works on the elements of an array, and there is none here. Write “variable[*]”, or the name of an array.",
  "check/name-expected": "The first argument of “{function}” should be the name of a graphical function.",
  "check/array-size-mismatch":
    "The arrays inside “{function}” differ in size, so their elements cannot be paired. Give them the same dimensions.",
  "check/not-an-array":
    "“{name}” is not an array and takes no subscripts. Remove the brackets, or give it a dimension.",
  "check/not-a-flow":
    "The stock “{stock}” lists “{name}”, which is not a flow. Make it a flow, or take it off the stock.",
  "check/not-a-lookup":
    "“{name}” is no function and has no graphical function, so it takes no parentheses. To multiply, write “*”.",
  "check/lookup-without-input": "“{name}” is a graphical function and needs an input. Write “{name}(x)”.",
  "check/missing-subscript":
    "“{name}” is an array: say which element is meant. Write “{name}[…]” with subscripts of: {dimensions}.",
  "check/wrong-subscript-count": "“{name}” takes {expected} subscripts, not {found}.",
  "check/element-out-of-bounds":
    "The subscript {index} is outside the dimension “{dimension}”: it should be a whole number from 1 to {size}.",
  "check/element-not-in-dimension":
    "“{element}” is not in the dimension “{dimension}”. Use an element of that dimension, or a dimension that has this one.",
  "check/dimension-not-here":
    "“{dimension}” is a dimension that “{name}” does not have, so no element of it is at hand. Add it to “{name}”, or name an element.",
  "check/wildcard-outside":
    "“{name}” stands for several elements here, but an equation gives one number. Put it inside SUM, MEAN, MIN, MAX or the like, or name an element.",
  "check/self-outside": "SELF may stand only inside PREVIOUS.",
  "check/flow-dimensions":
    "The flow “{flow}” and the stock “{stock}” differ in their dimensions: {found} and {expected} (“-” for no array). Make them the same.",
  "check/input-dimensions":
    "“{name}” takes its value from “{source}”, but their dimensions differ. Make them the same.",
  "check/order-not-constant": "The order must be known before the run. Write a number, or use a constant.",
  "check/order-out-of-range": "The order is {order}; it should lie between 1 and {limit}.",
  "check/too-many-cells":
    "With its arrays unrolled the model has at least {cells} numbers; the limit is {limit}. Use fewer dimensions or elements.",
  "check/too-many-modules": "There are too many modules; the limit is {limit}. Use fewer.",
  "check/too-large":
    "With the arrays unrolled the equations have more than {limit} parts together. Use fewer elements, or move what is repeated to a variable of its own.",
  "check/algebraic-loop":
    "These variables depend on one another at the same moment and cannot be worked out: {path}. Put a stock or a delay into the loop, or rewrite one of the equations.",
  "check/initial-loop":
    "The initial values of these variables depend on one another and cannot be worked out: {path}. Give one of the stocks a definite initial value, or a delay an initial argument.",
  "check/unused": "No equation uses “{name}”. Remove it if it is not needed, or check the names in the equations.",
  "check/builtin-name":
    "The variable “{name}” has the name of the built-in {function}; equations mean the variable. Rename it unless that is intended.",
  "check/priority-changed":
    "“{name}” must not fall below zero, but its outflows depend on one another at the same moment. They are served in the order in which they can be worked out, not in the order listed. Change the order of the outflows, or their equations.",
  "check/delay-too-short":
    "{function} spreads a time of {time} over {stages, plural, one {# stage} other {# stages}}, each shorter than the time step {dt}, which distorts the result. Use a longer time or a shorter step.",
} as const satisfies Record<keyof typeof zh, string>;
