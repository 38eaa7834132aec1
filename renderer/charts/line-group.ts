import { graphic } from "echarts/core";
import { type Frame, xOf, yOf } from "../../reports/charts/frame.ts";
import type { LineChart, LineSeries } from "../../reports/charts/line-chart.ts";
import { thinOut } from "./thin-out.ts";

/** Pixels by which a drawn line may miss a value: less than can be seen. */
const tolerance = 0.1;

/** A stroke through points, x and y in turn; it stops at a gap and goes on behind it. */
const Stroke = graphic.extendShape({
  shape: { points: new Float64Array(0) },
  buildPath(path, { points }: { points: Float64Array }) {
    let isDown = false;
    for (let at = 0; at < points.length; at += 2) {
      const [x = Number.NaN, y = Number.NaN] = [points[at], points[at + 1]];
      if (Number.isNaN(y)) isDown = false;
      else if (isDown) path.lineTo(x, y);
      else {
        path.moveTo(x, y);
        isDown = true;
      }
    }
  },
});

function pixelsOf({ data }: LineSeries, frame: Frame): Float64Array {
  const pixels = new Float64Array(data.length);
  for (let at = 0; at < data.length; at += 2) {
    pixels[at] = xOf(frame, data[at] ?? Number.NaN);
    pixels[at + 1] = yOf(frame, data[at + 1] ?? Number.NaN);
  }
  return thinOut(pixels, tolerance);
}

function strokeOf(series: LineSeries, frame: Frame) {
  const { color, width, type, opacity, cap } = series.lineStyle;
  const stroke = new Stroke({ silent: true, z: series.z, shape: { points: pixelsOf(series, frame) } });
  const style = {
    fill: "none",
    stroke: color,
    lineWidth: width,
    opacity: opacity ?? 1,
    lineCap: cap,
    lineJoin: "bevel",
  };
  // By reflection: the looks of a line are plain data in a chart's option.
  Reflect.apply(stroke.useStyle, stroke, [type === "solid" ? style : { ...style, lineDash: type }]);
  return stroke;
}

/** The lines of a chart, within its plane. */
export function lineGroup({ frame, option }: LineChart): InstanceType<typeof graphic.Group> {
  const group = new graphic.Group();
  for (const series of option.series) Reflect.apply(group.add, group, [strokeOf(series, frame)]);
  // Half a stroke may stand over the edge, as in ECharts' own lines.
  const over = Math.max(0, ...option.series.map(({ lineStyle }) => Number(lineStyle.width))) / 2;
  const shape = {
    x: frame.left - over,
    y: frame.top - over,
    width: frame.width - frame.left - frame.right + 2 * over,
    height: frame.height - frame.top - frame.bottom + 2 * over,
  };
  group.setClipPath(new graphic.Rect({ shape }));
  return group;
}

/** Give the lines other numbers; their looks and the frame stay. */
export function moveLines(group: InstanceType<typeof graphic.Group>, { frame, option }: LineChart): void {
  for (const [index, series] of option.series.entries()) {
    const stroke = group.childAt(index);
    if (stroke instanceof Stroke) stroke.setShape({ points: pixelsOf(series, frame) });
  }
}
