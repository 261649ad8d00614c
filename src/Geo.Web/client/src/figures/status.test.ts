import { expect, test } from "vitest";
import { Status, writeOrder } from "./status.ts";

test("those inside are drawn first, then those outside, gained and lost; who is not concerned is not drawn", () => {
  const status = Uint8Array.of(Status.Outside, Status.Inside, Status.NotConcerned, Status.Lost, Status.Inside, Status.Gained);
  const order = new Uint32Array(status.length);
  const { below, above } = writeOrder(order, status);
  expect([below, above]).toEqual([2, 3]);
  expect([...order.subarray(0, below + above)]).toEqual([1, 4, 0, 3, 5]);
});
