import type { Code, Local, Statement } from "./code.ts";

/** The parts of an expression, in the order in which they are evaluated. */
export function childrenOf(tree: Code): readonly Code[] {
  if ("left" in tree) return [tree.left, tree.right];
  if ("operand" in tree) return [tree.operand];
  if (tree.op === "select") return [tree.then, tree.else, tree.condition];
  if (tree.op === "load") return [tree.address];
  if (tree.op === "call") return tree.arguments;
  return [];
}

/** The expressions that stand directly in a statement, in the order in which they are evaluated. */
export function codeOf(statement: Statement): readonly Code[] {
  switch (statement.op) {
    case "set":
      return [statement.value];
    case "store":
      return [statement.address, statement.value];
    case "if":
    case "while":
      return [statement.condition];
    case "return":
      return statement.value === undefined ? [] : [statement.value];
    case "run":
      return statement.arguments;
  }
}

/** The blocks of a statement. */
export function blocksOf(statement: Statement): readonly (readonly Statement[])[] {
  if (statement.op === "if") return [statement.then, statement.else];
  return statement.op === "while" ? [statement.body] : [];
}

/** The locals that statements read or set, parameters apart. */
export function findLocals(body: readonly Statement[], parameters: ReadonlySet<Local>): Local[] {
  const found = new Set<Local>();
  const note = (of: Local): void => {
    if (!parameters.has(of)) found.add(of);
  };
  const visitCode = (tree: Code): void => {
    if (tree.op === "get") note(tree.local);
    for (const child of childrenOf(tree)) visitCode(child);
  };
  const visit = (statements: readonly Statement[]): void => {
    for (const statement of statements) {
      if (statement.op === "set") note(statement.local);
      for (const child of codeOf(statement)) visitCode(child);
      for (const block of blocksOf(statement)) visit(block);
    }
  };
  visit(body);
  return [...found];
}

/** The locals that statements set, parameters apart: a short look where nothing is read before it is set. */
export function findSetLocals(body: readonly Statement[], parameters: readonly Local[]): Local[] {
  const found = new Set<Local>();
  const pending: (readonly Statement[])[] = [body];
  for (let block = pending.pop(); block; block = pending.pop()) {
    for (const statement of block) {
      if (statement.op === "set") found.add(statement.local);
      else pending.push(...blocksOf(statement));
    }
  }
  for (const parameter of parameters) found.delete(parameter);
  return [...found];
}
