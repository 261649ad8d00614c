import { expect, test } from "vitest";
import { sumByUnit } from "./byUnit.ts";
import { Curve } from "./curve.ts";
import { Status, writeDifference, writeStatus } from "./status.ts";
import { town } from "./town.ts";

// At 5, 10 and 20 km, one without any facility, and one townsman whom a rural rule does not concern.
const points = town({ of: 1 }, { of: 2 }, { of: 4, unit: 1 }, { of: 8, unit: 1 }, { of: 16, class: 1 });
const mm = Int32Array.of(5_000_000, 10_000_000, 20_000_000, -1, 1_000_000);

test("people at exactly the limit are within it", () => {
  const curve = new Curve(points, mm, "rural");
  expect(curve.within(4_999_999)).toBe(0);
  expect(curve.within(5_000_000)).toBe(1);
  expect(curve.within(10_000_000)).toBe(1 + 2);
  expect(curve.within(2_000_000_000)).toBe(1 + 2 + 4);
});

test("who has no facility at all is outside of every limit", () => expect(new Curve(points, mm, "rural").outside(2_000_000_000)).toBe(8));

test("a rule for all counts everybody", () => expect(new Curve(points, mm, "all").concerned).toBe(31));

test("the farthest is the largest distance of anybody who has a facility", () => expect(new Curve(points, mm, "rural").farthestMm).toBe(20_000_000));

test("an empty study has an empty curve", () => {
  const curve = new Curve(town(), new Int32Array(0), "all");
  expect([curve.within(1), curve.outside(1), curve.farthestMm]).toEqual([0, 0, 0]);
});

test("every point has the status of its distance and class", () => {
  const status = new Uint8Array(5);
  writeStatus(status, points, mm, "rural", 10_000_000);
  expect([...status]).toEqual([Status.Inside, Status.Inside, Status.Outside, Status.Outside, Status.NotConcerned]);
});

test("a difference tells gained, lost and unchanged apart", () => {
  const status = new Uint8Array(5);
  writeDifference(status, points, mm, Int32Array.of(11_000_000, 9_000_000, 10_000_000, -1, 99_000_000), "rural", 10_000_000);
  expect([...status]).toEqual([Status.Lost, Status.Inside, Status.Gained, Status.Outside, Status.NotConcerned]);
});

test("units are summed, those with most people outside first", () =>
  expect(sumByUnit(points, mm, "rural", 10_000_000)).toEqual([{ unit: 1, concerned: 12, outside: 12 }, { unit: 0, concerned: 3, outside: 0 }]));
