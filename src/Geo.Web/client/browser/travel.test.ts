import { afterAll, beforeAll, expect, test } from "vitest";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { seriousFindings } from "./axe.ts";
import { County, go, still, type Visit } from "./county.ts";
import { serveStudy, type Serving } from "./setup.ts";

// The demo county that has both roads and ground; straight lines head its standards until another model is chosen.
const study = fileURLToPath(new URL("../../../../data/demo/terrain.yaml", import.meta.url));
// In the far north-east, between the village clinic and the end of the road.
const far = "at=106.55,30.34,12";

let serving: Serving;
let visit: Visit;
let page: Page;
beforeAll(async () => {
  serving = await serveStudy(study);
  visit = await new County().visit("", { address: serving.address });
  page = visit.page;
});
afterAll(async () => {
  await page.context().close();
  await serving.end();
});

async function headline(): Promise<string> {
  return (await page.locator(".headline").innerText()).replace(/\s+/g, " ");
}

async function travelBy(model: string): Promise<void> {
  await page.selectOption("#travel", model);
  await page.waitForFunction(word => (new URLSearchParams(location.hash.slice(1)).get("travel") ?? "") === word && document.querySelector(".headline.stale") === null, model);
}

async function askInTheMiddle(): Promise<string> {
  await still(page); // what stands in the middle is asked of the picture
  await page.focus(".maplibregl-canvas");
  await page.keyboard.press("Enter");
  await page.waitForSelector(".why .answer");
  return page.locator(".why").innerText();
}

test("choosing how the way is taken changes sentence, scorecard, table and address, and back again", async () => {
  await go(page, "#lang=zh&s=PB-R2");
  const straight = [await headline(), await page.locator('[data-standard="PB-R2"]').innerText()];
  await travelBy("roads");
  const roads = [await headline(), await page.locator('[data-standard="PB-R2"]').innerText()];
  expect(roads[0]).toContain("沿路网");
  expect(roads[1]).toContain("1,904"); // as the report of roads.yaml prints it
  await page.click("#tab-table");
  await page.waitForSelector(".tables table");
  expect(await page.locator(".tables").innerText()).toContain("1,904");
  await page.click("#tab-scorecard");
  await travelBy("terrain");
  const terrain = await headline();
  expect(terrain).toContain("沿地形");
  expect(new Set([straight[0], roads[0], terrain]).size).toBe(3);
  await travelBy("");
  expect([await headline(), await page.locator('[data-standard="PB-R2"]').innerText()]).toEqual(straight);
});

test("a shared address brings the model along", async () => {
  await go(page, "#lang=en&s=PB-R2&travel=terrain");
  expect(await headline()).toContain("over terrain");
  expect(await page.locator("#travel").inputValue()).toBe("terrain");
});

test.each([
  ["zh", "离路步行", "漈源路", "由此处前往机构"],
  ["en", "on foot off the road", "漈源路", "from here to the facility"],
] as const)("why by roads tells the way in parts, from the keyboard as from the mouse (%s)", async (language, onFoot, street, direction) => {
  await go(page, `#lang=${language}&s=PB-R2&travel=roads&${far}`);
  const said = await askInTheMiddle();
  for (const word of [onFoot, street, direction]) expect(said).toContain(word);
  const parts = await page.locator(".why .way .parts").first().locator("li").allInnerTexts();
  expect(parts.length).toBeGreaterThanOrEqual(3);
  expect(await page.locator(".why .way .parts").first().locator("li.off-road").count()).toBe(2);
  await page.keyboard.press("Escape");
  await page.waitForSelector(".why", { state: "hidden" });
});

test.each([
  ["zh", "到最近机构平均由", "分钟", "没有路线可达"],
  ["en", "the nearest facility is", "min away on average", "have no way to any facility"],
] as const)("the shortest mean way by roads is told in minutes, and who is off the network beside it (%s)", async (language, start, unit, aside) => {
  await go(page, `#lang=${language}&s=PB-R2&travel=roads&tab=whatif`);
  await page.selectOption("#suggest-model", "distance");
  await page.fill("#suggest-amount", "2");
  await page.click("#suggest-ask");
  await page.waitForSelector("#suggest-accept");
  const said = await page.locator(".suggest").innerText();
  for (const word of [start, unit, aside]) expect(said).toContain(word);
  expect(said).not.toMatch(/公里|km/);
  const means = [...(await page.locator(".suggested strong").innerText()).matchAll(/[\d.]+ (?:分钟|min)/g)].map(([one]) => Number.parseFloat(one!));
  expect(Math.min(...means)).toBeGreaterThan(1); // some five minutes; as kilometres they were 0.3
  await page.click("#tab-scorecard");
});

test("why for an ambulance names its direction, and what passes before it leaves", async () => {
  await go(page, `#lang=zh&s=YX-R2&travel=roads&${far}`);
  const said = await askInTheMiddle();
  expect(said).toContain("由机构前往此处");
  expect(said).toMatch(/受理 [\d.]+ 分钟、出车 [\d.]+ 分钟/);
});

test("why over terrain tells what is walked and what is driven along roads", async () => {
  await go(page, `#lang=zh&s=PB-R2&travel=terrain&${far}`);
  const said = await askInTheMiddle();
  for (const word of ["沿地形", "离路步行", "沿道路"]) expect(said).toContain(word);
});

test("off the network nothing is drawn and nothing is said to take no time", async () => {
  await go(page, "#lang=en&s=PB-R2&travel=roads&at=107.4,29.4,12");
  const said = await askInTheMiddle();
  expect(said).toContain("off the network");
  expect(await page.locator(".why .parts").count()).toBe(0);
});

test("one facility shows what it reaches by itself, within several limits", async () => {
  await go(page, "#lang=zh&s=PB-R2&travel=roads&at=106.439575,30.25307,13"); // a village clinic by the road to the north-east
  await askInTheMiddle();
  await page.waitForSelector(".why .rings button");
  await page.locator(".why .rings button").press("Enter");
  await page.waitForSelector(".why .rings table");
  const limits = await page.locator(".why .rings tbody th").allInnerTexts();
  expect(limits.map(text => text.split(" ")[0])).toEqual(["10", "20", "30", "40", "60"]);
  const counts = (await page.locator(".why .rings tbody td").allInnerTexts()).map(text => Number(text.replaceAll(",", "").replace("< 1", "0.5")));
  expect(counts).toEqual(counts.toSorted((one, other) => one - other));
  expect(counts[2]).toBeGreaterThan(0);
  const legend = await page.locator(".legend").textContent();
  expect(legend).toContain("这一机构单独的服务范围");
  expect(legend).not.toContain("服务范围：");
  expect(await page.locator(".why .way").first().innerText()).toContain("就在机构所在处");
  expect(await page.locator(".why .answer").first().innerText()).toContain("此处就是云漈乡苔坪村卫生室所在处");
  expect(await page.locator(".why").innerText()).not.toContain("0.00");
  expect(await page.evaluate(() => document.activeElement?.closest(".rings") !== null)).toBe(true);
  await page.keyboard.press("Escape");
  await page.waitForSelector(".why", { state: "hidden" });
});

test.each([["zh", "light"], ["zh", "dark"], ["en", "light"], ["en", "dark"]])("axe finds nothing serious in the way's parts (%s, %s)", async (language, theme) => {
  await go(page, `#lang=${language}&theme=${theme}&s=PB-R2&travel=roads&${far}`);
  await askInTheMiddle();
  expect(await seriousFindings(page)).toEqual([]);
});

test("the page complained of nothing", () => expect(visit.complaints).toEqual([]));
