/**
 * What a model or a run may ask for at most. Every figure is checked before anything is allocated or looped over.
 *
 * Sizes in bytes, lengths in characters, counts otherwise.
 */
export const limits = {
  /** The largest published models have a few megabytes. */
  modelFileBytes: 20_000_000,
  scenarioFileBytes: 5_000_000,

  /** Lists and objects inside one another. */
  jsonDepth: 100,
  /** Elements inside one another. */
  xmlDepth: 100,
  /** Elements and pieces of text of one file. */
  xmlNodes: 1_000_000,
  /** Attributes of one element. */
  xmlAttributes: 1_000,

  equationLength: 64_000,
  /** Brackets, calls and operators inside one another. */
  equationNesting: 200,
  /** Levels of an equation's tree; in `a + b + c` each operator is one. Whoever walks the tree may recurse this deep. */
  equationDepth: 1_000,

  /** Scalars after arrays are unrolled: compare the product of the dimensions before unrolling. */
  cells: 50_000,
  /** Submodels in use, nested ones too. */
  modules: 1_000,
  /** Numbers, names and operators of all equations after arrays are unrolled. */
  expressionNodes: 3_000_000,
  /** Stages of DELAYN and SMTHN. */
  delayOrder: 1_000,
  graphicalFunctionPoints: 10_000,
  nameLength: 256,
  docLength: 100_000,
  /** Errors, and again warnings, listed for one file; a file that is wrong a million times is not listed a million times. */
  problems: 1_000,

  steps: 10_000_000,
  /** Steps times cells: refused above `work`, worth a question above `longWork`. */
  work: 5e9,
  longWork: 5e8,
  savedBytes: 512 * 1024 * 1024,
} as const;
