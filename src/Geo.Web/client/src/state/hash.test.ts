import { expect, test } from "vitest";
import { readHash, writeHash, type Shared } from "./hash.ts";

const view: Shared = {
  standard: "KJ-R2", scenario: "plan-a", limitMm: 12_500_000, travel: "roads", language: "en", theme: "dark", tab: "table", shown: new Set(["people", "gaps"]),
  view: { longitude: 106.2, latitude: 30.25, zoom: 11.5 }, swipe: 0.35,
};

test("what is shared comes back as it was", () => expect(readHash(writeHash(view))).toEqual(view));

test("an address that says nothing leaves everything open", () =>
  expect(readHash("")).toEqual({ standard: null, scenario: null, limitMm: null, travel: null, language: null, theme: null, tab: null, shown: null, view: null, swipe: null }));

test.each(["#s=%3Cscript%3E", "#limit=-1", "#limit=a", "#at=106,30", "#at=206,30,9", "#lang=fr", "#theme=red", "#tab=x", "#at=,,", "#swipe=2", "#swipe="])("%s says nothing", hash =>
  expect(Object.values(readHash(hash)).every(value => value === null)).toBe(true));
