import { expect, test } from "vitest";
import { readColours } from "./shared.ts";
import { readWords } from "./words.ts";

test("cells in quotes keep their commas and quotes", () =>
  expect(readWords('key,zh,en\nweb.a,甲，乙,"A, ""B"""\nother.b,x,y\n')).toEqual({ zh: { "web.a": "甲，乙" }, en: { "web.a": 'A, "B"' } }));

test("colours come by name", () => expect(readColours('public const string Gap = "#D55E00";')).toEqual({ Gap: "#D55E00" }));
