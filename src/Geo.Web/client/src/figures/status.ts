import { concerns, type Concerned, type Points } from "./points.ts";

/** What a demand point is under a standard; the map's colours go by it. */
export const Status = { NotConcerned: 0, Inside: 1, Outside: 2, Gained: 3, Lost: 4 } as const;

/** Writes each point's status. A place at exactly the limit is inside; one without any facility is outside. */
export function writeStatus(status: Uint8Array, points: Points, firstMm: Int32Array, concerned: Concerned, limitMm: number): void {
  for (let row = 0; row < points.rows; row++) {
    const mm = firstMm[row]!;
    status[row] = !concerns(concerned, points.classes[row]!) ? Status.NotConcerned : mm >= 0 && mm <= limitMm ? Status.Inside : Status.Outside;
  }
}

/** As {@link writeStatus}, but against a baseline: who is inside now and was not is gained, who was and is not is lost. */
export function writeDifference(status: Uint8Array, points: Points, beforeMm: Int32Array, afterMm: Int32Array, concerned: Concerned, limitMm: number): void {
  for (let row = 0; row < points.rows; row++) {
    if (!concerns(concerned, points.classes[row]!)) {
      status[row] = Status.NotConcerned;
      continue;
    }

    const before = beforeMm[row]! >= 0 && beforeMm[row]! <= limitMm;
    const after = afterMm[row]! >= 0 && afterMm[row]! <= limitMm;
    status[row] = before === after ? (after ? Status.Inside : Status.Outside) : after ? Status.Gained : Status.Lost;
  }
}

/** Which points are drawn: those whose place, x and y by turns, lies within the bounds. */
export interface Within {
  readonly places: Float32Array;
  readonly bounds: { readonly west: number; readonly north: number; readonly east: number; readonly south: number };
}

/** Writes the rows in the order they are drawn in: those inside, then all others that are concerned; how many of each. Who is not concerned is not drawn. */
export function writeOrder(order: Uint32Array, status: Uint8Array, within: Within | null = null): { readonly below: number; readonly above: number } {
  const below = writeRows(order, 0, status, Status.Inside, Status.Inside, within);
  const all = writeRows(order, below, status, Status.Outside, Status.Lost, within);
  return { below, above: all - below };
}

function writeRows(order: Uint32Array, from: number, status: Uint8Array, least: number, most: number, within: Within | null): number {
  let at = from;
  for (let row = 0; row < status.length; row++) {
    if (status[row]! >= least && status[row]! <= most && (within === null || isWithin(within, row))) order[at++] = row;
  }

  return at;
}

function isWithin({ places, bounds: { west, north, east, south } }: Within, row: number): boolean {
  const [x, y] = [places[row * 2]!, places[row * 2 + 1]!];
  return x >= west && x <= east && y >= north && y <= south;
}
