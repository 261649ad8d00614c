import { expect, test } from "vitest";
import { paperOf } from "./printing.ts";

// 420 mm are 1587.4 CSS pixels at 96 to the inch; a picture says 1587.
test("the paper of a sheet is found from its size in whole pixels", () => {
  expect(paperOf(1587, 1122)).toEqual({ width: 420, height: expect.closeTo(296.8875, 9) });
  expect(paperOf(794, 1123)).toEqual({ width: expect.closeTo(209.941875, 9), height: 297 });
  expect(paperOf(4494, 3177).width).toBe(1189);
});
