import { expect, test } from "vitest";
import { keptOf } from "./hand.ts";

test("what was in hand comes back with its place", () => {
  const kept = { scenario: "plan-1", selected: "new-1", held: { facility: "new-1", place: [106.2, 30.2] } };
  expect(keptOf(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
});

test.each([
  [{ scenario: "plan-1", selected: "new-1", held: { facility: "JC001", place: [106, 30] } }],
  [{ scenario: "plan-1", selected: "new-1", held: { facility: "new-1", place: ["106", 30] } }],
  [{ scenario: "plan-1", selected: "new-1", held: { facility: "new-1", place: [106] } }],
  [{ scenario: "plan-1", selected: "new-1" }],
])("a place of another facility, or none, is not taken up: %j", kept => expect(keptOf(kept)).toEqual({ scenario: "plan-1", selected: "new-1", held: null }));

test.each([[null], [7], ["x"], [{}], [{ scenario: 1, selected: "a" }]])("%j is nothing", value => expect(keptOf(value)).toBe(null));
