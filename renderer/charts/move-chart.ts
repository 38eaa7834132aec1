import { type ECharts, graphic, registerAction } from "echarts/core";
import {
  type Canvas,
  canvases,
  graphicShape,
  lineStrokes,
  savedShapes,
  savedStrokes,
} from "../../reports/charts/chart-option.ts";
import { xOf, yOf } from "../../reports/charts/frame.ts";
import type { LineChart, Stroke } from "../../reports/charts/line-chart.ts";
import type { Shape } from "../../reports/charts/shapes.ts";
import { thinOut, unseen } from "../../reports/charts/thin-out.ts";

type Handler = NonNullable<Parameters<typeof registerAction>[1]>;
type Model = Parameters<Handler>[1];
type Api = Parameters<Handler>[2];

const action = "moveChart";

const makers: Readonly<Record<Shape["type"], new (options: object) => unknown>> = {
  line: graphic.Line,
  rect: graphic.Rect,
  polyline: graphic.Polyline,
  polygon: graphic.Polygon,
  circle: graphic.Circle,
  text: graphic.Text,
};

registerAction({ type: action, event: action, update: "none" }, ({ chart, former }, model, api) => {
  moveLines(chart, model, api);
  const { group } = api.getViewOfComponentModel(model.getComponent("graphic"));
  drawAnew(group.childOfName("front"), chart.front, canvases.moving);
  // One new shape would have the whole canvas of all that stays drawn again.
  if (JSON.stringify(chart.behind) !== JSON.stringify(former.behind)) {
    drawAnew(group.childOfName("behind"), chart.behind, canvases.still);
  }
  if (!areSame(savedStrokes(chart), savedStrokes(former))) {
    drawAnew(group.childOfName("saved"), savedShapes(chart), canvases.still);
  }
});

/**
 * Give a drawn chart other numbers; its axes, and the looks of its lines, stay. ECharts' own way is to be told the whole
 * option: for four charts that takes five times longer, for then it works out axes, scales and looks as well.
 *
 * @param former What stands there now.
 */
export function moveChart(instance: ECharts, chart: LineChart, former: LineChart): void {
  instance.dispatchAction({ type: action, chart, former }, { silent: true, flush: true });
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
    thinOut(points, unseen);
    api.getViewOfSeriesModel(series).group.traverse((element) => {
      if ("shape" in element) Reflect.apply(element.attr, element, ["shape", { points }]);
    });
  });
}

function drawAnew(group: unknown, shapes: readonly Shape[], canvas: Canvas): void {
  if (!(group instanceof graphic.Group)) return;
  group.removeAll();
  // By reflection: under exactOptionalPropertyTypes ECharts' own shapes do not fit its own groups.
  for (const shape of shapes) Reflect.apply(group.add, group, [new makers[shape.type](graphicShape(shape, canvas))]);
}

/** Whether saved positions are where they were: they stay while a lever moves, and only then are of one colour and length. */
function areSame(one: readonly Stroke[], other: readonly Stroke[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ colour, values }, at) => {
      const { colour: before, values: former } = other[at] ?? {};
      if (colour !== before || values.length !== former?.length) return false;
      for (let index = 0; index < values.length; index += 1) if (!Object.is(values[index], former[index])) return false;
      return true;
    })
  );
}
