import type { LineLook } from "../../../reports/charts/line-look.ts";
import { Icon, type IconName } from "../../app/icons.tsx";
import { Swatch } from "../../app/swatch.tsx";
import { svgElement } from "./elements.ts";

const icons = [
  ["warn", 13],
  ["down", 14],
  ["right", 14],
] as const satisfies readonly (readonly [IconName, number])[];
const swatchWidth = 26;
const styles = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

interface ScenarioLine extends LineLook {
  readonly id: string;
}

/** Which drawing is a scenario's line: one of its own where the file says how it looks. */
export function lineSymbol({ id, style, look }: ScenarioLine): string {
  return look ? `grid-line-of-${id}` : `grid-line-${style}`;
}

/** What the cells, which are plain elements, draw by reference: the icons and the lines of the scenarios. */
export function GridSymbols({ scenarios }: { readonly scenarios: readonly ScenarioLine[] }) {
  return (
    <svg className="grid-symbols" aria-hidden="true">
      {icons.map(([name, size]) => (
        <symbol key={name} id={`grid-icon-${name}`}>
          <Icon name={name} size={size} />
        </symbol>
      ))}
      {styles.map((style) => (
        <symbol key={style} id={`grid-line-${style}`}>
          <Swatch line={{ style }} width={swatchWidth} />
        </symbol>
      ))}
      {scenarios
        .filter(({ look }) => look !== undefined)
        .map((scenario) => (
          <symbol key={scenario.id} id={lineSymbol(scenario)}>
            <Swatch line={scenario} width={swatchWidth} />
          </symbol>
        ))}
    </svg>
  );
}

function reference(id: string, width: number, height: number): SVGSVGElement {
  const svg = svgElement("svg", { width: String(width), height: String(height), "aria-hidden": "true" });
  svg.append(svgElement("use", { href: `#${id}` }));
  return svg;
}

/** An icon in a cell. */
export function iconElement(name: (typeof icons)[number][0]): SVGSVGElement {
  const size = icons.find(([each]) => each === name)?.[1] ?? 14;
  return reference(`grid-icon-${name}`, size, size);
}

/** The line of a scenario over its column. */
export function swatchElement(symbol: string): SVGSVGElement {
  return reference(symbol, swatchWidth, 12);
}
