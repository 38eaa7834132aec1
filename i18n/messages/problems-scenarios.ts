// What is wrong with a scenario file, code by code. `{path}` says where in the document.
export const zh = {
  "scenarios/too-large": "文件有 {bytes, number} 字节，超过上限 {limit, number} 字节，没有读入。拆成几个文件。",
  "scenarios/encoding": "文件不是 UTF-8 编码，没有读入。用 UTF-8 另存一次。",
  "scenarios/json-character": "这里应是一个值，却是“{found}”。文本要写在英文双引号里。",
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
    "“{path}”有 {count} 项，应有 {minimum, plural, =0 {} other {至少 {minimum} 项}}{maximum, plural, =0 {} other {，至多 {maximum} 项}}。",
  "scenarios/wrong-value":
    "看不懂“{path}”。可写一个数；几个要素 '{' \"要素\": 数 '}'；图形函数的点 '{' \"points\": [[x, y], …] '}'；或随时间变化的路径 '{' \"path\": [[年, 数], …] '}'。",
  "scenarios/wrong-source":
    "看不懂“{path}”的来源。出处写 '{' \"cite\": 文献标识, \"quote\": 原文 '}'，推算写 '{' \"derivation\": 算式 '}'，校准写 '{' \"calibration\": 说明 '}'，假定写 '{' \"assumption\": 理由 '}'。",
  "scenarios/wrong-relation":
    "看不懂“{path}”。可写 variable、at、op 与 value 或 compareTo；或 conserves；或 nonNegative；或 finite。",
  "scenarios/unknown-key": "不认得“{path}”，已原样保留。这里认得的有：{known}。",
} as const;

export const en = {
  "scenarios/too-large":
    "The file has {bytes, number} bytes, more than the limit of {limit, number}. It was not read. Split it.",
  "scenarios/encoding": "The file is not UTF-8 and was not read. Save it again as UTF-8.",
  "scenarios/json-character": "A value is expected here, not “{found}”. Text stands between double quotes.",
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
} as const satisfies Record<keyof typeof zh, string>;
