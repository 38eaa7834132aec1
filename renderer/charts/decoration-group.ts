import { graphic } from "echarts/core";
import type { Shape } from "../../reports/charts/shapes.ts";

const makers: Readonly<Record<Shape["type"], new (options: object) => unknown>> = {
  line: graphic.Line,
  rect: graphic.Rect,
  polyline: graphic.Polyline,
  polygon: graphic.Polygon,
  circle: graphic.Circle,
  text: graphic.Text,
};

/**
 * Shapes as one group to be put on a chart's canvas. ECharts' own graphic component would compare each with the one before;
 * while a lever is dragged it is quicker to draw them anew.
 */
export function decorationGroup(shapes: readonly Shape[]): InstanceType<typeof graphic.Group> {
  const group = new graphic.Group();
  for (const shape of shapes) {
    // By reflection: under exactOptionalPropertyTypes ECharts' own shapes do not fit its own groups.
    Reflect.apply(group.add, group, [new makers[shape.type]({ ...shape })]);
  }
  return group;
}
