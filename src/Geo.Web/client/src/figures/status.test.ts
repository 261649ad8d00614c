import { expect, test } from "vitest";
import { Status, writeOrder } from "./status.ts";

test("those inside are drawn first, then those outside, gained and lost; who is not concerned is not drawn", () => {
  const status = Uint8Array.of(Status.Outside, Status.Inside, Status.NotConcerned, Status.Lost, Status.Inside, Status.Gained);
  const order = new Uint32Array(status.length);
  const { below, above } = writeOrder(order, status);
  expect([below, above]).toEqual([2, 3]);
  expect([...order.subarray(0, below + above)]).toEqual([1, 4, 0, 3, 5]);
});

test("within bounds those alone are drawn whose place lies there, its edge included", () => {
  const status = Uint8Array.of(Status.Outside, Status.Inside, Status.Inside, Status.Outside);
  const order = new Uint32Array(status.length);
  const places = Float32Array.of(0, 0, 1, 1, 2, 2, 3, 3);
  const { below, above } = writeOrder(order, status, { places, bounds: { west: 0, north: 0, east: 1, south: 1 } });
  expect([below, above]).toEqual([1, 1]);
  expect([...order.subarray(0, below + above)]).toEqual([1, 0]);
});
