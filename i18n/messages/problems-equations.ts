// What is wrong with the text of an equation or of a unit, code by code.
export const zh = {
  "equations/empty": "方程是空的。填入一个数或一个算式。",
  "equations/not-defined": "方程写作“{found}”，表示尚未定义。填入一个数或一个算式。",
  "equations/too-long": "方程有 {length} 个字符，最多 {limit} 个。把它拆成几个变量。",
  "equations/too-deep": "方程的层次太多，最多 {limit} 层。把其中一部分移到单独的变量里。",
  "equations/unknown-character": "方程里不能出现字符“{found}”。若它是名称的一部分，给名称加上引号。",
  "equations/unterminated-quote": "从 {found} 开始的引号没有结束。补上后引号。",
  "equations/unterminated-comment": "从“{found}”开始的注释没有结束。用“'}'”结束注释。",
  "equations/starts-with-digit": "“{found}”以数字开头，后面又是文字。若是名称，加上引号；若是数与名称相乘，写出“*”。",
  "equations/number-too-large": "数“{found}”超出计算机能表示的范围。",
  "equations/missing-operand": "“{found}”之前缺少一个数、名称或算式。",
  "equations/ends-early": "方程没有写完：“{before}”之后缺少一个数、名称或算式。",
  "equations/missing-operator":
    "“{before}”与“{found}”之间缺少运算符。若它们是同一个名称，空格写成下划线，或给名称加上引号。",
  "equations/missing-parenthesis": "这个左括号没有对应的右括号。补上“)”。",
  "equations/missing-bracket": "这个“[”没有对应的“]”。补上“]”。",
  "equations/extra-parenthesis": "“{found}”没有对应的左括号。删去它，或在前面补上左括号。",
  "equations/missing-then": "IF 的条件之后应写 THEN。",
  "equations/missing-else": "THEN 的部分之后应写 ELSE：条件不成立时也要有一个值。",
  "equations/unexpected-token": "这里不应出现“{found}”。",
  "equations/units-syntax":
    "看不懂单位“{units}”，问题在“{found}”。单位由名称、数字、“*”“/”“^”和括号组成，例如“人/年”。",
} as const;

export const en = {
  "equations/empty": "The equation is empty. Enter a number or a formula.",
  "equations/not-defined": "The equation reads “{found}”: not defined yet. Enter a number or a formula.",
  "equations/too-long": "The equation has {length} characters; {limit} is the limit. Split it into several variables.",
  "equations/too-deep":
    "The equation has too many levels; {limit} is the limit. Move a part of it into a variable of its own.",
  "equations/unknown-character":
    "“{found}” cannot stand in an equation. If it belongs to a name, put the name in quotes.",
  "equations/unterminated-quote": "The quote that starts at {found} does not end. Add the closing quote.",
  "equations/unterminated-comment": "The comment that starts at “{found}” does not end. Close it with “'}'”.",
  "equations/starts-with-digit":
    "“{found}” starts with a digit and goes on with letters. Put it in quotes if it is a name; write “*” if it is a product.",
  "equations/number-too-large": "The number “{found}” is too large for a computer to hold.",
  "equations/missing-operand": "A number, a name or a formula is missing before “{found}”.",
  "equations/ends-early": "The equation stops short: a number, a name or a formula is missing after “{before}”.",
  "equations/missing-operator":
    "An operator is missing between “{before}” and “{found}”. If they are one name, write the space as an underscore, or put the name in quotes.",
  "equations/missing-parenthesis": "This parenthesis is never closed. Add “)”.",
  "equations/missing-bracket": "This “[” is never closed. Add “]”.",
  "equations/extra-parenthesis": "“{found}” closes nothing. Remove it, or open a parenthesis before it.",
  "equations/missing-then": "THEN must follow the condition of IF.",
  "equations/missing-else":
    "ELSE must follow the part after THEN: there has to be a value when the condition does not hold.",
  "equations/unexpected-token": "“{found}” cannot stand here.",
  "equations/units-syntax":
    "The units “{units}” cannot be read because of “{found}”. Units are names, numbers, “*”, “/”, “^” and parentheses, for instance “person/year”.",
} as const satisfies Record<keyof typeof zh, string>;
