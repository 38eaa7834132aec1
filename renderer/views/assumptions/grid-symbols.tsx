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

/** What the cells, which are plain elements, draw by reference: the icons and the lines of the scenarios. */
export function GridSymbols() {
  return (
    <svg className="grid-symbols" aria-hidden="true">
      {icons.map(([name, size]) => (
        <symbol key={name} id={`grid-icon-${name}`}>
          <Icon name={name} size={size} />
        </symbol>
      ))}
      {styles.map((style) => (
        <symbol key={style} id={`grid-line-${style}`}>
          <Swatch style={style} width={swatchWidth} />
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
export function swatchElement(style: number): SVGSVGElement {
  return reference(`grid-line-${style}`, swatchWidth, 12);
}
