import { MercatorCoordinate } from "maplibre-gl";
import type { Points } from "../figures/points.ts";

/** Places of the people for the graphics card: relative to their middle, so that single precision is fine to a centimetre or two. */
export interface DotPlaces {
  /** Mercator, y growing southwards: x and y of each row by turns. */
  readonly places: Float32Array;
  readonly middle: readonly [number, number];
  /** Of the middle, degrees. */
  readonly latitude: number;
}

export function placesOf({ longitudes, latitudes, rows }: Points): DotPlaces {
  const half = Math.floor(rows / 2);
  const latitude = (latitudes[half] ?? 0) / 1e7;
  const middle = MercatorCoordinate.fromLngLat([(longitudes[half] ?? 0) / 1e7, latitude]);
  const places = new Float32Array(rows * 2);
  for (let row = 0; row < rows; row++) {
    const radians = (latitudes[row]! / 1e7) * (Math.PI / 180);
    places[row * 2] = longitudes[row]! / 1e7 / 360 + 0.5 - middle.x;
    places[row * 2 + 1] = 0.5 - Math.log(Math.tan(Math.PI / 4 + radians / 2)) / (2 * Math.PI) - middle.y;
  }

  return { places, middle: [middle.x, middle.y], latitude };
}

/** People on a scale from 0 to 1, by rank among all points: half of the points lie below 0.5. */
export function weightsOf({ millionths }: Points): Float32Array {
  const sorted = Float64Array.from(millionths).sort();
  const [low, high] = [Math.log(1 + (sorted[Math.floor(sorted.length * 0.02)] ?? 0)), Math.log(1 + (sorted[Math.floor(sorted.length * 0.98)] ?? 0))];
  return Float32Array.from(millionths, value => Math.min(1, Math.max(0, (Math.log(1 + value) - low) / (high - low || 1))));
}
