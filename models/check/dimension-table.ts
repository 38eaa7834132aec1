import type { Dimension, Model } from "../model.ts";
import { canonicalName } from "../names.ts";
import { type Report, tell } from "./report.ts";

/** The dimensions of a model by canonical name, and the places of their elements. */
export interface DimensionTable {
  readonly byId: ReadonlyMap<string, Dimension>;
  /** For each dimension its elements' places, by canonical name. */
  readonly places: ReadonlyMap<Dimension, ReadonlyMap<string, number>>;
  /** Where the elements of one stand in another, once it was asked. */
  readonly within: Map<Dimension, Map<Dimension, readonly (number | undefined)[]>>;
}

/** Index the dimensions; of two with one name the first counts. */
export function indexDimensions(model: Model, report: Report): DimensionTable {
  const byId = new Map<string, Dimension>();
  const places = new Map<Dimension, ReadonlyMap<string, number>>();
  for (const dimension of model.dimensions) {
    const id = canonicalName(dimension.name);
    if (byId.has(id)) tell(report, "check/duplicate-dimension", dimension.where, { dimension: dimension.name });
    else byId.set(id, dimension);
    places.set(dimension, placesOf(dimension, report));
  }
  return { byId, places, within: new Map() };
}

function placesOf(dimension: Dimension, report: Report): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  dimension.elements.forEach((element, at) => {
    const id = canonicalName(element.name);
    const values = { variable: dimension.name, elements: element.name };
    if (places.has(id)) tell(report, "check/duplicate-element", dimension.where, values);
    else places.set(id, at);
  });
  return places;
}

/** The place of an element within a dimension, by its name in any spelling; absent when it has none of that name. */
export function placeOf(table: DimensionTable, dimension: Dimension, name: string): number | undefined {
  return table.places.get(dimension)?.get(canonicalName(name));
}

/** The place of each element of `part` within `whole`; holes for those that it does not have. */
export function placesWithin(
  table: DimensionTable,
  part: Dimension,
  whole: Dimension,
): readonly (number | undefined)[] {
  const known = table.within.get(part) ?? new Map<Dimension, readonly (number | undefined)[]>();
  table.within.set(part, known);
  const places = known.get(whole) ?? part.elements.map((element) => placeOf(table, whole, element.name));
  known.set(whole, places);
  return places;
}

/** The dimension of that name, in any spelling. */
export function findDimension(table: DimensionTable, name: string): Dimension | undefined {
  return table.byId.get(canonicalName(name));
}

/** Places of several dimensions as one: the last runs fastest. */
export function linearIndex(dimensions: readonly Dimension[], places: readonly number[]): number {
  return dimensions.reduce((sum, { elements }, at) => sum * elements.length + (places[at] ?? 0), 0);
}

/** Undoes `linearIndex`. */
export function placesAt(dimensions: readonly Dimension[], linear: number): number[] {
  const places: number[] = [];
  let rest = linear;
  for (const { elements } of dimensions.toReversed()) {
    places.push(rest % elements.length);
    rest = Math.floor(rest / elements.length);
  }
  return places.reverse();
}
