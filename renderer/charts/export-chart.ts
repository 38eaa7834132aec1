import { chartOption, graphicGroup } from "../../reports/charts/chart-option.ts";
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
const lineHeight = { title: 20, sentence: 17 };

/** Title and sentence above a picture of a width: a sentence that is longer than the picture goes on below. */
function layCaption(caption: ChartCaption, width: number): { readonly shapes: Shape[]; readonly height: number } {
  const title = caption.unit === "" ? caption.title : `${caption.title}  ${caption.unit}`;
  const titles = wrapText(title, width, 15).map((words) => ({ words, kind: "title" as const }));
  const sentences = wrapText(caption.sentence, width, 12).map((words) => ({ words, kind: "sentence" as const }));
  let y = 12;
  const shapes = [...titles, ...sentences].map(({ words, kind }): Shape => {
    const [fill, font] = kind === "title" ? [caption.ink, "600 14px"] : [caption.secondary, "400 12px"];
    const style = { x: margin, y, text: words, fill, font: `${font} ${caption.fontFamily}` };
    y += lineHeight[kind];
    return { type: "text", silent: true, z: 20, style };
  });
  return { shapes, height: y + 3 };
}

/** Charts are exported as they are seen, with their title, unit and sentence, on the surface they stand on. */
async function drawn(chart: LineChart, caption: ChartCaption, renderer: "canvas" | "svg") {
  const { SVGRenderer } = await import("echarts/renderers");
  const { use } = await import("echarts/core");
  const { init } = await import("./echarts.ts");
  use([SVGRenderer]);
  const { width, height } = chart.frame;
  const above = layCaption(caption, width);
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
