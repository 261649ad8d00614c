import { expect, test } from "vitest";
import type { ScoreLine } from "../api/shapes.ts";
import { linesBy } from "./scoreFilter.ts";

const line = (id: string, document: string, group: ScoreLine["group"]) =>
  ({ id, document, group, result: group === "notApplicable" ? "notApplicable" : "count", documentTitle: { zh: document, en: document }, name: { zh: `${id}名`, en: `Name ${id}` }, clause: { zh: "第三章", en: "chapter 3" } }) as ScoreLine;
const lines = [line("A1", "a", "short"), line("A2", "a", "met"), line("B1", "b", "notApplicable"), line("B2", "b", "exceeded")];
const ids = (documents: ReturnType<typeof linesBy>) => documents.map(document => document.lines.map(one => one.id));

test("what is missed is short or exceeded", () => expect(ids(linesBy(lines, "missed", ""))).toEqual([["A1"], ["B2"]]));
test("what has figures leaves out what does not apply", () => expect(ids(linesBy(lines, "told", ""))).toEqual([["A1", "A2"], ["B2"]]));
test("all are all", () => expect(ids(linesBy(lines, "all", ""))).toEqual([["A1", "A2"], ["B1", "B2"]]));
test("a search looks among all, in both languages", () => expect(ids(linesBy(lines, "missed", " name b1 "))).toEqual([[], ["B1"]]));
test("counts do not follow the filter", () => expect([...linesBy(lines, "missed", "")[0]!.counts]).toEqual([["short", 1], ["met", 1]]));
