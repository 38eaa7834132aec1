import { confidenceBars } from "../../../reports/assumptions/source-words.ts";
import type { Confidence } from "../../../scenarios/evidence/provenance.ts";

/** Three bars: how far a number can be trusted by where it comes from. */
export function ConfidenceBars({ confidence }: { readonly confidence: Confidence }) {
  const filled = confidenceBars[confidence];
  return (
    <span className="bars" aria-hidden="true">
      {[1, 2, 3].map((bar) => (
        <i key={bar} className={bar <= filled ? "filled" : ""} />
      ))}
    </span>
  );
}
