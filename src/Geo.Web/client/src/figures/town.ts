import type { Points } from "./points.ts";

/** A town for tests: people in powers of two, so that a sum names exactly who is in it. */
export function town(...people: readonly { readonly of: number; readonly class?: 0 | 1 | 2; readonly unit?: number }[]): Points {
  return {
    rows: people.length,
    longitudes: Int32Array.from(people, (_, at) => 1_060_000_000 + at * 10_000),
    latitudes: Int32Array.from(people, () => 300_000_000),
    millionths: Float64Array.from(people, one => one.of * 1e6),
    units: Int32Array.from(people, one => one.unit ?? 0),
    classes: Uint8Array.from(people, one => one.class ?? 2),
  };
}
