import { type ECharts, graphic, registerAction } from "echarts/core";
import { graphicShape, lineStrokes, savedShapes } from "../../reports/charts/chart-option.ts";
import { xOf, yOf } from "../../reports/charts/frame.ts";
import type { LineChart } from "../../reports/charts/line-chart.ts";
import type { Shape } from "../../reports/charts/shapes.ts";
import { thinOut } from "./thin-out.ts";

type Handler = NonNullable<Parameters<typeof registerAction>[1]>;
type Model = Parameters<Handler>[1];
type Api = Parameters<Handler>[2];

const action = "moveChart";

/** Pixels by which a line that moves may miss a value: less than can be seen. */
const tolerance = 0.1;

const makers: Readonly<Record<Shape["type"], new (options: object) => unknown>> = {
  line: graphic.Line,
  rect: graphic.Rect,
  polyline: graphic.Polyline,
  polygon: graphic.Polygon,
  circle: graphic.Circle,
  text: graphic.Text,
};

registerAction({ type: action, event: action, update: "none" }, ({ chart }, model, api) => {
  moveLines(chart, model, api);
  const view = api.getViewOfComponentModel(model.getComponent("graphic"));
  const groups = { behind: chart.behind, saved: savedShapes(chart), front: chart.front };
  for (const [name, shapes] of Object.entries(groups)) drawAnew(view.group.childOfName(name), shapes);
});

/**
 * Give a drawn chart other numbers; its axes, and the looks of its lines, stay. ECharts' own way is to be told the whole
 * option: for four charts that takes five times longer, for then it works out axes, scales and looks as well.
 */
export function moveChart(instance: ECharts, chart: LineChart): void {
  instance.dispatchAction({ type: action, chart }, { silent: true, flush: true });
}

/** ECharts draws a line through the points that it has laid out for it. */
function moveLines(chart: LineChart, model: Model, api: Api): void {
  const { times, frame } = chart;
  const strokes = lineStrokes(chart);
  model.eachSeriesByType("line", (series, place) => {
    const points: Float32Array = series.getData().getLayout("points");
    const values = strokes[place]?.values ?? [];
    for (let at = 0; at < values.length; at += 1) {
      points[2 * at] = xOf(frame, times[at] ?? Number.NaN);
      points[2 * at + 1] = yOf(frame, values[at] ?? Number.NaN);
    }
    thinOut(points, tolerance);
    api.getViewOfSeriesModel(series).group.traverse((element) => {
      if ("shape" in element) Reflect.apply(element.attr, element, ["shape", { points }]);
    });
  });
}

function drawAnew(group: unknown, shapes: readonly Shape[]): void {
  if (!(group instanceof graphic.Group) || isDrawn(group.children(), shapes)) return;
  group.removeAll();
  // By reflection: under exactOptionalPropertyTypes ECharts' own shapes do not fit its own groups.
  for (const shape of shapes) Reflect.apply(group.add, group, [new makers[shape.type]({ ...graphicShape(shape) })]);
}

/** Whether these are outlines that stand there already: saved positions stay where they are while a lever moves. */
function isDrawn(elements: readonly unknown[], shapes: readonly Shape[]): boolean {
  return (
    elements.length === shapes.length &&
    shapes.every((shape, at) => {
      const element = elements[at];
      if (shape.type !== "polyline" || !(element instanceof graphic.Polyline)) return false;
      if (element.style.stroke !== shape.style.stroke) return false;
      const { points } = element.shape;
      const isSame = ([x, y]: readonly [number, number], place: number) =>
        points[place]?.[0] === x && points[place]?.[1] === y;
      return points.length === shape.shape.points.length && shape.shape.points.every(isSame);
    })
  );
}
