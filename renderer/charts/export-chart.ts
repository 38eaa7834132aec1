import type { LineChart, Stroke } from "../../reports/charts/line-chart.ts";
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

/** Names of fonts between single quotes: ECharts puts them into an attribute between double ones as they are. */
function forAttributes(shapes: readonly Shape[]): readonly Shape[] {
  return shapes.map((shape) =>
    shape.type === "text"
      ? { ...shape, style: { ...shape.style, font: shape.style.font.replaceAll('"', "'") } }
      : shape,
  );
}

/** Charts are exported with their title, unit and sentence, on the surface they stand on. */
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
  const { frame } = chart;
  const group = (id: string, children: readonly Shape[]) => ({
    id,
    type: "group",
    x: margin,
    y: captionHeight,
    children: forAttributes(children),
  });
  instance.setOption({
    animation: false,
    backgroundColor: caption.surface,
    grid: {
      left: frame.left + margin,
      right: frame.right + margin,
      top: frame.top + captionHeight,
      bottom: frame.bottom + margin,
    },
    // Lines find their places by axes; what is seen of these is drawn as on the screen.
    xAxis: { type: "value", show: false, min: frame.time.min, max: frame.time.max },
    yAxis: { type: "value", show: false, min: frame.value.min, max: frame.value.max },
    series: chart.strokes.map((stroke) => seriesOf(stroke, chart.times)),
    graphic: [
      group("axes", chart.axes),
      group("behind", chart.behind),
      group("front", chart.front),
      { id: "caption", type: "group", children: forAttributes(captionShapes(caption)) },
    ],
  });
  return instance;
}

function seriesOf(stroke: Stroke, times: ArrayLike<number>) {
  return {
    id: stroke.id,
    type: "line" as const,
    name: stroke.name,
    data: Array.from(stroke.values, (value, index) => [times[index] ?? Number.NaN, value]),
    showSymbol: false,
    silent: true,
    clip: true,
    z: stroke.z,
    lineStyle: {
      color: stroke.colour,
      width: stroke.width,
      type: stroke.dash.length === 0 ? ("solid" as const) : [...stroke.dash],
      opacity: stroke.opacity,
      cap: "butt" as const,
    },
  };
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
