import type { Points } from "../figures/points.ts";

/** How far a demand point is from its neighbours, and whether they form a grid: it decides whether people are drawn as cells or as dots. */
export interface Spacing {
  /** Metres between neighbours, the median of a sample. */
  readonly metres: number;
  readonly isGrid: boolean;
}

const metresPerDegree = 111_195;

/** Looks at up to 400 points among all: their distance to the nearest other, found in buckets. */
export function spacingOf(points: Points): Spacing {
  if (points.rows < 2) return { metres: 1000, isGrid: false };
  const [west, east] = ends(points.longitudes);
  const [south, north] = ends(points.latitudes);
  const narrow = Math.cos((((south + north) / 2) * Math.PI) / 180 / 1e7);
  const bucket = Math.max(1, Math.sqrt(((east - west || 1) * (north - south || 1) * 4) / points.rows));
  const key = (row: number, right: number, up: number): string => `${Math.floor(points.longitudes[row]! / bucket) + right}/${Math.floor(points.latitudes[row]! / bucket) + up}`;
  const buckets = new Map<string, number[]>();
  for (let row = 0; row < points.rows; row++) {
    const at = key(row, 0, 0);
    const there = buckets.get(at);
    if (there === undefined) buckets.set(at, [row]);
    else there.push(row);
  }

  const nearest: number[] = [];
  const stride = Math.max(1, Math.floor(points.rows / 400));
  for (let row = 0; row < points.rows; row += stride) {
    let least = Infinity;
    for (let right = -1; right <= 1; right++) {
      for (let up = -1; up <= 1; up++) {
        for (const other of buckets.get(key(row, right, up)) ?? []) {
          if (other === row) continue;
          const along = (points.longitudes[other]! - points.longitudes[row]!) * narrow;
          least = Math.min(least, Math.hypot(along, points.latitudes[other]! - points.latitudes[row]!));
        }
      }
    }

    if (least > 0 && least < Infinity) nearest.push((least / 1e7) * metresPerDegree);
  }

  nearest.sort((one, other) => one - other);
  const middle = nearest[Math.floor(nearest.length / 2)] ?? 1000;
  const even = nearest.filter(metres => Math.abs(metres / middle - 1) < 0.12).length;
  return { metres: middle, isGrid: even > nearest.length * 0.8 };
}

function ends(values: Int32Array): [number, number] {
  let [least, most] = [Infinity, -Infinity];
  for (const value of values) {
    if (value < least) least = value;
    if (value > most) most = value;
  }

  return [least, most];
}
