import type { Program } from "../compile/program.ts";
import type { Method } from "../model.ts";

/** An instance of a program: its memory, and its functions. */
export interface Machine {
  readonly program: Program;
  begin(): void;
  /** Take the steps from `from` up to, not including, `to`; gives the step at which a stock broke, or 0. */
  advance(method: Method, from: number, to: number): number;
  /** Make the memory reach up to a byte. */
  reserve(bytes: number): void;
  read(address: number): number;
  readWord(address: number): number;
  write(address: number, value: number): void;
  writeWord(address: number, value: number): void;
  writeRow(address: number, values: readonly number[]): void;
  fill(address: number, count: number, value: number): void;
  /** The doubles from an address on: a view that holds until the next `reserve`. */
  row(address: number, count: number): Float64Array;
}

const pageBytes = 65_536;

/** Instantiate a program. */
export function createMachine(program: Program): Machine {
  const memory = new WebAssembly.Memory({ initial: Math.ceil(program.layout.end / pageBytes) });
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(program.bytes), { env: { memory } });
  const begin = functionNamed(exports, "begin");
  const advances = { euler: functionNamed(exports, "advanceEuler"), rk4: functionNamed(exports, "advanceRk4") };
  let doubles = new Float64Array(memory.buffer);
  let words = new Int32Array(memory.buffer);
  return {
    program,
    begin: () => {
      begin();
    },
    advance: (method, from, to) => advances[method](from, to),
    reserve(bytes) {
      const missing = Math.ceil((bytes - memory.buffer.byteLength) / pageBytes);
      if (missing <= 0) return;
      memory.grow(missing);
      doubles = new Float64Array(memory.buffer);
      words = new Int32Array(memory.buffer);
    },
    read: (address) => doubles[address / 8] ?? Number.NaN,
    readWord: (address) => words[address / 4] ?? 0,
    write(address, value) {
      doubles[address / 8] = value;
    },
    writeWord(address, value) {
      words[address / 4] = value;
    },
    writeRow: (address, values) => doubles.set(values, address / 8),
    fill: (address, count, value) => doubles.fill(value, address / 8, address / 8 + count),
    row: (address, count) => doubles.subarray(address / 8, address / 8 + count),
  };
}

function functionNamed(exports: Record<string, unknown>, name: string): (...args: readonly number[]) => number {
  const found = exports[name];
  if (typeof found !== "function") throw new TypeError(`The program has no function ${name}.`);
  return (...args) => Number(found(...args));
}
