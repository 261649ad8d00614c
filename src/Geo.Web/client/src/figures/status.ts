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

/** Writes the rows in the order they are drawn in: those inside, then all others that are concerned; how many of each. Who is not concerned is not drawn. */
export function writeOrder(order: Uint32Array, status: Uint8Array): { readonly below: number; readonly above: number } {
  let at = 0;
  for (let row = 0; row < status.length; row++) {
    if (status[row] === Status.Inside) order[at++] = row;
  }

  const below = at;
  for (let row = 0; row < status.length; row++) {
    if (status[row]! > Status.Inside) order[at++] = row;
  }

  return { below, above: at - below };
}
