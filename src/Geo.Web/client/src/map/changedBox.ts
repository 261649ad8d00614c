import type { Box } from "./stillPicture.ts";

/** West, north, east and south of some points, on the plane of their places: Mercator about a middle, y growing southwards. */
export interface Bounds {
  readonly west: number;
  readonly north: number;
  readonly east: number;
  readonly south: number;
}

/** The bounds of the points whose status is another; null where none is. */
export function changedBounds(places: Float32Array, now: Uint8Array, before: Uint8Array): Bounds | null {
  let [west, north, east, south] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let row = 0; row < now.length; row++) {
    if (now[row] === before[row]) continue;
    const [x, y] = [places[row * 2]!, places[row * 2 + 1]!];
    if (x < west) west = x;
    if (x > east) east = x;
    if (y < north) north = y;
    if (y > south) south = y;
  }

  return east >= west ? { west, north, east, south } : null;
}

/** Bounds with so much more on every side. */
export function grown({ west, north, east, south }: Bounds, by: number): Bounds {
  return { west: west - by, north: north - by, east: east + by, south: south + by };
}

/** The box of the picture that bounds fill; null where it lies beside the picture. */
export function boxOf({ west, north, east, south }: Bounds, matrix: Float32Array, { width, height }: Box): Box | null {
  const corners = [[west, north], [east, north], [west, south], [east, south]].map(([x, y]) => {
    const of = (at: number): number => matrix[at]! * x! + matrix[4 + at]! * y! + matrix[12 + at]!;
    return [((of(0) / of(3) + 1) / 2) * width, ((of(1) / of(3) + 1) / 2) * height] as const;
  });
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  const [left, right] = [Math.max(0, Math.floor(Math.min(...xs))), Math.min(width, Math.ceil(Math.max(...xs)))];
  const [bottom, top] = [Math.max(0, Math.floor(Math.min(...ys))), Math.min(height, Math.ceil(Math.max(...ys)))];
  return right > left && top > bottom ? { x: left, y: bottom, width: right - left, height: top - bottom } : null;
}
