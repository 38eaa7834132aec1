// What is wrong with a file, code by code, before its equations are looked at. `{element}` and the like are the
// problem's values; the line stands beside the sentence.
export const zh = {
  "xmile/empty": "文件是空的。检查是否选错了文件，或从原来的软件里重新保存一份。",
  "xmile/too-large": "文件有 {size} MB，上限是 {limit} MB，没有打开。去掉文件里的图片或数据后再存一份。",
  "xmile/encoding": "文件不是 UTF-8 编码，从这里起读不出文字。在文本编辑器里把编码改为 UTF-8，另存一份。",
  "xmile/not-xml": "这不是 XML 文件：开头不是“<”。检查是否选错了文件，或从原来的软件里导出为 XMILE。",
  "xmile/doctype":
    "文件里有文档类型声明（DOCTYPE）。模型用不到它，而它可能引入外部内容，因此没有打开。删去这个声明即可。",
  "xmile/malformed": "XML 在“{near}”处写错了。检查尖括号、引号和标签是否成对。",
  "xmile/character": "这里有一个不能出现在 XML 里的字符（{code}）。删去它。",
  "xmile/undefined-entity": "XML 里没有“{entity}”这个写法。要写“&”这个字符，用“&amp;”。",
  "xmile/unclosed": "第 {opened} 行的标签“{name}”到这里还没有结束。在合适的位置补上它的结束标签。",
  "xmile/unopened": "结束标签“{tag}”没有对应的开始标签。删去它，或补上开始标签。",
  "xmile/duplicate-attribute": "标签“{element}”里，属性“{name}”写了两次。留下一个。",
  "xmile/too-deep": "标签嵌套超过 {limit} 层，没有打开。模型文件用不到这么深，文件可能已损坏。",
  "xmile/too-many-nodes": "文件里的标签超过 {limit} 个，没有打开。把模型拆成几个文件。",
  "xmile/too-many-attributes": "一个标签里的属性超过 {limit} 个，没有打开。文件可能已损坏。",
  "xmile/unbound-prefix": "前缀“{prefix}”没有说明是哪个命名空间，带这个前缀的内容可能没有读。不影响其他内容。",
  "xmile/not-xmile": "这不是 XMILE 模型：最外层的标签是“{name}”，应是“xmile”。检查是否选错了文件。",
  "xmile/unknown-namespace": "命名空间“{namespace}”不是已知的 XMILE 版本，已按 1.0 版读取。对照原来的软件检查结果。",
  "xmile/no-model": "文件里没有模型（model 标签）。从原来的软件里重新导出一份。",
  "xmile/duplicate-model": "有两个子模型都叫“{name}”，或子模型没有名称。给每个子模型取不同的名称。",
  "xmile/missing": "标签“{parent}”里缺少“{name}”。补上它。",
  "xmile/repeated": "标签“{parent}”里有不止一个“{name}”，无法判断该用哪一个。只留一个。",
  "xmile/unknown-element": "标签“{parent}”里的“{name}”不属于 XMILE，没有读。检查拼写；若是其他软件的扩展，可以不理会。",
  "xmile/unknown-variable-kind": "变量“{variable}”的种类是“{name}”，这里不认识。改成存量、流量、辅助变量或图形函数。",
  "xmile/conveyor": "这里用到了传送带（{element}），还不能仿真。改用存量和延迟函数（DELAY、DELAY3）后再打开。",
  "xmile/queue": "这里用到了队列（{element}），还不能仿真。改用普通的存量和流量后再打开。",
  "xmile/oven": "这里用到了烘箱（{element}），还不能仿真。改用普通的存量和流量后再打开。",
  "xmile/macro": "文件里定义了宏，还不能仿真。把宏的内容直接写进用到它的方程。",
  "xmile/multiplier": "这个流量带有单位换算系数（{element}），还不能仿真。把系数写进方程，或拆成两个流量。",
  "xmile/partial-run": "文件要求只仿真一部分（按“{by}”），而这里总是仿真整个模型。在原来的软件里改成全部运行。",
  "xmile/own-sim-specs": "子模型“{name}”有自己的仿真设定，而这里全部模型共用一套。删去子模型的设定。",
  "xmile/encryption": "模型加了密，读不出来。在原来的软件里取消加密后再存一份。",
  "xmile/data-import": "文件要求在运行前从“{resource}”导入数据。这里不会去读别的文件；把数据写成图形函数或常量。",
  "xmile/ignored": "“{name}”是其他软件的扩展，没有读。若它影响变量怎样计算，结果会与原来的软件不同。",
  "xmile/include": "模型引用了另一个文件“{resource}”。这里不会去读别的文件；把其中的内容并入这个文件。",
  "xmile/bad-value": "“{name}”的值是“{text}”，不在允许的写法之内。改正它。",
  "xmile/odd-value": "“{name}”的值是“{text}”，读不懂，已略过。不影响计算。",
  "xmile/bad-number": "“{name}”里的“{text}”不是数。写成普通的数，如 0.25 或 1e6。",
  "xmile/name-too-long": "名称“{name}”超过 {limit} 个字符。取一个短一些的名称，详细说明写在注释里。",
  "xmile/doc-too-long": "这个变量的注释超过 {limit} 个字符，后面的部分没有读。",
  "xmile/dt": "步长写的是“{text}”，应大于 0。改成大于 0 的数。",
  "xmile/dt-lost": "步长 {dt} 与开始时间 {start} 相比太小，加上去时间也不变。加大步长，或把开始时间改到 0 附近。",
  "xmile/stop-before-start": "结束时间 {stop} 早于开始时间 {start}。把结束时间改到开始时间之后。",
  "xmile/too-many-steps": "从开始到结束要走 {steps} 步，上限是 {limit} 步。加大步长，或缩短时间范围。",
  "xmile/stop-rounded": "从开始到结束 {stop} 不是步长 {dt} 的整数倍，仿真会停在 {used}。",
  "xmile/save-step-rounded": "保存间隔 {saveStep} 不是步长 {dt} 的整数倍，已改为 {used}。",
  "xmile/method-replaced": "积分方法“{method}”已换成“{used}”。结果可能与原来的软件略有不同。",
  "xmile/dimension-size": "维度“{name}”既没有列出元素，大小“{text}”也不是 1 到 {limit} 的整数。列出元素，或改正大小。",
  "xmile/points-missing": "图形函数至少要有两个点。补上 y 值（ypts）。",
  "xmile/points-length": "图形函数有 {x} 个 x 值、{y} 个 y 值，个数应相同。补齐或删去多余的值。",
  "xmile/points-order": "图形函数的第 {position} 个 x 值 {value} 没有比前一个大。x 值要逐个增大。",
  "xmile/points-scale": "图形函数没有 x 值（xpts），x 轴范围（xscale）也不是从小到大的两个数。补上其中一项。",
  "xmile/too-many-points": "图形函数的点超过 {limit} 个。减少点数。",
} as const;

export const en = {
  "xmile/empty": "The file is empty. Check that it is the right one, or save it again from the program it came from.",
  "xmile/too-large":
    "The file has {size} MB; the limit is {limit} MB, so it was not opened. Save it again without pictures or data.",
  "xmile/encoding":
    "The file is not in UTF-8; from here on its text cannot be read. Open it in a text editor and save it as UTF-8.",
  "xmile/not-xml":
    "This is not an XML file: it does not begin with “<”. Check that it is the right one, or export it as XMILE from the program it came from.",
  "xmile/doctype":
    "The file has a document type declaration (DOCTYPE). A model does not need one, and it could pull in outside content, so the file was not opened. Delete the declaration.",
  "xmile/malformed": "The XML is wrong at “{near}”. Check that brackets, quotes and tags come in pairs.",
  "xmile/character": "Here stands a character that XML does not allow ({code}). Delete it.",
  "xmile/undefined-entity": "XML knows no “{entity}”. To write the character “&”, use “&amp;”.",
  "xmile/unclosed": "The tag “{name}” of line {opened} has not ended by this point. Add its end tag where it belongs.",
  "xmile/unopened": "The end tag “{tag}” has no start tag. Delete it, or add the start tag.",
  "xmile/duplicate-attribute": "The tag “{element}” has the attribute “{name}” twice. Keep one.",
  "xmile/too-deep":
    "Tags are nested more than {limit} deep, so the file was not opened. No model needs that; the file may be damaged.",
  "xmile/too-many-nodes":
    "The file has more than {limit} tags, so it was not opened. Split the model into several files.",
  "xmile/too-many-attributes":
    "One tag has more than {limit} attributes, so the file was not opened. It may be damaged.",
  "xmile/unbound-prefix":
    "The file does not say which namespace the prefix “{prefix}” stands for, so what carries it may have been passed over. The rest is unaffected.",
  "xmile/not-xmile":
    "This is not an XMILE model: its outermost tag is “{name}”, not “xmile”. Check that it is the right file.",
  "xmile/unknown-namespace":
    "The namespace “{namespace}” is no version of XMILE known here; it was read as version 1.0. Compare the results with the program it came from.",
  "xmile/no-model": "The file holds no model (no model tag). Export it again from the program it came from.",
  "xmile/duplicate-model": "Two submodels are called “{name}”, or one has no name. Give each a name of its own.",
  "xmile/missing": "The tag “{parent}” lacks “{name}”. Add it.",
  "xmile/repeated": "The tag “{parent}” has more than one “{name}”, and nothing says which one counts. Keep one.",
  "xmile/unknown-element":
    "“{name}” inside “{parent}” is not part of XMILE and was not read. Check its spelling; if it is another program’s addition, you can leave it.",
  "xmile/unknown-variable-kind":
    "The variable “{variable}” is of the kind “{name}”, which is not known here. Make it a stock, a flow, an auxiliary or a graphical function.",
  "xmile/conveyor":
    "A conveyor (element {element}) is used here, which cannot be simulated yet. Use a stock with a delay function (DELAY, DELAY3) instead.",
  "xmile/queue":
    "Its element {element} makes this a queue, which cannot be simulated yet. Use ordinary stocks and flows instead.",
  "xmile/oven":
    "Its element {element} makes this an oven, which cannot be simulated yet. Use ordinary stocks and flows instead.",
  "xmile/macro":
    "The file defines a macro, which cannot be simulated yet. Write what it does into the equations that use it.",
  "xmile/multiplier":
    "This flow has a unit multiplier ({element}), which cannot be simulated yet. Put the factor into its equation, or make two flows of it.",
  "xmile/partial-run":
    "The file asks for a run of only some parts (by “{by}”), but here the whole model always runs. Set it to run all in the program it came from.",
  "xmile/own-sim-specs":
    "The submodel “{name}” has simulation settings of its own, but here all models share one set. Delete those of the submodel.",
  "xmile/encryption":
    "The model is encrypted and cannot be read. Save it again without encryption in the program it came from.",
  "xmile/data-import":
    "The file wants data imported from “{resource}” before a run. Other files are never read from here; write the data as a graphical function or as constants.",
  "xmile/ignored":
    "“{name}” is another program’s addition and was not read. If it changes how a variable is computed, results will differ from that program’s.",
  "xmile/include":
    "The model refers to another file, “{resource}”. Other files are never read from here; copy its contents into this one.",
  "xmile/bad-value": "The value of “{name}” is “{text}”, which is not one of those allowed. Correct it.",
  "xmile/odd-value":
    "The value of “{name}” is “{text}”, which makes no sense here and was passed over. No number changes.",
  "xmile/bad-number": "“{text}” in “{name}” is not a number. Write an ordinary one, such as 0.25 or 1e6.",
  "xmile/name-too-long":
    "The name “{name}” has more than {limit} characters. Use a shorter one, and put the details in its documentation.",
  "xmile/doc-too-long": "The documentation of this variable has more than {limit} characters; the rest was not read.",
  "xmile/dt": "The time step is given as “{text}” and must be above 0. Use a number above 0.",
  "xmile/dt-lost":
    "The time step {dt} is too small beside the start time {start}: adding it changes nothing. Use a larger step, or a start time nearer 0.",
  "xmile/stop-before-start": "The stop time {stop} lies before the start time {start}. Move it after the start.",
  "xmile/too-many-steps":
    "From start to stop there are {steps} steps; the limit is {limit}. Use a larger time step or a shorter time span.",
  "xmile/stop-rounded":
    "From the start to the stop time {stop} is not a whole number of time steps of {dt}; the run will end at {used}.",
  "xmile/save-step-rounded":
    "The save step {saveStep} is not a multiple of the time step {dt}; {used} is used instead.",
  "xmile/method-replaced":
    "The integration method “{method}” was replaced with “{used}”. Results may differ slightly from the program it came from.",
  "xmile/dimension-size":
    "The dimension “{name}” lists no elements, and its size “{text}” is not a whole number from 1 to {limit}. List its elements, or correct the size.",
  "xmile/points-missing": "A graphical function needs at least two points. Add its y values (ypts).",
  "xmile/points-length":
    "The graphical function has {x} x values and {y} y values; there must be as many of each. Add or remove some.",
  "xmile/points-order":
    "In the graphical function, x value number {position}, {value}, is not above the one before it. Let the x values rise.",
  "xmile/points-scale":
    "The graphical function has no x values (xpts), and the ends of its x axis (xscale) are not two rising numbers. Give one or the other.",
  "xmile/too-many-points": "The graphical function has more than {limit} points. Use fewer.",
} as const satisfies Record<keyof typeof zh, string>;
