import type { Place } from "./geodesic.ts";

/** The polygons of a geometry, each a list of rings; none for other kinds. */
export function polygonsOf(geometry: GeoJSON.Geometry | null | undefined): GeoJSON.Position[][][] {
  if (geometry?.type === "Polygon") return [geometry.coordinates];
  return geometry?.type === "MultiPolygon" ? geometry.coordinates : [];
}

/** A place well inside of the largest polygon, where a name may stand: the best of a grid that is made finer around its best. Null where there is none. */
export function labelPlace(geometry: GeoJSON.Geometry | null | undefined): Place | null {
  const largest = polygonsOf(geometry).sort((one, other) => Math.abs(signedArea(other[0] ?? [])) - Math.abs(signedArea(one[0] ?? [])))[0];
  const shell = largest?.[0];
  if (largest === undefined || shell === undefined || shell.length < 4) return null;
  let [west, south, east, north] = boundsOf(shell);
  const narrow = Math.cos((((south + north) / 2) * Math.PI) / 180);
  let best: Place = [(west + east) / 2, (south + north) / 2];
  let room = -Infinity;
  for (let turn = 0; turn < 4; turn++) {
    const [width, height] = [east - west, north - south];
    for (let column = 0; column <= 10; column++) {
      for (let row = 0; row <= 10; row++) {
        const place: Place = [west + (width * column) / 10, south + (height * row) / 10];
        const free = clearance(largest, place, narrow);
        if (free > room) [best, room] = [place, free];
      }
    }

    [west, south, east, north] = [best[0] - width / 8, best[1] - height / 8, best[0] + width / 8, best[1] + height / 8];
  }

  return best;
}

export function boundsOf(ring: readonly GeoJSON.Position[]): [number, number, number, number] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x = 0, y = 0] of ring) [west, south, east, north] = [Math.min(west, x), Math.min(south, y), Math.max(east, x), Math.max(north, y)];
  return [west, south, east, north];
}

/** Distance to the nearest edge, negative outside; degrees of latitude, good enough to compare places of one polygon. */
function clearance(rings: GeoJSON.Position[][], [x, y]: Place, narrow: number): number {
  let inside = false;
  let least = Infinity;
  for (const ring of rings) {
    for (let at = 0, before = ring.length - 1; at < ring.length; before = at++) {
      const [ax = 0, ay = 0] = ring[at]!;
      const [bx = 0, by = 0] = ring[before]!;
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
      const [dx, dy] = [(bx - ax) * narrow, by - ay];
      const along = Math.min(1, Math.max(0, ((x - ax) * narrow * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
      least = Math.min(least, Math.hypot((x - ax) * narrow - along * dx, y - ay - along * dy));
    }
  }

  return inside ? least : -least;
}

/** Square degrees; positive where the ring runs anticlockwise. */
export function signedArea(ring: readonly GeoJSON.Position[]): number {
  let sum = 0;
  for (let at = 0; at + 1 < ring.length; at++) sum += ring[at]![0]! * ring[at + 1]![1]! - ring[at + 1]![0]! * ring[at]![1]!;
  return sum / 2;
}
