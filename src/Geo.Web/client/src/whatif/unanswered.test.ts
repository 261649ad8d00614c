import { expect, test } from "vitest";
import { unansweredOf, type Unanswered } from "./unanswered.ts";

const write: Unanswered = { scenario: "plan-1", version: 3, method: "POST", part: "edits", body: { do: "close", id: "JC001" }, key: "k" };

test("a write that was kept comes back as it was", () => {
  expect(unansweredOf(JSON.parse(JSON.stringify(write)))).toEqual(write);
});

test.each([null, 7, "x", {}, { ...write, version: "3" }, { ...write, method: "DELETE" }, { ...write, part: "jobs" }, { ...write, body: undefined }, { ...write, key: 1 }])(
  "what this page did not write is nothing: %j",
  value => expect(unansweredOf(value)).toBeNull(),
);
