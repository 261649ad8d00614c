import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { seriousFindings } from "./axe.ts";
import { County, go, still } from "./county.ts";
import { heard, overhear } from "./overhear.ts";
import { serve, type Serving } from "./setup.ts";

// A server of its own: other tests count scenarios, too.
let served: Serving;
let page: Page;
beforeAll(async () => {
  served = await serve();
  ({ page } = await new County().visit("#lang=zh&s=PB-R1&tab=whatif", { width: 1000, height: 640, before: overhear, address: served.address }));
});
afterAll(async () => {
  await page.context().close();
  await served.end();
});

const headline = (): Promise<string> => page.locator(".headline .figure").innerText();
const fresh = (): Promise<unknown> => page.waitForFunction(() => document.querySelector(".headline.stale") === null);

interface Answer {
  readonly proven: boolean;
  readonly sites: readonly { readonly instead: object | null }[];
}

/** What the server says to a question: whether it had time enough for a proof, and for each exchange, is the machine's business. */
async function answerTo(ask: () => Promise<void>): Promise<Answer> {
  const [answer] = await Promise.all([page.waitForResponse(one => one.url().endsWith("/suggestions")), ask()]);
  return (await answer.json()) as Answer;
}

test("a search is cancelled while it runs: nothing of it stays, and the page goes on", async () => {
  const before = await headline();
  let came = (): void => {};
  const asked = new Promise<void>(resolve => (came = resolve));
  // No answer comes: how long a search takes decides nothing here.
  await page.route("**/suggestions", () => came());
  await page.selectOption("#suggest-model", "distance");
  await page.fill("#suggest-amount", "10");
  const failed = page.waitForEvent("requestfailed", request => request.url().endsWith("/suggestions"));
  await page.click("#suggest-ask");
  await asked;
  expect(await page.locator("#suggest-ask").innerText()).toBe("取消");
  expect(await page.locator('.suggest [role="status"]').innerText()).toBe("正在求解……");
  expect(await seriousFindings(page)).toEqual([]);
  await page.click("#suggest-ask");
  await failed;
  await page.waitForFunction(() => document.querySelector("#suggest-ask")?.textContent === "给出建议");
  await page.unroute("**/suggestions");
  expect([await page.locator(".suggested").count(), await page.locator(".notice:visible").count(), await headline()]).toEqual([0, 0, before]);
  expect(await page.locator("#scenario option").allInnerTexts()).toEqual(["现状"]);
  const { scenarios } = (await (await page.request.get(new URL("api/studies/demo/scenarios", served.address).href)).json()) as { scenarios: unknown[] };
  expect(scenarios).toEqual([]);
  await page.selectOption("#suggest-model", "coverage");
});

test("where the time was over before a site was found, nobody is told that none is needed", async () => {
  await page.route("**/suggestions", route => route.fulfill({ json: {
    standard: "PB-R1", version: null, model: "distance", asked: 1, candidates: 232, candidatesAreNamed: true, concerned: 179326, before: 145625, after: 145625, reachable: 179326,
    objective: 700000, bound: 600000, meanBefore: 700000, aside: 0, gap: 0.142857, proven: false, boundChecked: true, end: "stopped", obstacle: null, seconds: 2.7, sites: [],
  } }));
  await page.selectOption("#suggest-model", "distance");
  await page.click("#suggest-ask");
  await page.waitForSelector(".suggested");
  expect(await page.locator(".suggested").innerText()).toBe("时间内没有找到可行的选择；请减少目标后重试。");
  await page.getByRole("button", { name: "知道了" }).click();
  await page.unroute("**/suggestions");
  await page.selectOption("#suggest-model", "coverage");
});

test("sites are suggested by keys alone, with what they bring, what is proven, and what each could be exchanged for", async () => {
  await page.locator("#suggest-amount").focus();
  await page.keyboard.press("Control+A");
  await page.keyboard.type("2");
  const { proven, sites } = await answerTo(() => page.keyboard.press("Enter"));
  await page.waitForSelector("#suggest-accept");
  const said = await page.locator(".suggested").innerText();
  expect(said).toMatch(/^新建 2 处，覆盖率由 81\.2% 升至 \d\d\.\d%，新增覆盖 [\d,]+ 人。/);
  expect(said.includes("已证明：任选 2 处都不会更好。")).toBe(proven);
  const rows = await page.locator(".suggest tbody tr").allInnerTexts();
  expect(rows.length).toBe(2);
  for (const [at, row] of rows.entries()) expect(row).toMatch(sites[at]!.instead === null ? /–$/ : /少覆盖 [\d,]+ 人|可自由选择/);
  expect(await seriousFindings(page)).toEqual([]);
});

test("what is shown is taken up, dragged on its own, and undone one by one", async () => {
  const before = Number((await headline()).replaceAll(",", ""));
  const gained = Number(/新增覆盖 ([\d,]+) 人/.exec(await page.locator(".suggested").innerText())![1]!.replaceAll(",", ""));
  await page.click("#suggest-accept");
  await page.waitForFunction(() => document.querySelectorAll(".edits li").length === 2);
  await fresh();
  const after = Number((await headline()).replaceAll(",", ""));
  expect(Math.abs(before - gained - after)).toBeLessThanOrEqual(1); // each is rounded by itself
  expect(await page.locator("#suggest-accept").count()).toBe(0);
  expect(await page.locator(".edits").innerText()).toContain("（拟建社区卫生服务站）");
  await page.getByRole("button", { name: "撤销" }).click();
  await page.waitForFunction(() => document.querySelectorAll(".edits .undone").length === 1);
  await fresh();
  const [one] = [Number((await headline()).replaceAll(",", ""))];
  expect(one).toBeGreaterThan(after);
  expect(one).toBeLessThan(before);
});

test("one of the sites is dragged, with what it reaches around it; that is undone, and done again", async () => {
  await page.getByRole("button", { name: "重做" }).click();
  await page.waitForFunction(() => document.querySelectorAll(".edits .undone").length === 0);
  await fresh();
  const taken = await headline();
  const name = (await page.locator("#scenario").inputValue());
  const { edits } = (await (await page.request.get(new URL(`api/studies/demo/scenarios/${name}`, served.address).href)).json()) as { edits: { facility: { place: [number, number] } }[] };
  const [longitude, latitude] = edits[0]!.facility.place;
  await go(page, `#lang=zh&s=PB-R1&tab=whatif&scenario=${name}&at=${longitude.toFixed(5)},${latitude.toFixed(5)},12.00`);
  await still(page); // what stands in the middle is asked of the picture
  await page.locator(".maplibregl-canvas").focus();
  await page.keyboard.press("Enter");
  await page.waitForSelector(".handle");
  await page.locator(".editor .rings button").click();
  await page.waitForSelector(".editor .rings table");
  const middle = async (): Promise<readonly [number, number]> => {
    const rings = await heard(page, "rings");
    const corners = (rings.at(-1)?.geometry.coordinates as [number, number][][])[0]!;
    const of = (axis: 0 | 1): number => (Math.min(...corners.map(corner => corner[axis])) + Math.max(...corners.map(corner => corner[axis]))) / 2;
    return [of(0), of(1)];
  };
  await expect.poll(async () => (await heard(page, "rings")).length).toBeGreaterThan(2);
  expect(await middle()).toEqual([expect.closeTo(longitude, 3), expect.closeTo(latitude, 3)]);
  const box = (await page.locator(".handle").boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  // Of 512 × 2¹² pixels round the world 100 are 0.0171661°.
  await page.mouse.move(box.x + box.width / 2 + 50, box.y + box.height / 2);
  await page.mouse.move(box.x + box.width / 2 + 100, box.y + box.height / 2);
  await expect.poll(middle).toEqual([expect.closeTo(longitude + 0.01717, 3), expect.closeTo(latitude, 3)]);
  expect(await page.locator(".editor .rings table.stale").count()).toBe(1);
  await page.mouse.up();
  await page.waitForFunction(() => document.querySelectorAll(".edits li").length === 3);
  await fresh();
  await page.waitForSelector(".editor .rings table:not(.stale)");
  await expect.poll(middle).toEqual([expect.closeTo(longitude + 0.01717, 3), expect.closeTo(latitude, 3)]);
  const moved = await headline();
  expect(moved).not.toBe(taken);
  await page.getByRole("button", { name: "撤销" }).click();
  await page.waitForFunction(() => document.querySelectorAll(".edits .undone").length === 1);
  await fresh();
  expect(await headline()).toBe(taken);
  await expect.poll(middle).toEqual([expect.closeTo(longitude, 3), expect.closeTo(latitude, 3)]);
  await page.getByRole("button", { name: "重做" }).click();
  await page.waitForFunction(() => document.querySelectorAll(".edits .undone").length === 0);
  await fresh();
  expect(await headline()).toBe(moved);
});

test("a share that is out of reach is said to be, in English and at night too", async () => {
  await go(page, "#lang=en&theme=dark&s=PB-R1&tab=whatif");
  await page.selectOption("#suggest-model", "fewest");
  await page.fill("#suggest-amount", "100");
  await page.click("#suggest-ask");
  await page.waitForSelector(".suggested");
  expect(await page.locator(".suggested").innerText()).toMatch(/^With all 232 candidates coverage comes to \d\d\.\d% and no further/);
  await page.fill("#suggest-amount", "90");
  const { proven } = await answerTo(() => page.click("#suggest-ask"));
  await page.waitForSelector("#suggest-accept");
  expect(/Proven: fewer than \d cannot do it\./.test(await page.locator(".suggested").innerText())).toBe(proven);
  expect(await seriousFindings(page)).toEqual([]);
});

test("another standard, or leaving, puts a suggestion away", async () => {
  await page.click("#tab-scorecard");
  await page.click('[data-standard="KJ-R2"]');
  await page.waitForFunction(() => document.querySelector(".headline")?.textContent?.includes("KJ-R2"));
  await page.click("#tab-whatif");
  expect(await page.locator(".suggested").count()).toBe(0);
  expect(await page.locator("#suggest-class").inputValue()).toBe("emergency_station");
});
