/**
 * What a model or a run may ask for at most. Every figure is checked before anything is allocated or looped over.
 *
 * Sizes in bytes, lengths in characters, counts otherwise.
 */
export const limits = {
  modelFileBytes: 20_000_000,
  xmlDepth: 100,
  xmlNodes: 1_000_000,
  xmlAttributes: 1_000,
  equationLength: 64_000,
  equationNesting: 200,
  cells: 50_000,
  graphicalFunctionPoints: 10_000,
  nameLength: 256,
  docLength: 100_000,
  steps: 10_000_000,
  /** Steps times cells: refused above `work`, worth a question above `longWork`. */
  work: 5e9,
  longWork: 5e8,
  savedBytes: 512 * 1024 * 1024,
} as const;
