// What the command line says.
export const zh = {
  "cli/usage": `观潮 foretide：运行和检查系统动力学模型与情景。

用法
  foretide <命令> <文件> [选项]

命令
  run <文件>      运行一次，输出各变量的时间序列
  check <文件>    列出文件中的所有问题
  compare <文件>  把各情景的指标与基准并列
  diff <甲> <乙>  两个情景文件有何不同
  systems         来源文献中的 69 个系统与模型的对应

选项
  --format table|csv|json   输出格式；终端上默认为表格，管道中默认为 CSV
  --lang zh|en              语言；默认随系统
  --help                    说明；可写在命令之后，查看该命令的选项

文件是 XMILE 模型（.xmile）或情景文件（.scenario.json），library:city 指自带的模型 city；
在 compare 中，或用了 --scenario、--sources 时，指以它为模型的自带研究。
退出状态：0 正常，1 输入有问题，2 环境出错（例如文件打不开）。`,
  "cli/usage-run": `foretide run <.xmile 或 .scenario.json 文件，或 library:模型名> [选项]

运行一次，输出 time 一列和每个变量一列（数组写作 名称[元素]）。

  --scenario 情景       情景文件中要运行的情景；默认为第一个，即基准
  --set 名称=数值       替换一个常量；数组可写 "名称[元素]=数值"，不写元素则全部替换；可重复
  --outputs 甲,乙       只输出这些变量
  --method euler|rk4    积分方法
  --dt 数值             步长
  --start 数值          起始时间
  --stop 数值           结束时间
  --save 数值           保存间隔
  --seed 整数           随机数种子，默认 0
  --format table|csv|json
  --lang zh|en`,
  "cli/usage-check": `foretide check <.xmile 或 .scenario.json 文件，或 library:模型名> [选项]

列出所有问题，每行一个：严重程度 代码 文件:行:列 说明。有错误时退出状态为 1，只有警告时为 0。

  --sources 文件夹          在其中的文档里核对引文
  --confidence              列出可信度清单：结构、行为、来源各项检验
  --format table|csv|json   默认每行一个问题
  --lang zh|en`,
  "cli/usage-diff": `foretide diff <情景文件甲> <情景文件乙> [选项]

列出从甲到乙的每一处不同：哪个情景，哪个假设，由多少改为多少。没有不同时什么也不输出。

  --format table|csv|json   默认每行一句；CSV 与 JSON 写明路径
  --lang zh|en`,
  "cli/no-difference": "两个文件没有不同。",
  "cli/no-two-files": "需要两个文件。用法：foretide {command} <甲> <乙>。",
  "cli/diff-without-study": "diff 用于情景文件（.scenario.json）；这里给的是别的文件。",
  "cli/unknown-command": "没有“{name}”这个命令。可用的命令：{commands}。",
  "cli/no-file": "缺少文件。用法：foretide {command} <文件>。",
  "cli/too-many-files": "一次只能处理一个文件，多出了“{name}”。",
  "cli/bad-option": "选项有误：{detail}",
  "cli/bad-choice": "--{option} 只能是 {choices}，收到的是“{value}”。",
  "cli/bad-number": "--{option} 需要一个数，收到的是“{value}”。",
  "cli/bad-seed": "--seed 需要 0 到 9007199254740991 之间的整数，收到的是“{value}”。",
  "cli/bad-set": "--set 写作 名称=数值，收到的是“{value}”。",
  "cli/unknown-variable": "模型里没有“{name}”。",
  "cli/unknown-variable-near": "模型里没有“{name}”。最接近的是“{nearest}”。",
  "cli/unknown-element": "“{name}”没有元素“{element}”。它的元素是：{elements}。",
  "cli/not-a-constant": "“{name}”不是常量，不能用 --set 替换。可替换的是方程里只有一个数的变量。",
  "cli/unknown-library": "没有名为“{name}”的自带模型。自带的有：{names}。",
  "cli/cannot-read": "读不了 {file}：{reason}。",
  "cli/reason-missing": "文件不存在",
  "cli/reason-not-a-file": "它不是普通文件",
  "cli/reason-denied": "没有读取权限",
  "cli/reason-too-large": "文件超过 {limit} MB",
  "cli/reason-other": "系统报告 {code}",
  "cli/severity-error": "错误",
  "cli/severity-warning": "警告",
  "cli/sound": "{file} 没有问题：{stocks} 个存量，{flows} 个流量，{auxiliaries} 个辅助变量，{constants} 个常量。",
  "cli/sound-study": "{file} 没有问题：{scenarios} 个情景，模型是 {model}。",
  "cli/unknown-scenario": "没有“{id}”这个情景。有的是：{ids}。",
  "cli/scenario-without-study": "--scenario 用于情景文件（.scenario.json）；这里给的是模型。",
  "cli/compare-without-study": "compare 用于情景文件（.scenario.json）；这里给的是别的文件。",
  "cli/sources-without-study": "--sources 用于情景文件（.scenario.json）：引文写在那里；这里给的是模型。",
  "cli/model-outside": "模型“{model}”在情景文件所在的文件夹之外。把模型放进这个文件夹，再改路径。",
  "cli/column-scenario": "情景",
  "cli/column-indicator": "指标",
  "cli/column-time": "时间",
  "cli/column-value": "数值",
  "cli/column-base": "基准",
  "cli/column-change": "变化",
  "cli/column-change-percent": "变化 %",
  "cli/column-id": "编号",
  "cli/column-name": "系统",
  "cli/column-model": "模型",
  "cli/column-lever": "杠杆",
  "cli/column-outcome": "结果",
  "cli/column-at": "时间",
  "cli/column-sign": "方向",
  "cli/column-effect": "影响",
  "cli/time-outside": "--at 的 {value} 不在 {start} 到 {stop} 之间。",
  "cli/usage-compare": `foretide compare <.scenario.json 文件，或 library:研究名> [选项]

把每个情景的指标与基准并列。

  --scenarios 甲,乙      只比较这些情景；默认为基准以外的全部
  --at 2030,2035        在这些时间比较；默认为终点，以及各次冲击的中间与结束
  --indicators 甲,乙     只比较这些指标；默认为文件中列出的指标
  --format table|csv|json
  --lang zh|en`,
  "cli/usage-systems": `foretide systems [选项]

列出来源文献中的 69 个系统：模型的哪些部分与它对应，哪个杠杆使它起作用，结果往哪个方向动。

  --run                 逐个运行，给出现在的影响；有一个不动，退出状态即为 1
  --format table|csv|json
  --lang zh|en`,
  "cli/problem-count":
    "{errors, plural, =0 {没有错误} other {# 个错误}}，{warnings, plural, =0 {没有警告} other {# 个警告}}。",
  "cli/cannot-run": "不能运行：先处理上面的错误。",
  "cli/unexpected": "程序出了意外，没有写出结果：{detail}",
} as const;

export const en = {
  "cli/usage": `Foretide 观潮: run and check system dynamics models and scenarios.

Usage
  foretide <command> <file> [options]

Commands
  run <file>      run once and print each variable's series
  check <file>    list every problem in the file
  compare <file>  put each scenario's indicators beside the base's
  diff <a> <b>    how two scenario files differ
  systems         the 69 systems of the source documents and what stands for each

Options
  --format table|csv|json   output format; a table on a terminal, CSV in a pipe
  --lang zh|en              language; the system's by default
  --help                    this text; after a command, that command's options

A file is an XMILE model (.xmile) or a scenario file (.scenario.json). library:city is the bundled model city;
with compare, --scenario or --sources it is the bundled study of that model.
Exit status: 0 fine, 1 problems in the input, 2 the world failed (a file that cannot be opened, say).`,
  "cli/usage-run": `foretide run <.xmile or .scenario.json file, or library:name> [options]

Runs once and prints a column "time" and a column for each variable (arrays as name[element]).

  --scenario id         which scenario of a scenario file; the first, the base, by default
  --set name=value      replace a constant; "name[element]=value" for one element of an array, without an element all; may be repeated
  --outputs a,b         print only these variables
  --method euler|rk4    integration method
  --dt number           step
  --start number        start time
  --stop number         stop time
  --save number         save step
  --seed integer        seed of the random numbers, 0 by default
  --format table|csv|json
  --lang zh|en`,
  "cli/usage-check": `foretide check <.xmile or .scenario.json file, or library:name> [options]

Lists every problem, one a line: severity code file:line:column message. Exit status 1 if any is an error, 0 if all are warnings.

  --sources folder          look the quotes up in the documents there
  --confidence              the sheet that says how far to trust it
  --format table|csv|json   one problem a line by default
  --lang zh|en`,
  "cli/usage-diff": `foretide diff <scenario file a> <scenario file b> [options]

Lists each thing that differs from a to b: which scenario, which assumption, from what to what. Prints nothing where nothing differs.

  --format table|csv|json   a sentence a line by default; CSV and JSON give the path
  --lang zh|en`,
  "cli/no-difference": "The two files do not differ.",
  "cli/no-two-files": "Two files are needed. Usage: foretide {command} <a> <b>.",
  "cli/diff-without-study": "diff works on scenario files (.scenario.json); this is another kind of file.",
  "cli/unknown-command": "There is no command “{name}”. The commands are {commands}.",
  "cli/no-file": "A file is missing. Usage: foretide {command} <file>.",
  "cli/too-many-files": "One file at a time; “{name}” is one too many.",
  "cli/bad-option": "An option is wrong: {detail}",
  "cli/bad-choice": "--{option} must be {choices}, not “{value}”.",
  "cli/bad-number": "--{option} needs a number, not “{value}”.",
  "cli/bad-seed": "--seed needs a whole number from 0 to 9007199254740991, not “{value}”.",
  "cli/bad-set": "--set is written name=value, not “{value}”.",
  "cli/unknown-variable": "The model has no “{name}”.",
  "cli/unknown-variable-near": "The model has no “{name}”. The nearest name is “{nearest}”.",
  "cli/unknown-element": "“{name}” has no element “{element}”. Its elements are {elements}.",
  "cli/not-a-constant":
    "“{name}” is not a constant, so --set cannot replace it. Variables whose equation is a single number can be replaced.",
  "cli/unknown-library": "There is no bundled model “{name}”. The bundled ones are {names}.",
  "cli/cannot-read": "Cannot read {file}: {reason}.",
  "cli/reason-missing": "there is no such file",
  "cli/reason-not-a-file": "it is not a regular file",
  "cli/reason-denied": "permission denied",
  "cli/reason-too-large": "it is larger than {limit} MB",
  "cli/reason-other": "the system says {code}",
  "cli/severity-error": "error",
  "cli/severity-warning": "warning",
  "cli/sound":
    "{file} is sound: {stocks, plural, one {# stock} other {# stocks}}, {flows, plural, one {# flow} other {# flows}}, {auxiliaries, plural, one {# auxiliary} other {# auxiliaries}}, {constants, plural, one {# constant} other {# constants}}.",
  "cli/sound-study": "{file} is sound: {scenarios, plural, one {# scenario} other {# scenarios}} of {model}.",
  "cli/unknown-scenario": "There is no scenario “{id}”. The scenarios are {ids}.",
  "cli/scenario-without-study": "--scenario goes with a scenario file (.scenario.json); this is a model.",
  "cli/compare-without-study": "compare works on a scenario file (.scenario.json); this is another kind of file.",
  "cli/sources-without-study":
    "--sources goes with a scenario file (.scenario.json), where the quotes stand; this is a model.",
  "cli/model-outside":
    "The model “{model}” lies outside the scenario file’s folder. Move it into that folder and change the path.",
  "cli/column-scenario": "scenario",
  "cli/column-indicator": "indicator",
  "cli/column-time": "time",
  "cli/column-value": "value",
  "cli/column-base": "base",
  "cli/column-change": "change",
  "cli/column-change-percent": "change %",
  "cli/column-id": "id",
  "cli/column-name": "system",
  "cli/column-model": "model",
  "cli/column-lever": "lever",
  "cli/column-outcome": "outcome",
  "cli/column-at": "at",
  "cli/column-sign": "sign",
  "cli/column-effect": "effect",
  "cli/time-outside": "--at {value} is not between {start} and {stop}.",
  "cli/usage-compare": `foretide compare <.scenario.json file, or library:name> [options]

Puts each scenario’s indicators beside the base’s.

  --scenarios a,b       only these scenarios; all but the base by default
  --at 2030,2035        at these times; by default the end, and the middle and end of each shock
  --indicators a,b      only these indicators; those of the file by default
  --format table|csv|json
  --lang zh|en`,
  "cli/usage-systems": `foretide systems [options]

Lists the 69 systems of the source documents: which parts of the models stand for each, which lever brings it to life, which way its outcome moves.

  --run                 run each one and give its effect now; exit status 1 if one does not move
  --format table|csv|json
  --lang zh|en`,
  "cli/problem-count":
    "{errors, plural, =0 {No errors} one {# error} other {# errors}}, {warnings, plural, =0 {no warnings} one {# warning} other {# warnings}}.",
  "cli/cannot-run": "Cannot run: fix the errors above first.",
  "cli/unexpected": "Something unexpected happened and no result was written: {detail}",
} as const satisfies Record<keyof typeof zh, string>;
