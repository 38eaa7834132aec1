/** Offsets into the equation's text, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export type UnaryOperator = "-" | "+" | "not";
export type BinaryOperator = "+" | "-" | "*" | "/" | "^" | "mod" | "<" | "<=" | ">" | ">=" | "=" | "<>" | "and" | "or";

/** What stands between the brackets of `x[...]`: an expression, all elements, or a range. */
export type Subscript =
  | { readonly type: "expression"; readonly expression: Expression; readonly span: Span }
  | { readonly type: "wildcard"; readonly span: Span }
  | { readonly type: "range"; readonly from: Expression; readonly to: Expression; readonly span: Span };

/** The tree of an equation as written: names not yet resolved, arrays not yet unrolled. */
export type Expression =
  | { readonly type: "number"; readonly value: number; readonly span: Span }
  /** A name; `subscripts` is absent for a bare one. Qualified names (`module.x`) keep their dots. */
  | {
      readonly type: "reference";
      readonly name: string;
      readonly subscripts?: readonly Subscript[];
      readonly span: Span;
    }
  | { readonly type: "call"; readonly name: string; readonly arguments: readonly Expression[]; readonly span: Span }
  | { readonly type: "unary"; readonly operator: UnaryOperator; readonly operand: Expression; readonly span: Span }
  | {
      readonly type: "binary";
      readonly operator: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
      readonly span: Span;
    }
  | {
      readonly type: "if";
      readonly condition: Expression;
      readonly then: Expression;
      readonly else: Expression;
      readonly span: Span;
    };
