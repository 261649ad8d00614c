import { concerns, type Concerned, type Points } from "./points.ts";

export interface UnitSums {
  readonly unit: number;
  readonly concerned: number;
  readonly outside: number;
}

/** Concerned people and those outside of a limit, by unit; the units with most people outside first. Persons. */
export function sumByUnit(points: Points, firstMm: Int32Array, concerned: Concerned, limitMm: number): UnitSums[] {
  const sums = new Map<number, { all: number; outside: number }>();
  for (let row = 0; row < points.rows; row++) {
    if (!concerns(concerned, points.classes[row]!)) continue;
    const unit = points.units[row]!;
    let sum = sums.get(unit);
    if (sum === undefined) sums.set(unit, (sum = { all: 0, outside: 0 }));
    sum.all += points.millionths[row]!;
    if (firstMm[row]! < 0 || firstMm[row]! > limitMm) sum.outside += points.millionths[row]!;
  }

  return [...sums]
    .map(([unit, sum]) => ({ unit, concerned: sum.all / 1e6, outside: sum.outside / 1e6 }))
    .sort((one, other) => other.outside - one.outside || one.unit - other.unit);
}
