import { expect, test } from "vitest";
import type { Measure } from "../api/shapes.ts";
import { limitAt, scaleOf } from "./threshold.ts";

const none = { zh: "", en: "" };

function measure(limitMm: number, timeLimitMinutes: number | null, joinedMm: number | null = null): Measure {
  return { model: "detour", key: "walk", name: none, limitsMm: [limitMm], limit: none, bands: [], timeLimitMinutes, joinedMm, assumption: null, assumptionText: none };
}

// 4.8 km/h with a detour of 1.3: a minute is 80 m of way, 61.538 m of straight line; a quarter of an hour is 923,077 mm.
const walk = measure(923_077, 15);

test("a time is slid in minutes, a distance in kilometres", () => {
  expect(scaleOf(walk, 5_000_000)).toMatchObject({ unit: "minutes", own: 15, step: 0.5 });
  expect(scaleOf(measure(20_000_000, null), 31_201_096)).toMatchObject({ unit: "kilometres", own: 20, step: 0.1 });
});

test("two criteria joined are one distance", () => expect(scaleOf(measure(15_384_615, 30, 15_384_615), 31_000_000).unit).toBe("kilometres"));

test("the scale reaches the farthest people, between twice and five times the limit", () => {
  expect(scaleOf(measure(20_000_000, null), 31_201_096).most).toBe(40);
  expect(scaleOf(measure(20_000_000, null), 61_000_000).most).toBe(65);
  expect(scaleOf(measure(20_000_000, null), 500_000_000).most).toBe(100);
});

test("at the standard's own value the limit is the standard's own to the millimetre", () => {
  expect(limitAt(scaleOf(walk, 5_000_000), 15)).toBe(923_077);
  expect(limitAt(scaleOf(walk, 5_000_000), 30)).toBe(1_846_154);
});
