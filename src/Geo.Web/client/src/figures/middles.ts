import { Status } from "./status.ts";
import type { Points } from "./points.ts";

/** For each unit with people outside, the demand point nearest to the middle of those people; degrees. */
export function middlesOf(points: Points, status: Uint8Array): Map<number, readonly [number, number]> {
  const sums = new Map<number, { weight: number; east: number; north: number; best: number; least: number }>();
  const outside = (row: number): boolean => status[row] === Status.Outside || status[row] === Status.Lost;
  for (let row = 0; row < points.rows; row++) {
    if (!outside(row)) continue;
    const unit = points.units[row]!;
    let sum = sums.get(unit);
    if (sum === undefined) sums.set(unit, (sum = { weight: 0, east: 0, north: 0, best: row, least: Infinity }));
    const weight = points.millionths[row]!;
    sum.weight += weight;
    sum.east += weight * points.longitudes[row]!;
    sum.north += weight * points.latitudes[row]!;
  }

  for (let row = 0; row < points.rows; row++) {
    const sum = outside(row) ? sums.get(points.units[row]!) : undefined;
    if (sum === undefined) continue;
    const away = Math.hypot(points.longitudes[row]! - sum.east / sum.weight, points.latitudes[row]! - sum.north / sum.weight);
    if (away < sum.least) [sum.least, sum.best] = [away, row];
  }

  return new Map([...sums].map(([unit, { best }]) => [unit, [points.longitudes[best]! / 1e7, points.latitudes[best]! / 1e7]]));
}
