import { expect, test } from "vitest";
import { boxOf, changedBounds, grown } from "./changedBox.ts";

const places = Float32Array.of(0, 0, 0.25, -0.5, -0.5, 0.25, 0.75, 0.75);

test("the bounds hold the points whose status is another, and no others", () => {
  expect(changedBounds(places, Uint8Array.of(1, 2, 1, 2), Uint8Array.of(1, 1, 2, 2))).toEqual({ west: -0.5, north: -0.5, east: 0.25, south: 0.25 });
  expect(changedBounds(places, Uint8Array.of(1, 2, 1, 1), Uint8Array.of(1, 2, 1, 2))).toEqual({ west: 0.75, north: 0.75, east: 0.75, south: 0.75 });
  expect(changedBounds(places, Uint8Array.of(1, 2, 1, 2), Uint8Array.of(1, 2, 1, 2))).toBeNull();
});

test("a box of the picture counts from below and ends at its edges", () => {
  // A plane of two by two about the middle fills a picture of 200 × 100; south is down.
  const matrix = Float32Array.of(1, 0, 0, 0, 0, -1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1);
  const whole = { x: 0, y: 0, width: 200, height: 100 };
  expect(boxOf({ west: -0.5, north: -0.5, east: 0.25, south: 0 }, matrix, whole)).toEqual({ x: 50, y: 50, width: 75, height: 25 });
  expect(boxOf(grown({ west: 0, north: 0, east: 0, south: 0 }, 0.125), matrix, whole)).toEqual({ x: 87, y: 43, width: 26, height: 14 });
  expect(boxOf({ west: 0.5, north: 0.5, east: 3, south: 3 }, matrix, whole)).toEqual({ x: 150, y: 0, width: 50, height: 25 });
  expect(boxOf({ west: 1.5, north: 0, east: 2, south: 0.5 }, matrix, whole)).toBeNull();
});
