import { expect, test } from "vitest";
import { distance, ring } from "./geodesic.ts";

// Expected lengths: GeodSolve 2.1.2 of GeographicLib, option -i.
test.each([
  [[106.2, 30.1], [106.585, 30.37905], 48272.236033],
  [[107.8, 31.05], [107.81, 31.05], 954.543951],
  [[43.3, -11.7], [43.26, -11.39], 34568.293328],
] as const)("the way from %j to %j is as long as the geodesic", (from, to, metres) => {
  expect(distance(from, to)).toBeCloseTo(metres, 3);
});

test("a place is nowhere from itself", () => expect(distance([106.2, 30.1], [106.2, 30.1])).toBe(0));

test("a drawn circle keeps its distance within a thousandth", () => {
  for (const place of ring([106.2, 30.1], 20_000)) expect(Math.abs(distance([106.2, 30.1], place) / 20_000 - 1)).toBeLessThan(0.002);
});
