import { afterAll, beforeAll, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { seriousFindings } from "./axe.ts";
import { addressOf, County, drawn, go, paint, still, type Visit } from "./county.ts";
import { heard, overhear, viewWith, type Heard } from "./overhear.ts";

// The demo's figures as its report prints them.
const figures = { "KJ-R1": "16,843", "KJ-R2": "2,608", "KJ-A1": "16", "PB-R1": "33,701", "PB-R2": "797", "YX-R1": "16,843", "YX-R2": "3,559" };

// One window for all: each test goes to the view it needs.
let visit: Visit;
let page: Page;
beforeAll(async () => {
  visit = await new County().visit("", { painted: true, before: overhear });
  page = visit.page;
});
afterAll(() => page.context().close());

/** Where a number belongs, and the pixels from there to its badge. */
function rankOf({ geometry, properties }: Heard): { readonly place: readonly [number, number]; readonly icon: readonly [number, number] } {
  return { place: geometry.coordinates as [number, number], icon: properties["icon"] as [number, number] };
}

function text(selector: string): Promise<string> {
  return page.locator(selector).innerText();
}

test.each([
  ["zh", "33,701", "人在范围之外，占城镇人口 179,326 人的 18.8%", "榉坪镇"],
  ["en", "33,701", "18.8% of the urban population of 179,326", "Juping Town"],
] as const)("the first screen says the worst in one sentence (%s)", async (language, figure, rest, largest) => {
  await go(page, `#lang=${language}`);
  const said = (await text(".headline")).replace(/\s+/g, " ");
  expect(said).toContain(figure);
  expect(said).toContain(rest);
  expect(said).toContain(largest);
  expect(await page.locator("html").getAttribute("lang")).toBe(language === "zh" ? "zh-CN" : "en");
  expect(await page.locator(".sample").count()).toBe(1);
  for (const [id, shown] of Object.entries(figures)) expect(await text(`[data-standard="${id}"]`)).toContain(shown);
});

test("a facility's name stands on the map beside its symbol, and goes with it", async () => {
  // The emergency centre is in the middle of the map.
  await go(page, "#lang=zh&s=KJ-R2&tab=layers&at=106.20644,30.22155,13.00");
  await still(page);
  const box = (await page.locator(".maplibregl-canvas").first().boundingBox())!;
  const picture = (): Promise<Buffer> => page.screenshot({ clip: { x: box.x + box.width / 2 + 18, y: box.y + box.height / 2 - 9, width: 90, height: 18 } });
  const named = await picture();
  await page.locator('[data-layer="facilities"]').uncheck();
  await expect.poll(async () => (await picture()).equals(named)).toBe(false);
  await page.locator('[data-layer="facilities"]').check();
  await expect.poll(async () => (await picture()).equals(named)).toBe(true);
});

test("no facility's name lies under a card: it steps aside, and is left out where its symbol is covered", async () => {
  await go(page, "#lang=zh&s=KJ-R2");
  await still(page);
  // It stands south of the county's border.
  const clinic = async (): Promise<Heard | undefined> => (await heard(page, "facilities")).find(one => one.properties["label"] === "楸坝镇中心卫生院");
  const place = (await clinic())!.geometry.coordinates as [number, number];
  const map = (await page.locator(".maplibregl-canvas").first().boundingBox())!;
  const card = (await page.locator(".threshold").boundingBox())!;
  const standing = async (x: number, y: number): Promise<readonly unknown[]> => {
    await go(page, `#lang=zh&s=KJ-R2&${viewWith(place, [x - map.x - map.width / 2, y - map.y - map.height / 2], 11)}`);
    await still(page);
    const { named, places } = (await clinic())!.properties as { named: boolean; places: readonly unknown[] };
    return named ? places.filter((_, at) => at % 2 === 0) : [];
  };
  // A name of eight letters takes 96 pixels by 14, about 17 from the symbol: below it is the card, beside and above it is room.
  await expect.poll(() => standing(card.x + card.width / 2, card.y - 14)).toEqual(["left", "right", "bottom"]);
  await expect.poll(() => standing(card.x + card.width + 14, card.y + 40)).toEqual(["left"]);
  await expect.poll(() => standing(card.x + 40, card.y + 40)).toEqual([]);
});

test("numbers of gap areas that would lie on each other step aside", async () => {
  const zoom = 8;
  await go(page, `#lang=zh&s=PB-R1&at=106.30000,30.23000,${zoom}.00`);
  await still(page);
  const least = async (): Promise<number> => {
    const ranks = (await heard(page, "ranks")).map(rankOf);
    // Web Mercator, 512 pixels round the world at zoom 0.
    const world = 512 * 2 ** zoom;
    const spots = ranks.map(({ place: [longitude, latitude], icon: [right, down] }) => [
      (longitude / 360) * world + right,
      (-Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360)) / (2 * Math.PI)) * world + down,
    ] as const);
    return spots.length < 8 ? 0 : Math.min(...spots.flatMap(([x, y], at) => spots.slice(0, at).map(other => Math.hypot(x - other[0], y - other[1]))));
  };
  // The badges are 20 pixels wide; eight of them, finite.
  await expect.poll(least).toBeGreaterThan(19.9);
  const ranks = (await heard(page, "ranks")).map(rankOf);
  expect(ranks.length).toBe(8);
  expect(new Set(ranks.map(rank => rank.icon.join())).size).toBeGreaterThan(1);
});

test("the page asks no host but its own, and complains of nothing", async () => {
  const foreign = visit.asked.filter(url => !url.startsWith(new URL(page.url()).origin) && !url.startsWith("blob:") && !url.startsWith("data:"));
  expect(visit.asked.length).toBeGreaterThan(8);
  expect([foreign, visit.complaints]).toEqual([[], []]);
  await paint(page, false);
});

test("choosing a standard changes sentence, legend, table and address", async () => {
  await go(page, "#lang=zh");
  await page.click('[data-standard="KJ-R2"]');
  await page.waitForFunction(() => document.querySelector(".headline")?.textContent?.includes("2,608"));
  expect(await page.locator(".legend").innerText()).toContain("20 公里");
  expect(await addressOf(page)).toContain("s=KJ-R2");
  await page.click("#tab-table");
  await page.waitForSelector(".tables table");
  expect(await page.locator(".tables").innerText()).toMatch(/云漈乡[^\n]*\n?[\s\S]*2,608/);
});

test("of a table wider than its panel the first column stays in sight", async () => {
  const wide = await page.evaluate(() => {
    const scroll = [...document.querySelectorAll(".tables .scroll")].find(one => one.scrollWidth > one.clientWidth + 20);
    const cell = scroll?.querySelector("tbody th");
    if (scroll === undefined || cell == null) return null;
    scroll.scrollIntoView();
    const before = cell.getBoundingClientRect();
    scroll.scrollLeft = 9999;
    const after = cell.getBoundingClientRect();
    const top = document.elementFromPoint(after.left + after.width / 2, after.top + after.height / 2);
    return { scrolled: scroll.scrollLeft, moved: after.left - before.left, onTop: cell.contains(top) };
  });
  expect(wide?.scrolled).toBeGreaterThan(0);
  expect([wide?.moved, wide?.onTop]).toEqual([0, true]);
});

test("what was in view stays in view beside the table, and comes back with the room", async () => {
  await go(page, "#lang=zh&s=KJ-R2&at=106.40000,30.20000,11.00");
  await page.click("#tab-table");
  // The map's width goes from 1280 − 384 = 896 to 1280 × 0.44 = 563 pixels: the zoom by log₂ (563 / 896) = −0.67.
  await page.waitForFunction(() => location.hash.includes(",10.33&"));
  await page.click("#tab-scorecard");
  await page.waitForFunction(() => location.hash.includes("at=106.40000,30.20000,11.00&"));
});

test("the slider counts anew at once: nobody beyond the farthest, everybody beyond nothing", async () => {
  await go(page, "#lang=en&s=KJ-R2");
  await still(page);
  const before = visit.asked.filter(url => url.includes("/api/")).length;
  await page.fill("#limit", "0");
  expect((await page.locator(".headline").innerText()).replace(/\s+/g, " ")).toContain("233,27"); // the rural people but those who live at a station
  await page.fill("#limit", "31.3"); // the farthest rural people live 31.20 km away
  const all = (await page.locator(".headline").innerText()).replace(/\s+/g, " ");
  expect(all).toContain("limit of 31.3 km, people outside: 0");
  expect(all).toContain("−2,608");
  expect(visit.asked.filter(url => url.includes("/api/")).length).toBe(before);
  await page.getByRole("button", { name: "Back to the standard's" }).click();
  expect(await page.locator(".headline").innerText()).toContain("2,608");
});

test("why: a click on a place names its nearest two facilities, the clause and how far; Escape puts it away", async () => {
  await go(page, "#lang=zh&s=KJ-R2&at=106.55,30.34,12");
  const box = (await page.locator(".maplibregl-canvas").boundingBox())!;
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await page.waitForSelector(".why .answer");
  const said = await page.locator(".why").innerText();
  for (const word of ["云漈乡", "最近", "次近", "公里", "第三章第三节第一项", "范围外"]) expect(said).toContain(word);
  await page.keyboard.press("Escape");
  await page.waitForSelector(".why", { state: "hidden" });
});

test("why by keyboard: Enter on the map asks about its middle", async () => {
  await go(page, "#lang=en&s=KJ-R2");
  await page.locator(".maplibregl-canvas").focus();
  await page.keyboard.press("Enter");
  await page.waitForSelector(".why .answer");
});

test("a reload, and a link, keep the view", async () => {
  await go(page, "#lang=en&theme=dark&s=KJ-R2&at=106.40000,30.20000,11.00&limit=12000000");
  const address = await addressOf(page);
  await page.reload();
  await drawn(page);
  expect(await addressOf(page)).toBe(address);
  expect(await page.locator("#limit").inputValue()).toBe("12");
  expect(await page.locator("html").getAttribute("data-theme")).toBe("dark");
});

test("search finds a township by name and shows it", async () => {
  await go(page, "#lang=zh");
  const address = await addressOf(page);
  await page.fill(".search input", "云漈");
  await page.waitForSelector('.search [role="option"]');
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.waitForFunction(old => location.href !== old, address);
  // What was taken is not looked for again: nothing says that nothing was found.
  expect(await page.locator("#found").isHidden()).toBe(true);
});

test("search understands pinyin, whole and by first letters", async () => {
  await go(page, "#lang=zh");
  for (const [typed, found] of [["yunji", "云漈乡"], ["jpz", "榉坪镇"]] as const) {
    await page.fill(".search input", typed);
    await page.locator('.search [role="option"]', { hasText: found }).first().waitFor();
  }
  await page.keyboard.press("Escape");
});

test("measure by keyboard: from the map's middle to where it is moved to", async () => {
  await go(page, "#lang=en&s=KJ-R2&at=106.40000,30.20000,12.00");
  await page.getByRole("button", { name: "Measure distance" }).focus();
  await page.keyboard.press("Enter");
  await page.locator(".maplibregl-canvas").focus();
  await page.keyboard.press("Enter");
  // An arrow moves the map by 100 pixels, of 512 × 2¹² round the world: 0.0171661° here. GeodSolve -i: 1,652.965 m.
  await page.keyboard.press("ArrowRight");
  await page.waitForFunction(() => location.hash.includes("at=106.41717"));
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.querySelector(".measured")?.textContent?.includes("km"));
  expect(await text(".measured")).toContain("1.65 km");
  await page.keyboard.press("Escape");
  await page.waitForSelector(".measured", { state: "hidden" });
});

test("where the server does not answer, what is marked as chosen stays what is shown", async () => {
  await go(page, "#lang=en&s=KJ-R2");
  await page.route("**/api/studies/*/standards/PB-R1*", route => route.abort());
  await page.click('[data-standard="PB-R1"]');
  await page.locator(".notice", { hasText: "The server does not answer." }).waitFor();
  await page.waitForSelector('[data-standard="KJ-R2"][aria-current="true"]');
  expect(await text(".headline")).toContain("2,608");
  await page.unroute("**/api/studies/*/standards/PB-R1*");
});

test.each([["zh", "light"], ["zh", "dark"], ["en", "light"], ["en", "dark"]])("axe-core finds nothing serious on any view (%s, %s)", async (language, theme) => {
  await go(page, `#lang=${language}&theme=${theme}&s=KJ-R2`);
  expect(await seriousFindings(page)).toEqual([]);
  for (const tab of await page.locator('[role="tab"]').all()) {
    await tab.click();
    await page.waitForFunction(() => document.querySelector(".tables table") !== null || document.querySelector(".side")?.getAttribute("data-tab") !== "table");
    expect(await seriousFindings(page, ".side")).toEqual([]);
  }

  await page.locator(".maplibregl-canvas").focus();
  await page.keyboard.press("Enter");
  await page.waitForSelector(".why .answer");
  expect(await seriousFindings(page, ".why")).toEqual([]);
});
