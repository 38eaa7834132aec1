import { chartOption, graphicGroup } from "../../reports/charts/chart-option.ts";
import { textWidth } from "../../reports/charts/frame.ts";
import type { LineChart } from "../../reports/charts/line-chart.ts";
import type { Shape } from "../../reports/charts/shapes.ts";
import { wrapText } from "../../reports/charts/wrap-text.ts";

/** What stands above an exported chart: without it a picture says nothing on its own. */
export interface ChartCaption {
  readonly title: string;
  readonly unit: string;
  readonly sentence: string;
  readonly ink: string;
  readonly secondary: string;
  readonly surface: string;
  readonly fontFamily: string;
}

const margin = 16;
const looks = {
  title: { height: 20, font: "600 14px" },
  unit: { height: 20, font: "400 12px" },
  sentence: { height: 17, font: "400 12px" },
} as const;
const unitGap = 7;

/** How wide a text is, in pixels, in a font as CSS writes it. */
type Measure = (text: string, font: string) => number;

/** Title, unit and sentence above a picture of a width: what is longer than the picture goes on below. */
function layCaption(caption: ChartCaption, width: number, measure: Measure) {
  const shapes: Shape[] = [];
  let [x, y] = [margin, 12];
  const write = (kind: keyof typeof looks, text: string, down = 0) => {
    const fill = kind === "title" ? caption.ink : caption.secondary;
    const style = { x, y: y + down, text, fill, font: `${looks[kind].font} ${caption.fontFamily}` };
    shapes.push({ type: "text", silent: true, z: 20, style });
  };
  const titles = wrapText(caption.title, width, 15);
  for (const line of titles) {
    write("title", line);
    y += looks.title.height;
  }
  if (caption.unit !== "") {
    // As on the screen: small, grey, on the title's line where it has room there, their feet on one level.
    const end = measure(titles.at(-1) ?? "", `${looks.title.font} ${caption.fontFamily}`) + unitGap;
    const hasRoom = end + textWidth(caption.unit, 12) <= width;
    if (hasRoom) [x, y] = [margin + end, y - looks.title.height];
    write("unit", caption.unit, 2);
    [x, y] = [margin, y + looks.unit.height];
  }
  for (const line of wrapText(caption.sentence, width, 12)) {
    write("sentence", line);
    y += looks.sentence.height;
  }
  return { shapes, height: y + 3 };
}

/** Charts are exported as they are seen, with their title, unit and sentence, on the surface they stand on. */
async function drawn(chart: LineChart, caption: ChartCaption, renderer: "canvas" | "svg") {
  const { SVGRenderer } = await import("echarts/renderers");
  const { graphic: drawing, use } = await import("echarts/core");
  const { init } = await import("./echarts.ts");
  use([SVGRenderer]);
  const { width, height } = chart.frame;
  const above = layCaption(caption, width, (text, font) => {
    return new drawing.Text({ style: { text, font } }).getBoundingRect().width;
  });
  const size = { width: width + 2 * margin, height: height + above.height + margin };
  const ssr = renderer === "svg" ? { renderer, ssr: true, ...size } : { renderer, ...size };
  const box = renderer === "svg" ? null : document.createElement("div");
  const instance = init(box, null, ssr);
  const option = chartOption(chart, margin, above.height);
  const graphic = [...option.graphic, graphicGroup("caption", above.shapes)];
  instance.setOption({ ...option, graphic, backgroundColor: caption.surface });
  return instance;
}

/** The chart as a picture of `scale` pixels a pixel. */
export async function chartPng(chart: LineChart, caption: ChartCaption, scale = 3): Promise<Blob> {
  const instance = await drawn(chart, caption, "canvas");
  const canvas = instance.renderToCanvas({ pixelRatio: scale, backgroundColor: caption.surface });
  instance.dispose();
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("canvas"))), "image/png");
  });
}

/** The chart as an SVG document. */
export async function chartSvg(chart: LineChart, caption: ChartCaption): Promise<string> {
  const instance = await drawn(chart, caption, "svg");
  const text = instance.renderToSVGString();
  instance.dispose();
  return text;
}
