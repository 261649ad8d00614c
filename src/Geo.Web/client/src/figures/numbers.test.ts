import { expect, test } from "vitest";
import { change, kilometres, people, percent, short, whole } from "./numbers.ts";

test("thousands are set apart", () => expect([whole(0), whole(999), whole(1000), whole(1234567.6)]).toEqual(["0", "999", "1,000", "1,234,568"]));

test("somebody never reads as nobody", () => expect([people(0), people(0.3), people(0.5)]).toEqual(["0", "< 1", "1"]));

test("a change shows its sign, and none where nothing changes", () => expect([change(12), change(-1200), change(0.2)]).toEqual(["+12", "−1,200", "0"]));

test("what is not everything never reads as everything, nor something as nothing", () =>
  expect([percent(1), percent(0.99996), percent(0), percent(0.0001), percent(0.188)]).toEqual(["100.0%", "99.9%", "0.0%", "0.1%", "18.8%"]));

test("a length keeps two decimals, a setting only those it needs", () => expect([kilometres(7_953_911), short(0.923, 2), short(15, 2)]).toEqual(["7.95", "0.92", "15"]));
