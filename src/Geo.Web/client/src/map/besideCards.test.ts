import { expect, test } from "vitest";
import { besideCards, boxOf, sizeOf, type NamePlace } from "./besideCards.ts";

const places: readonly NamePlace[] = [["left", [1, 0]], ["right", [-1, 0]], ["top", [0, 1]], ["bottom", [0, -1]]];
const around = (card: readonly [number, number, number, number]): readonly string[] =>
  besideCards({ x: 100, y: 100 }, [60, 14], places, 10, [{ left: card[0], top: card[1], right: card[2], bottom: card[3] }]).map(([anchor]) => anchor);

test("a name's box: to the right of its point, or with its foot above it", () => {
  expect(boxOf({ x: 100, y: 100 }, [60, 14], ["left", [1, 0]], 10)).toEqual({ left: 110, top: 93, right: 170, bottom: 107 });
  expect(boxOf({ x: 100, y: 100 }, [60, 14], ["bottom", [0, -1]], 24)).toEqual({ left: 70, top: 69, right: 130, bottom: 83 });
  expect(boxOf({ x: 100, y: 100 }, [60, 14], ["top-right", [-1, 1]], 24)).toEqual({ left: 16, top: 117, right: 76, bottom: 131 });
});

test.each([
  ["away from the name", [300, 300, 400, 400], ["left", "right", "top", "bottom"]],
  ["on the right", [150, 0, 400, 200], ["right", "top", "bottom"]],
  ["below, as wide as the map", [0, 105, 400, 200], ["bottom"]],
  ["touching a name's edge alone", [170, 0, 400, 200], ["left", "right", "top", "bottom"]],
  ["on the point itself", [98, 98, 102, 102], []],
] as const)("a card %s", (_, card, left) => expect(around(card)).toEqual(left));

test("a long name takes two lines, a short one its own width", () => {
  expect(sizeOf(60, 9, 10)).toEqual([64, 16]);
  expect(sizeOf(120, 9, 10)).toEqual([74, 28]);
});
