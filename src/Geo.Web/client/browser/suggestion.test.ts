import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { seriousFindings } from "./axe.ts";
import { County, go } from "./county.ts";

let page: Page;
beforeAll(async () => { ({ page } = await new County().visit("#lang=zh&s=PB-R1&tab=whatif", { width: 1000, height: 640 })); });
afterAll(() => page.context().close());

const headline = (): Promise<string> => page.locator(".headline .figure").innerText();
const fresh = (): Promise<unknown> => page.waitForFunction(() => document.querySelector(".headline.stale") === null);

test("sites are suggested by keys alone, with what they bring, what is proven, and what each could be exchanged for", async () => {
  await page.locator("#suggest-amount").focus();
  await page.keyboard.press("Control+A");
  await page.keyboard.type("2");
  await page.keyboard.press("Enter");
  await page.waitForSelector("#suggest-accept");
  const said = await page.locator(".suggested").innerText();
  expect(said).toMatch(/^新建 2 处，覆盖率由 81\.2% 升至 \d\d\.\d%，新增覆盖 [\d,]+ 人。/);
  expect(said).toContain("已证明：任选 2 处都不会更好。");
  const rows = await page.locator(".suggest tbody tr").allInnerTexts();
  expect(rows.length).toBe(2);
  for (const row of rows) expect(row).toMatch(/少覆盖 [\d,]+ 人|可自由选择/);
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

test("a share that is out of reach is said to be, in English and at night too", async () => {
  await go(page, "#lang=en&theme=dark&s=PB-R1&tab=whatif");
  await page.selectOption("#suggest-model", "fewest");
  await page.fill("#suggest-amount", "100");
  await page.click("#suggest-ask");
  await page.waitForSelector(".suggested");
  expect(await page.locator(".suggested").innerText()).toMatch(/^With all 232 candidates coverage comes to \d\d\.\d% and no further/);
  await page.fill("#suggest-amount", "90");
  await page.click("#suggest-ask");
  await page.waitForSelector("#suggest-accept");
  expect(await page.locator(".suggested").innerText()).toMatch(/Proven: fewer than \d cannot do it\./);
  expect(await seriousFindings(page)).toEqual([]);
});

test("another standard, or leaving, puts a suggestion away", async () => {
  await page.click("#tab-scorecard");
  await page.click('[data-standard="KJ-R2"]');
  await page.waitForFunction(() => document.querySelector(".headline")!.textContent!.includes("KJ-R2"));
  await page.click("#tab-whatif");
  expect(await page.locator(".suggested").count()).toBe(0);
  expect(await page.locator("#suggest-class").inputValue()).toBe("emergency_station");
});
