import { expect, test } from "vitest";
import { viewsOf } from "./savedViews.ts";

test("views come back in their order", () => {
  const views = [{ title: "一", hash: "#s=KJ-R2" }, { title: "二", hash: "#s=KJ-R1&swipe=0.50" }];
  expect(viewsOf(JSON.parse(JSON.stringify(views)))).toEqual(views);
});

test("what is no view is left out", () => expect(viewsOf([null, 5, {}, { title: "x" }, { title: 1, hash: "#" }, { title: "a", hash: "#s=A" }])).toEqual([{ title: "a", hash: "#s=A" }]));

test.each([[null], [{}], ["[]"]])("%j holds none", value => expect(viewsOf(value)).toEqual([]));
