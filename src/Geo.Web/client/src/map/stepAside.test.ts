import { expect, test } from "vitest";
import { stepAside } from "./stepAside.ts";

const width = 20;

test("who is alone is over its point", () => expect(stepAside([{ x: 5, y: 5 }, { x: 100, y: 5 }], width)).toEqual([[0, -22], [0, -22]]));

test("no two of twelve on one place lie on each other, and the first stays where it was", () => {
  const points = Array.from({ length: 12 }, () => ({ x: 300, y: 200 }));
  const offsets = stepAside(points, width);
  expect(offsets[0]).toEqual([0, -22]);
  for (const [at, [x, y]] of offsets.entries()) {
    for (const [otherX, otherY] of offsets.slice(0, at)) expect(Math.hypot(x - otherX, y - otherY)).toBeGreaterThanOrEqual(width);
  }
});

test("a neighbour a few pixels away steps to the side, not onto the other's point", () => {
  const [, second] = stepAside([{ x: 0, y: 0 }, { x: 4, y: 3 }], width);
  expect(second).not.toEqual([0, -22]);
  expect(Math.hypot(4 + second![0], 3 + second![1] + 22)).toBeGreaterThanOrEqual(width);
});
