import { chartOption, graphicGroup } from "../../reports/charts/chart-option.ts";
import type { LineChart } from "../../reports/charts/line-chart.ts";
import type { Shape } from "../../reports/charts/shapes.ts";

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

const captionHeight = 52;
const margin = 16;

function captionShapes(caption: ChartCaption): Shape[] {
  const text = (words: string, y: number, fill: string, font: string): Shape => ({
    type: "text",
    silent: true,
    z: 20,
    style: { x: margin, y, text: words, fill, font: `${font} ${caption.fontFamily}` },
  });
  return [
    text(caption.unit === "" ? caption.title : `${caption.title}  ${caption.unit}`, 12, caption.ink, "600 14px"),
    text(caption.sentence, 34, caption.secondary, "400 12px"),
  ];
}

/** Charts are exported as they are seen, with their title, unit and sentence, on the surface they stand on. */
async function drawn(chart: LineChart, caption: ChartCaption, renderer: "canvas" | "svg") {
  const { SVGRenderer } = await import("echarts/renderers");
  const { use } = await import("echarts/core");
  const { init } = await import("./echarts.ts");
  use([SVGRenderer]);
  const { width, height } = chart.frame;
  const size = { width: width + 2 * margin, height: height + captionHeight + margin };
  const ssr = renderer === "svg" ? { renderer, ssr: true, ...size } : { renderer, ...size };
  const box = renderer === "svg" ? null : document.createElement("div");
  const instance = init(box, null, ssr);
  const option = chartOption(chart, margin, captionHeight);
  const graphic = [...option.graphic, graphicGroup("caption", captionShapes(caption))];
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
