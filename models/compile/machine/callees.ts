import type { Code, MachineFunction, Statement } from "./code.ts";
import { blocksOf, childrenOf, codeOf } from "./walk.ts";

/** The functions and all that they call, each after what it calls: what a module has to hold. */
export function withCallees(roots: readonly MachineFunction[]): MachineFunction[] {
  const found = new Set<MachineFunction>();
  const visit = (f: MachineFunction): void => {
    if (found.has(f)) return;
    for (const callee of calleesOf(f)) visit(callee);
    found.add(f);
  };
  for (const root of roots) visit(root);
  return [...found];
}

function calleesOf(f: MachineFunction): Set<MachineFunction> {
  const callees = new Set<MachineFunction>();
  const pendingCode: Code[] = [];
  const pending: Statement[] = [...f.body];
  for (let statement = pending.pop(); statement; statement = pending.pop()) {
    if (statement.op === "run") callees.add(statement.callee);
    for (const code of codeOf(statement)) pendingCode.push(code);
    for (const block of blocksOf(statement)) for (const inner of block) pending.push(inner);
  }
  for (let code = pendingCode.pop(); code; code = pendingCode.pop()) {
    if (code.op === "call") callees.add(code.callee);
    for (const child of childrenOf(code)) pendingCode.push(child);
  }
  return callees;
}
