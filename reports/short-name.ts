/** The name without what stands in brackets at its end: for line ends, cards and heads of columns. */
export function shortName(name: string): string {
  return name.replace(/\s*[（(][^（()）]*[)）]$/, "") || name;
}
