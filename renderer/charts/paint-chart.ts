import { type Frame, xOf, yOf } from "../../reports/charts/frame.ts";
import type { LineChart, Stroke } from "../../reports/charts/line-chart.ts";
import type { Shape, ShapeStyle, TextShape } from "../../reports/charts/shapes.ts";
import { pageZoom } from "../app/page-box.ts";
import { thinOut } from "./thin-out.ts";

/** Pixels by which a drawn line may miss a value: less than can be seen. */
const tolerance = 0.1;

/**
 * Draw a chart, all of it: quicker than to find out what has changed, and drawn by us rather than by a chart library because
 * a lever moves four of them in every frame.
 */
export function paintChart(canvas: HTMLCanvasElement, chart: LineChart): void {
  const context = canvas.getContext("2d");
  if (!context) return;
  const { frame } = chart;
  sizeCanvas(canvas, frame);
  const ratio = canvas.width / frame.width;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, frame.width, frame.height);
  const parts = [...chart.axes, ...chart.behind, ...chart.strokes, ...chart.front];
  for (const part of parts.sort((a, b) => a.z - b.z)) {
    if ("values" in part) paintStroke(context, part, chart);
    else if (part.type === "text") paintText(context, part);
    else paintShape(context, part);
  }
}

/** As many pixels as the screen has for the canvas. Setting the size clears it and costs time, so only where it differs. */
function sizeCanvas(canvas: HTMLCanvasElement, { width, height }: Frame): void {
  // Larger type enlarges the page: a pixel of it then takes more of the screen's.
  const ratio = devicePixelRatio * pageZoom();
  const [wide, high] = [Math.round(width * ratio), Math.round(height * ratio)];
  if (canvas.width === wide && canvas.height === high) return;
  canvas.width = wide;
  canvas.height = high;
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
}

/** A line stops at a gap and goes on behind it. */
function paintStroke(context: CanvasRenderingContext2D, stroke: Stroke, { frame, times }: LineChart): void {
  context.save();
  const over = stroke.width / 2;
  context.beginPath();
  context.rect(
    frame.left - over,
    frame.top - over,
    frame.width - frame.left - frame.right + 2 * over,
    frame.height - frame.top - frame.bottom + 2 * over,
  );
  context.clip();
  context.beginPath();
  const points = pixelsOf(stroke, times, frame);
  let isDown = false;
  for (let at = 0; at < points.length; at += 2) {
    const [x = Number.NaN, y = Number.NaN] = [points[at], points[at + 1]];
    if (Number.isNaN(y)) isDown = false;
    else if (isDown) context.lineTo(x, y);
    else {
      context.moveTo(x, y);
      isDown = true;
    }
  }
  context.lineJoin = "bevel";
  context.lineWidth = stroke.width;
  context.strokeStyle = stroke.colour;
  context.globalAlpha = stroke.opacity;
  context.setLineDash([...stroke.dash]);
  context.stroke();
  context.restore();
}

/** The points of a line, x and y in turn. */
function pixelsOf({ values }: Stroke, times: ArrayLike<number>, frame: Frame): Float64Array {
  const pixels = new Float64Array(values.length * 2);
  for (let at = 0; at < values.length; at += 1) {
    pixels[2 * at] = xOf(frame, times[at] ?? Number.NaN);
    pixels[2 * at + 1] = yOf(frame, values[at] ?? Number.NaN);
  }
  return thinOut(pixels, tolerance);
}

function paintText(context: CanvasRenderingContext2D, { style }: TextShape): void {
  context.font = style.font;
  context.fillStyle = style.fill;
  context.textAlign = style.align ?? "left";
  context.textBaseline = "middle";
  context.fillText(style.text, style.x, style.verticalAlign === "middle" ? style.y : style.y + sizeOf(style.font) / 2);
}

function sizeOf(font: string): number {
  return Number(/([\d.]+)px/.exec(font)?.[1] ?? 0);
}

function paintShape(context: CanvasRenderingContext2D, shape: Exclude<Shape, TextShape>): void {
  context.beginPath();
  outline(context, shape);
  finish(context, shape.style);
}

function outline(context: CanvasRenderingContext2D, shape: Exclude<Shape, TextShape>): void {
  if (shape.type === "line") {
    context.moveTo(shape.shape.x1, shape.shape.y1);
    context.lineTo(shape.shape.x2, shape.shape.y2);
  } else if (shape.type === "rect") {
    context.rect(shape.shape.x, shape.shape.y, shape.shape.width, shape.shape.height);
  } else if (shape.type === "circle") {
    context.arc(shape.shape.cx, shape.shape.cy, shape.shape.r, 0, 2 * Math.PI);
  } else {
    for (const [x, y] of shape.shape.points) context.lineTo(x, y);
    if (shape.type === "polygon") context.closePath();
  }
}

function finish(context: CanvasRenderingContext2D, style: ShapeStyle): void {
  context.globalAlpha = style.opacity ?? 1;
  if (style.fill !== undefined) {
    context.fillStyle = style.fill;
    context.fill();
  }
  if (style.stroke !== undefined) {
    context.strokeStyle = style.stroke;
    context.lineWidth = style.lineWidth ?? 1;
    context.setLineDash([...(style.lineDash ?? [])]);
    context.stroke();
  }
  context.globalAlpha = 1;
}
