// What is wrong with a scenario file, code by code. `{path}` says where in the document.
export const zh = {
  "scenarios/too-large": "文件有 {bytes, number} 字节，超过上限 {limit, number} 字节，没有读入。拆成几个文件。",
  "scenarios/encoding": "文件不是 UTF-8，也不是带字节顺序标记（BOM）的 UTF-16，没有读入。用 UTF-8 另存一次。",
  "scenarios/json-character": "这里应是一个值，却是“{found}”。文本要写在英文双引号里。",
  "scenarios/empty": "文件是空的。检查是否选错了文件；若它曾有内容，从备份或别处的副本里取回。",
  "scenarios/json-end": "文件到这里就断了，还有括号没有合上。",
  "scenarios/json-comma": "“{found}”之前少一个逗号，或前一个括号没有合上。",
  "scenarios/json-trailing-comma": "最后一项之后多了一个逗号。删去即可。",
  "scenarios/json-colon": "“{key}”之后应是冒号。",
  "scenarios/json-key": "这里应是写在英文双引号里的名称，却是“{found}”。",
  "scenarios/json-comment": 'JSON 里不能写注释。说明可写进 "note"。',
  "scenarios/json-string": "从这里开始的文本没有结束引号，或中间断了行。换行写作 \\n。",
  "scenarios/json-escape": "文本里不能写“{found}”。反斜线本身写作 \\\\。",
  "scenarios/json-number": '“{found}”不是 JSON 的数。小数点前要有数字，前面不加正号；无穷大写作 "Infinity"。',
  "scenarios/json-after-end": "文档到此已经结束，之后的“{found}”是多余的。",
  "scenarios/json-depth": "括号套得太深，超过 {limit} 层，没有读入。",
  "scenarios/duplicate-key": "“{key}”在同一个括号里写了两次。只留一个。",
  "scenarios/format": '这不是情景文件：开头应有 "format": "foretide-scenario"。',
  "scenarios/version": '缺少格式版本，或版本不是数。写 "version": {known}。',
  "scenarios/future-version": "文件的格式版本是 {version}，本程序只认得到 {known}。用较新的版本打开。文件没有改动。",
  "scenarios/missing-key": "“{path}”少了“{key}”。",
  "scenarios/wrong-type":
    '“{path}”应是{expected, select, object {用花括号括起的一组项目} array {用方括号括起的列表} string {写在英文双引号里的文本} number {数} int {整数} boolean {true 或 false} words {文本，或分中英文写的文本} names {名称的列表，或 "all"} other {{expected}}}，却是{found, select, object {花括号里的一组项目} array {方括号里的列表} string {文本} number {数} boolean {真假值} null {空值} other {{found}}}。',
  "scenarios/wrong-choice": "“{path}”只能是：{choices}。",
  "scenarios/wrong-text":
    "“{path}”不能是“{found}”：太长，或有不许用的字符。标识只用字母、数字、连字符、下划线和点，以字母或数字开头。",
  "scenarios/out-of-bounds": "“{path}”不能是 {found}：超出许可的范围，或不是整数。",
  "scenarios/wrong-count":
    "“{path}”有 {count} 项，应有{minimum, plural, =0 {} other {至少 {minimum} 项}}{maximum, plural, =0 {} other {，至多 {maximum} 项}}。",
  "scenarios/wrong-value":
    "看不懂“{path}”。可写一个数；几个要素 '{' \"要素\": 数 '}'；图形函数的点 '{' \"points\": [[x, y], …] '}'；或随时间变化的路径 '{' \"path\": [[年, 数], …] '}'。",
  "scenarios/wrong-source":
    "看不懂“{path}”的来源。出处写 '{' \"cite\": 文献标识, \"quote\": 原文 '}'，推算写 '{' \"derivation\": 算式 '}'，校准写 '{' \"calibration\": 说明 '}'，假定写 '{' \"assumption\": 理由 '}'。",
  "scenarios/wrong-relation":
    "看不懂“{path}”。可写 variable、at、op 与 value 或 compareTo；或 conserves；或 nonNegative；或 finite。",
  "scenarios/unknown-key": "不认得“{path}”，已原样保留。这里认得的有：{known}。",
  "scenarios/model-path":
    "模型路径“{model}”{reason, select, absolute {是绝对路径} outside {指到了文件夹之外} address {是网址} backslash {里有反斜线或不可见字符} other {不可用}}。模型要放在情景文件所在的文件夹里，写相对路径，用斜线分隔；内置模型写 library:名称。",
  "scenarios/model-missing":
    "找不到模型“{model}”。{nearest, select, none {检查路径和大小写；内置模型写 library:名称。} other {最接近的内置模型是“{nearest}”。}}",
  "scenarios/duplicate-id": "标识“{id}”在 {list} 里用了不止一次。改掉其中一个。",
  "scenarios/base-parent": "第一个情景“{id}”是基准，不能有上级“{parent}”。删去 parent。",
  "scenarios/unknown-parent":
    "“{id}”的上级“{parent}”不存在。{nearest, select, none {} other {最接近的是“{nearest}”。}}",
  "scenarios/cyclic-parents": "上级绕成了圈：{path}。改掉其中一个的上级。",
  "scenarios/duplicate-override": "“{name}”与“{first}”是同一个名称的两种写法。只留一个。",
  "scenarios/shock-window": "时间窗从 {start} 到 {end}，终点早于起点。",
  "scenarios/unknown-scenario": "没有情景“{id}”。{nearest, select, none {} other {最接近的是“{nearest}”。}}",
  "scenarios/unknown-colour":
    "看不懂“{id}”的颜色“{colour}”，按它在列表中的位置着色；文件里照原样保留。写 s1 至 s8，或 #rrggbb。",
  "scenarios/unknown-dash":
    "看不懂“{id}”的线型“{dash}”，用与颜色相配的线型；文件里照原样保留。写 s1 至 s8、solid、dashed、dotted，或 1 至 40 的长度，如 8 3。",
  "scenarios/no-text": "“{of}”没有文字，中文英文都空着。",
  "scenarios/unknown-name": "模型里没有假设“{name}”。{nearest, select, none {} other {最接近的是“{nearest}”。}}",
  "scenarios/not-an-assumption": "“{name}”由模型算出，不能直接改。改它所依据的常数。",
  "scenarios/unknown-element":
    "“{name}”没有要素“{element}”。{nearest, select, none {} other {最接近的是“{nearest}”。}}",
  "scenarios/elements-of-scalar": "“{name}”只是一个数，没有要素。",
  "scenarios/no-elements": "“{name}”的值是空的，什么也没有改。",
  "scenarios/value-kind":
    "“{name}”的值类型不对，应写{expected, select, points {图形函数的点 '{' \"points\": [[x, y], …] '}'} numbers {数；随时间变化的路径只能用于单个的数} other {一个数}}。",
  "scenarios/not-finite": "“{name}”的值 {value} 不是有限的数，不能计算。",
  "scenarios/out-of-range": "“{name}”的值 {value} 超出 {low} 至 {high}。若有依据，写明来源。",
  "scenarios/points-order": "“{name}”的点要按横坐标从小到大排，{x} 没有大过前一个。",
  "scenarios/too-many-points": "“{name}”的点超过 {limit, number} 个。",
  "scenarios/equals-parent":
    "“{owner}”里“{name}”{elements, select, all {} other {的 {elements} }}与上级相同，可以删去。",
  "scenarios/unknown-variable": "模型里没有变量“{name}”。{nearest, select, none {} other {最接近的是“{nearest}”。}}",
  "scenarios/observation-window":
    "观测“{id}”要写{aggregate, select, value {时间 time} other {起止 from 与 to，起点早于终点}}。",
  "scenarios/observation-range": "观测“{id}”要写 low 或 high，且 high 不小于 low。",
  "scenarios/time-outside": "“{id}”的时间 {time} 不在模型的 {start} 至 {stop} 之内。",
  "scenarios/unit": "“{id}”的单位“{unit}”与变量“{variable}”的单位“{expected}”不一致。",
  "scenarios/comparison": "断言“{id}”要写 value 或 compareTo，只写一个。",
  "scenarios/unknown-citation":
    "“{name}”引用的文献“{id}”不在 citations 里。{nearest, select, none {} other {最接近的是“{nearest}”。}}",
  "scenarios/document-missing": "没有找到文献“{id}”的文件“{file}”，其中的引文没有核对。",
  "scenarios/quote-not-found": "“{name}”的引文在文献“{id}”里找不到：{quote}",
  "scenarios/derivation-syntax": "“{name}”的算式“{text}”看不懂。只写数、括号与加减乘除。",
  "scenarios/derivation-value": "“{name}”的算式“{text}”得 {result}，与值 {value} 不符。",
  "scenarios/assumption-range": "“{name}”的范围从 {low} 到 {high}，终点小于起点。",
} as const;

export const en = {
  "scenarios/too-large":
    "The file has {bytes, number} bytes, more than the limit of {limit, number}. It was not read. Split it.",
  "scenarios/encoding":
    "The file is neither UTF-8 nor UTF-16 with a byte order mark (BOM), and was not read. Save it again as UTF-8.",
  "scenarios/json-character": "A value is expected here, not “{found}”. Text stands between double quotes.",
  "scenarios/empty":
    "The file is empty. Check that it is the right one; if it once held a study, take it back from a backup or a copy.",
  "scenarios/json-end": "The file breaks off here with brackets still open.",
  "scenarios/json-comma": "A comma is missing before “{found}”, or the bracket before it is not closed.",
  "scenarios/json-trailing-comma": "There is a comma after the last item. Remove it.",
  "scenarios/json-colon": "A colon is expected after “{key}”.",
  "scenarios/json-key": "A name between double quotes is expected here, not “{found}”.",
  "scenarios/json-comment": 'JSON has no comments. Put what you want to say into a "note".',
  "scenarios/json-string":
    "The text that begins here has no closing quote, or breaks over lines. A line break is written \\n.",
  "scenarios/json-escape": "“{found}” has no meaning inside a text. A backslash is written \\\\.",
  "scenarios/json-number":
    '“{found}” is not a JSON number. Write a digit before the point and no plus sign; infinity is written "Infinity".',
  "scenarios/json-after-end": "The document has ended; “{found}” after it is too much.",
  "scenarios/json-depth": "Brackets are nested more than {limit} deep. The file was not read.",
  "scenarios/duplicate-key": "“{key}” stands twice between the same brackets. Keep one.",
  "scenarios/format": 'This is not a scenario file: it should begin with "format": "foretide-scenario".',
  "scenarios/version": 'The format version is missing or not a number. Write "version": {known}.',
  "scenarios/future-version":
    "The file has format version {version}; this program knows up to {known}. Open it with a newer one. The file is unchanged.",
  "scenarios/missing-key": "“{path}” lacks “{key}”.",
  "scenarios/wrong-type":
    '“{path}” should be {expected, select, object {items between braces} array {a list between square brackets} string {text between double quotes} number {a number} int {a whole number} boolean {true or false} words {a text, or one in Chinese and English} names {a list of names, or "all"} other {{expected}}}, not {found, select, object {items between braces} array {a list} string {a text} number {a number} boolean {true or false} null {an empty null} other {{found}}}.',
  "scenarios/wrong-choice": "“{path}” can only be one of: {choices}.",
  "scenarios/wrong-text":
    "“{path}” cannot be “{found}”: too long, or with characters that are not allowed. An id has letters, digits, hyphens, underscores and full stops, and begins with a letter or digit.",
  "scenarios/out-of-bounds": "“{path}” cannot be {found}: outside what is allowed, or not a whole number.",
  "scenarios/wrong-count":
    "“{path}” has {count, plural, one {# item} other {# items}}; it should have {minimum, plural, =0 {} other {at least {minimum}}}{maximum, plural, =0 {} other {, at most {maximum}}}.",
  "scenarios/wrong-value":
    "“{path}” cannot be understood. Write a number; some elements, '{' \"element\": number '}'; points of a graphical function, '{' \"points\": [[x, y], …] '}'; or a path over time, '{' \"path\": [[year, number], …] '}'.",
  "scenarios/wrong-source":
    "The source in “{path}” cannot be understood. Write a citation, '{' \"cite\": id, \"quote\": words '}'; a derivation, '{' \"derivation\": arithmetic '}'; a calibration, '{' \"calibration\": how '}'; or an assumption, '{' \"assumption\": reason '}'.",
  "scenarios/wrong-relation":
    "“{path}” cannot be understood. Write variable, at, op and value or compareTo; or conserves; or nonNegative; or finite.",
  "scenarios/unknown-key": "“{path}” is not known here and was kept as it is. Known here: {known}.",
  "scenarios/model-path":
    "The model’s path “{model}” {reason, select, absolute {is absolute} outside {leads out of the folder} address {is an address} backslash {has backslashes or invisible characters} other {cannot be used}}. Keep the model in the scenario file’s folder and write a relative path with slashes; bundled models are library:name.",
  "scenarios/model-missing":
    "There is no model “{model}”. {nearest, select, none {Check its path and spelling; bundled models are library:name.} other {The nearest bundled one is “{nearest}”.}}",
  "scenarios/duplicate-id": "The id “{id}” is used more than once in {list}. Change one.",
  "scenarios/base-parent": "The first scenario “{id}” is the base and cannot have the parent “{parent}”. Remove it.",
  "scenarios/unknown-parent":
    "The parent “{parent}” of “{id}” does not exist. {nearest, select, none {} other {The nearest id is “{nearest}”.}}",
  "scenarios/cyclic-parents": "The parents go in a circle: {path}. Change the parent of one of them.",
  "scenarios/duplicate-override": "“{name}” and “{first}” are two spellings of one name. Keep one.",
  "scenarios/shock-window": "The window goes from {start} to {end}: it ends before it begins.",
  "scenarios/unknown-scenario":
    "There is no scenario “{id}”. {nearest, select, none {} other {The nearest id is “{nearest}”.}}",
  "scenarios/unknown-colour":
    "The colour “{colour}” of “{id}” is not understood: the line takes the colour of its place in the list, and the file keeps what it says. Write s1 to s8, or #rrggbb.",
  "scenarios/unknown-dash":
    "The dash “{dash}” of “{id}” is not understood: the line takes the dash that goes with its colour, and the file keeps what it says. Write s1 to s8, solid, dashed, dotted, or lengths from 1 to 40 such as 8 3.",
  "scenarios/no-text": "“{of}” has no words, neither in Chinese nor in English.",
  "scenarios/unknown-name":
    "The model has no assumption “{name}”. {nearest, select, none {} other {The nearest name is “{nearest}”.}}",
  "scenarios/not-an-assumption":
    "“{name}” is worked out by the model and cannot be set. Change a constant that it depends on.",
  "scenarios/unknown-element":
    "“{name}” has no element “{element}”. {nearest, select, none {} other {The nearest name is “{nearest}”.}}",
  "scenarios/elements-of-scalar": "“{name}” is a single number and has no elements.",
  "scenarios/no-elements": "The value of “{name}” is empty and changes nothing.",
  "scenarios/value-kind":
    "The value of “{name}” is of the wrong kind. Write {expected, select, points {points of a graphical function, '{' \"points\": [[x, y], …] '}'} numbers {numbers; only a single number can follow a path over time} other {a number}}.",
  "scenarios/not-finite": "The value {value} of “{name}” is not a finite number and cannot be run.",
  "scenarios/out-of-range": "The value {value} of “{name}” is outside {low} to {high}. If you have evidence, cite it.",
  "scenarios/points-order": "The points of “{name}” must rise in x; {x} is not above the one before.",
  "scenarios/too-many-points": "“{name}” has more than {limit, number} points.",
  "scenarios/equals-parent":
    "In “{owner}”, “{name}”{elements, select, all {} other { ({elements})}} is the same as in its parent. You can remove it.",
  "scenarios/unknown-variable":
    "The model has no variable “{name}”. {nearest, select, none {} other {The nearest name is “{nearest}”.}}",
  "scenarios/observation-window":
    "The observation “{id}” needs {aggregate, select, value {a time} other {from and to, from before to}}.",
  "scenarios/observation-range": "The observation “{id}” needs low or high, and high may not be below low.",
  "scenarios/time-outside": "The time {time} of “{id}” is not within the model’s {start} to {stop}.",
  "scenarios/unit": "The unit “{unit}” of “{id}” does not agree with “{expected}”, the unit of “{variable}”.",
  "scenarios/comparison": "The assertion “{id}” needs value or compareTo, one of them.",
  "scenarios/unknown-citation":
    "“{name}” cites “{id}”, which is not among the citations. {nearest, select, none {} other {The nearest id is “{nearest}”.}}",
  "scenarios/document-missing": "The file “{file}” of “{id}” was not found; quotes from it were not checked.",
  "scenarios/quote-not-found": "The quote for “{name}” does not occur in “{id}”: {quote}",
  "scenarios/derivation-syntax":
    "The derivation “{text}” of “{name}” cannot be understood. Write numbers, brackets and + - * / only.",
  "scenarios/derivation-value": "The derivation “{text}” of “{name}” gives {result}, not the value {value}.",
  "scenarios/assumption-range": "The range of “{name}” goes from {low} to {high}: its end is below its beginning.",
} as const satisfies Record<keyof typeof zh, string>;
