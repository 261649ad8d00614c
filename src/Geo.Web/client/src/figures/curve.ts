import { concerns, type Concerned, type Points } from "./points.ts";

/** How many concerned people live within every distance: made once for a standard, asked at every move of the slider. */
export class Curve {
  /** Distances, ascending; only people with a facility somewhere. */
  readonly #mm: Int32Array;
  /** People within, millionths: of the point at the same place and all before it. */
  readonly #within: Float64Array;
  /** All concerned people, persons. */
  readonly concerned: number;

  constructor(points: Points, firstMm: Int32Array, concerned: Concerned) {
    const rows: number[] = [];
    let total = 0;
    for (let row = 0; row < points.rows; row++) {
      if (!concerns(concerned, points.classes[row]!)) continue;
      total += points.millionths[row]!;
      if (firstMm[row]! >= 0) rows.push(row);
    }

    const order = Int32Array.from(rows).sort((one, other) => firstMm[one]! - firstMm[other]!);
    this.#mm = order.map(row => firstMm[row]!);
    this.#within = new Float64Array(order.length);
    let sum = 0;
    for (let at = 0; at < order.length; at++) this.#within[at] = sum += points.millionths[order[at]!]!;
    this.concerned = total / 1e6;
  }

  /** The largest distance of anybody, millimetres; 0 where nobody is. */
  get farthestMm(): number {
    return this.#mm.at(-1) ?? 0;
  }

  /** People within a limit, inclusive, persons. */
  within(limitMm: number): number {
    let low = 0;
    let high = this.#mm.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#mm[middle]! <= limitMm) low = middle + 1;
      else high = middle;
    }

    return low === 0 ? 0 : this.#within[low - 1]! / 1e6;
  }

  outside(limitMm: number): number {
    return this.concerned - this.within(limitMm);
  }
}
