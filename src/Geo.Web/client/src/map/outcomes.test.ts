import { expect, test } from "vitest";
import type { Collection, Finding, UnitProperties } from "../api/shapes.ts";
import { outcomeFeatures, unitLabels } from "./outcomes.ts";

const square = { type: "Polygon" as const, coordinates: [[[0, 0], [1, 0], [1, 1], [0, 1], [0, 0]]] };
const unit = (index: number, name: string) => ({ type: "Feature" as const, geometry: square, properties: { index, id: String(index), name, name_en: null, people_shown: 1, is_finest: true } });
const units: Collection<UnitProperties> = { type: "FeatureCollection", features: [unit(0, "甲镇"), unit(1, "乙乡")] };
const finding = (result: string) => ({ result, outcomes: [{ unit: 1, outcome: "short", standing: "judged" }] }) as unknown as Finding;

test("a township is coloured by what the standard comes to in it, and no other", () =>
  expect(outcomeFeatures(units, finding("count")).features.map(one => one.properties)).toEqual([{ index: 1, outcome: "short", reading: false }]));

test("a reach standard colours no township: its people say more", () => expect(outcomeFeatures(units, finding("reach")).features).toEqual([]));

test("the sign stands beside the name", () => expect(unitLabels(units, finding("ratio")).features.map(one => one.properties!["label"])).toEqual(["甲镇", "乙乡 ✕"]));
