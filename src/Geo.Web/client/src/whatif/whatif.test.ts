import { expect, test } from "vitest";
import { Latest } from "./latest.ts";
import { unpack, withChanges } from "./rowChanges.ts";
import { facilityOf, freeId, titleOf } from "./scenario.ts";

const pack = (...values: number[]): string => btoa(String.fromCharCode(...new Uint8Array(Int32Array.from(values).buffer)));

test("packed integers come back, negative ones too", () => expect([...unpack(pack(3, -1, 20_000_000))]).toEqual([3, -1, 20_000_000]));

test("only the changed rows change, and the old column stays as it was", () => {
  const before = Int32Array.of(5, 6, 7);
  expect([...withChanges(before, { rows: pack(0, 2), firstMm: pack(1, 2) })]).toEqual([1, 6, 2]);
  expect([...before]).toEqual([5, 6, 7]);
});

test("a trial that does not fit together is an error", () =>
  expect(() => withChanges(new Int32Array(1), { rows: pack(0), firstMm: "" })).toThrow());

test("while one question is on its way, only the newest of the others is asked", async () => {
  const asked: number[] = [];
  const answers: number[] = [];
  const open: (() => void)[] = [];
  const latest = new Latest<number, number>(
    question => new Promise(resolve => { asked.push(question); open.push(() => resolve(question * 10)); }),
    answer => answers.push(answer), error => { throw error; });
  for (const question of [1, 2, 3, 4]) latest.put(question);
  expect(asked).toEqual([1]);
  open[0]!();
  await new Promise(setImmediate);
  expect([asked, answers]).toEqual([[1, 4], [10]]);
  latest.drop();
  open[1]!();
  await new Promise(setImmediate);
  expect(answers).toEqual([10]);
});

test("a new facility takes the first free number", () => expect(freeId("new", ["new-1", "JC001", "new-3"])).toBe("new-2"));

test("an edit knows its facility", () => {
  expect(facilityOf({ do: "remove", facility: "JC001" })).toBe("JC001");
  expect(facilityOf({ do: "add", facility: { id: "new-1", name: "甲", classes: ["hospital"], place: [106, 30] } })).toBe("new-1");
});

test("of two scenarios of one title the names tell which is which", () => {
  const all = [{ name: "north", title: "北" }, { name: "north-2", title: "北" }, { name: "south", title: "南" }];
  expect(all.map(line => titleOf(line, all))).toEqual(["北 · north", "北 · north-2", "南"]);
});
