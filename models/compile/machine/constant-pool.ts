import type { Code, DataSegment, MachineFunction, Statement } from "./code.ts";

/** Functions that read their constants from memory, and the constants. */
export interface Pooled {
  /** By the function it stands for. */
  readonly functions: ReadonlyMap<MachineFunction, MachineFunction>;
  readonly data: DataSegment;
}

/**
 * Move the f64 constants of functions into memory. V8 builds such a constant from an integer with two instructions each
 * time it is used; from memory it is part of the instruction that uses it. An exponential has ten.
 *
 * @param functions Callees before their callers, as `withCallees` gives them.
 * @param address Where the constants go, a multiple of 8.
 */
export function poolConstants(functions: readonly MachineFunction[], address: number): Pooled {
  const places = new Map<string, number>();
  const constants: number[] = [];
  const placeOf = (value: number) => {
    const key = Object.is(value, -0) ? "-0" : String(value);
    const place = places.get(key) ?? address + 8 * (constants.push(value) - 1);
    places.set(key, place);
    return place;
  };
  const rewritten = new Map<MachineFunction, MachineFunction>();
  const calleeOf = (callee: MachineFunction) => rewritten.get(callee) ?? callee;
  const code = (tree: Code): Code => {
    if (tree.op === "f64.const" && !isCheap(tree.value)) {
      return { op: "load", type: "f64", address: { op: "i32.const", value: 0 }, offset: placeOf(tree.value) };
    }
    if ("left" in tree) return { ...tree, left: code(tree.left), right: code(tree.right) };
    if ("operand" in tree) return { ...tree, operand: code(tree.operand) };
    if (tree.op === "load") return { ...tree, address: code(tree.address) };
    if (tree.op === "call") return { ...tree, callee: calleeOf(tree.callee), arguments: tree.arguments.map(code) };
    if (tree.op !== "select") return tree;
    return { ...tree, condition: code(tree.condition), then: code(tree.then), else: code(tree.else) };
  };
  const block = (statements: readonly Statement[]): readonly Statement[] => statements.map(rewrite);
  const rewrite = (statement: Statement): Statement => {
    switch (statement.op) {
      case "set":
        return { ...statement, value: code(statement.value) };
      case "store":
        return { ...statement, address: code(statement.address), value: code(statement.value) };
      case "if":
        return {
          ...statement,
          condition: code(statement.condition),
          then: block(statement.then),
          else: block(statement.else),
        };
      case "while":
        return { ...statement, condition: code(statement.condition), body: block(statement.body) };
      case "return":
        return statement.value ? { ...statement, value: code(statement.value) } : statement;
      case "run":
        return { ...statement, callee: calleeOf(statement.callee), arguments: statement.arguments.map(code) };
    }
  };
  for (const one of functions) rewritten.set(one, { ...one, body: block(one.body) });
  const bytes = new Uint8Array(Float64Array.from(constants).buffer);
  return { functions: rewritten, data: { offset: address, bytes } };
}

/** A register gets 0 by itself. */
function isCheap(value: number): boolean {
  return Object.is(value, 0);
}
