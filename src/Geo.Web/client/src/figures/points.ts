import { columnOf, type Column } from "../api/columns.ts";

/** The demand points as columns: where, how many people (millionths of a person, whole numbers below 2^53, so sums are exact), which unit and class. */
export interface Points {
  readonly rows: number;
  /** 1e-7 degree. */
  readonly longitudes: Int32Array;
  readonly latitudes: Int32Array;
  readonly millionths: Float64Array;
  readonly units: Int32Array;
  /** 0 unclassified, 1 urban, 2 rural. */
  readonly classes: Uint8Array;
}

/** Distances of every demand point to its nearest two facilities under one standard: −1 where there is none. */
export interface Distances {
  readonly first: Int32Array;
  readonly firstMm: Int32Array;
  readonly second: Int32Array;
  readonly secondMm: Int32Array;
}

export function pointsOf(table: { rows: number; columns: ReadonlyMap<string, Column> }): Points {
  return {
    rows: table.rows,
    longitudes: columnOf(table.columns, "lon", Int32Array),
    latitudes: columnOf(table.columns, "lat", Int32Array),
    millionths: columnOf(table.columns, "people", Float64Array),
    units: columnOf(table.columns, "unit", Int32Array),
    classes: columnOf(table.columns, "class", Uint8Array),
  };
}

export function distancesOf({ columns }: { columns: ReadonlyMap<string, Column> }): Distances {
  return {
    first: columnOf(columns, "first", Int32Array),
    firstMm: columnOf(columns, "firstMm", Int32Array),
    second: columnOf(columns, "second", Int32Array),
    secondMm: columnOf(columns, "secondMm", Int32Array),
  };
}

export type Concerned = "all" | "urban" | "rural";

/** Whether a class of people is one the standard speaks of. "All" is everybody, classified or not. */
export function concerns(concerned: Concerned, classOf: number): boolean {
  return concerned === "all" || classOf === (concerned === "urban" ? 1 : 2);
}
