// The elementary functions of the oracle.
export const { exp, log: ln, log10, sin, cos, tan, asin: arcsin, acos: arccos, atan: arctan, pow: power } = Math;
