/** A source of chance that the same seed starts again. @source mulberry32, Tommy Ettinger, public domain. */
export function seeded(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

type Chance = (below: number) => number;

/** What breaks readers: pieces of XML, numbers at the edge, names that objects have, functions, other alphabets. */
const tokens = [
  ...["<", ">", "</", "/>", "&", "&lt;", "&#0;", "&nbsp;", "<!--", "-->", "<![CDATA[", "]]>", "<?x?>", "<!DOCTYPE x>"],
  ...['"', "'", "\n", "\r", "\t", "\0", "\uFEFF", "\u00A0", "\uFFFD", "(", ")", "[", "]", "{", "}", ",", ";", "_", "."],
  ...["0", "-0", "-1", "1e999", "1e-300", "NaN", "Infinity", "0x10", "1_000", "99999999999999999999", ".", "e", "１"],
  ...["__proto__", "constructor", "toString", "TIME", "DT", "PI", "SELF", "人才", "ＡＢＣ", "💧", "é", "ß", "İ"],
  ...["+", "-", "*", "/", "^", "=", "<>", "<=", "AND", "NOT", "MOD", "IF", "THEN", "ELSE", "IF 1 THEN", "-----"],
  ...[
    "MAX(",
    "SUM(",
    "INIT(",
    "DELAY(",
    "DELAY3(",
    "SMTHN(1,1,1e9)",
    "PREVIOUS(SELF,0)",
    "LOOKUP(",
    "RANDOM(0,1)",
    "[*]",
    "[1:3]",
  ],
  ...[
    "<non_negative/>",
    "<conveyor/>",
    "<macro/>",
    "<eqn/>",
    "<gf/>",
    "<element/>",
    "<dimensions/>",
    "<variables>",
    "<model>",
  ],
  ...['<dim name="d" size="50000"/>', '<dim name="d"/>', '<module name="m" model="m"/>', '<connect to="a" from="a"/>'],
  ...['<aux name="a"><eqn>a</eqn></aux>', '<stock name="s"><inflow>s</inflow></stock>', 'xmlns=""', "isee:", "ft:"],
];

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Three mutants in four stay XML, so that what lies behind the XML parser is reached too. */
export function mutate(bytes: Uint8Array, other: Uint8Array, chance: Chance): Uint8Array {
  return chance(4) === 0 ? mutateBytes(bytes, other, chance) : mutateModel(bytes, other, chance);
}

/** The bytes of a file with one to four things wrong that were not wrong before. */
function mutateBytes(bytes: Uint8Array, other: Uint8Array, chance: Chance): Uint8Array {
  let mutant = bytes;
  for (let count = 1 + chance(4); count > 0; count--) {
    const mutation = mutations[chance(mutations.length)] ?? cutOff;
    mutant = mutation(mutant, chance, other);
  }
  return mutant;
}

/** A model with one to six texts, values or whole elements changed; what was well-formed stays so. */
function mutateModel(bytes: Uint8Array, other: Uint8Array, chance: Chance): Uint8Array {
  const pieces = decoder.decode(bytes).split(/(<eqn>[^<]*<\/eqn>|"[^"<>&]*"|>[^<>&]+<)/);
  const donors = decoder.decode(other).split(/(<eqn>[^<]*<\/eqn>|"[^"<>&]*"|>[^<>&]+<)/);
  for (let count = 1 + chance(6); count > 0; count--) {
    // Pieces that the pattern caught stand at odd places.
    const at = 2 * chance(Math.max(1, pieces.length >> 1)) + 1;
    const piece = pieces[at];
    if (piece === undefined) continue;
    pieces[at] = piece.startsWith("<eqn>") ? changeEquation(piece, donors, chance) : changeText(piece, chance);
  }
  return encoder.encode(pieces.join(""));
}

const safeTokens = tokens.filter((token) => !/[<&"'\0]/.test(token));

function safeToken(chance: Chance): string {
  return safeTokens[chance(safeTokens.length)] ?? "";
}

function changeEquation(piece: string, donors: readonly string[], chance: Chance): string {
  const donor = donors[2 * chance(Math.max(1, donors.length >> 1)) + 1] ?? "";
  const kinds = [
    () => piece + piece,
    () => "",
    () => (donor.startsWith("<eqn>") ? donor : piece),
    () => changeText(piece, chance),
    () => changeText(piece, chance),
    () => changeText(piece, chance),
  ];
  return (kinds[chance(kinds.length)] ?? kinds[0])?.() ?? piece;
}

/** A word or a sign of a text, or all of it, gives way to a token, or a token is put beside it. */
function changeText(piece: string, chance: Chance): string {
  const open = piece.startsWith("<eqn>") ? "<eqn>" : piece.slice(0, 1);
  const close = piece.endsWith("</eqn>") ? "</eqn>" : piece.slice(-1);
  const parts = piece.slice(open.length, -close.length).split(/([\w.]+|[^\w.\s])/);
  const at = chance(parts.length);
  const put = [safeToken(chance), "", `${parts[at]}${safeToken(chance)}`, parts[chance(parts.length)] ?? ""];
  parts[at] = put[chance(put.length)] ?? "";
  return open + parts.join("") + close;
}

type Mutation = (bytes: Uint8Array, chance: Chance, other: Uint8Array) => Uint8Array;

const mutations: readonly Mutation[] = [
  changeByte,
  cutOff,
  drop,
  double,
  move,
  splice,
  addToken,
  addToken,
  replaceWord,
  replaceWord,
  replaceWord,
];

function join(...parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

/** Somewhere to begin, and somewhere not far after it to end. */
function range(bytes: Uint8Array, chance: Chance): [number, number] {
  const start = chance(bytes.length + 1);
  return [start, Math.min(bytes.length, start + chance(200))];
}

function changeByte(bytes: Uint8Array, chance: Chance): Uint8Array {
  const changed = bytes.slice();
  if (changed.length > 0) changed[chance(changed.length)] = chance(256);
  return changed;
}

function cutOff(bytes: Uint8Array, chance: Chance): Uint8Array {
  return chance(4) === 0 ? bytes.slice(0, chance(bytes.length + 1)) : bytes;
}

function drop(bytes: Uint8Array, chance: Chance): Uint8Array {
  const [start, end] = range(bytes, chance);
  return join(bytes.slice(0, start), bytes.slice(end));
}

function double(bytes: Uint8Array, chance: Chance): Uint8Array {
  const [start, end] = range(bytes, chance);
  return join(bytes.slice(0, end), bytes.slice(start));
}

function move(bytes: Uint8Array, chance: Chance): Uint8Array {
  const [start, end] = range(bytes, chance);
  const rest = join(bytes.slice(0, start), bytes.slice(end));
  const to = chance(rest.length + 1);
  return join(rest.slice(0, to), bytes.slice(start, end), rest.slice(to));
}

function splice(bytes: Uint8Array, chance: Chance, other: Uint8Array): Uint8Array {
  const at = chance(bytes.length + 1);
  const [start, end] = range(other, chance);
  return join(bytes.slice(0, at), other.slice(start, end), bytes.slice(at));
}

function token(chance: Chance): Uint8Array {
  return encoder.encode(tokens[chance(tokens.length)] ?? "");
}

function addToken(bytes: Uint8Array, chance: Chance): Uint8Array {
  const at = chance(bytes.length + 1);
  return join(bytes.slice(0, at), token(chance), bytes.slice(at));
}

/** A word of the file (a name, a number, a tag) gives way to a token: the rest stays well-formed more often than not. */
function replaceWord(bytes: Uint8Array, chance: Chance): Uint8Array {
  let start = chance(bytes.length + 1);
  while (start < bytes.length && !isWordByte(bytes[start])) start++;
  let end = start;
  while (end < bytes.length && isWordByte(bytes[end])) end++;
  return join(bytes.slice(0, start), token(chance), bytes.slice(end));
}

function isWordByte(byte = 0): boolean {
  return (
    (byte >= 48 && byte <= 57) ||
    (byte >= 65 && byte <= 90) ||
    (byte >= 97 && byte <= 122) ||
    byte === 95 ||
    byte === 46
  );
}
