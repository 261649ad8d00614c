import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { seriousFindings } from "./axe.ts";
import { County, go } from "./county.ts";

let page: Page;
beforeAll(async () => { ({ page } = await new County().visit("#lang=zh&s=KJ-R2")); });
afterAll(() => page.context().close());

const sheet = (): Promise<string> => page.locator(".paper img").evaluate(image => (image as HTMLImageElement).src);
const drawnSheet = (): Promise<unknown> => page.waitForSelector('.paper[aria-busy="false"]');

/** The dialog is taken out of the page some time after it closed. */
async function putAway(): Promise<void> {
  await page.keyboard.press("Escape");
  await page.waitForSelector("dialog.print", { state: "detached" });
}

test("a sheet at 1:200,000 is true to scale on paper: A3, one page", async () => {
  await page.getByRole("button", { name: "打印与下载" }).click();
  await drawnSheet();
  await page.selectOption("#scale", "200000");
  await page.fill("#secrecy", "内部");
  await page.locator("#secrecy").blur();
  await drawnSheet();
  for (const wish of ["scale=200000", "secrecy="]) expect(await sheet()).toContain(wish);
  await page.emulateMedia({ media: "print" });
  const width = await page.locator(".paper img").evaluate(image => image.getBoundingClientRect().width);
  await page.emulateMedia({ media: null });
  // A3 is 420 mm wide, and the server's sheet states the same: so its bar of 10 km, 50 mm of the sheet, is 50 mm of paper.
  expect((width / 96) * 25.4).toBeCloseTo(420, 1);
  const svg = await (await page.request.get(await sheet())).text();
  expect(svg).toContain('width="420mm"');
  expect(svg).toContain("内部");
  const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString("latin1");
  const boxes = [...pdf.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/g)].map(match => [Number(match[1]), Number(match[2])] as const);
  expect(boxes.length).toBe(1);
  expect((boxes[0]![0] / 72) * 25.4).toBeCloseTo(420, 0);
});

test("as large as fits is one page too; roads and hillshade are printed where they are ticked, as the map shows them at first", async () => {
  await putAway();
  await go(page, "#lang=zh&s=KJ-R2&show=people.gaps.areas.facilities.units.roads");
  await page.getByRole("button", { name: "打印与下载" }).click();
  await drawnSheet();
  expect(await page.isChecked("#print-roads")).toBe(true);
  expect(await page.isChecked("#print-terrain")).toBe(false);
  expect(new URL(await sheet()).searchParams.get("ground")).toBe("roads");
  await page.check("#print-terrain");
  await drawnSheet();
  expect(await sheet()).toContain("terrain");
  const svg = await (await page.request.get(await sheet())).text();
  for (const drawn of ["道路", "地形阴影", "data:image/png"]) expect(svg).toContain(drawn);
  const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString("latin1");
  expect([...pdf.matchAll(/\/MediaBox\s*\[/g)].length).toBe(1);
});

test("what is printed is the sheet as it was last wished, even while it is being drawn", async () => {
  await page.evaluate(() => (window.print = () => document.body.setAttribute("data-printed", document.querySelector<HTMLImageElement>(".paper img")!.complete ? document.querySelector<HTMLImageElement>(".paper img")!.src : "unfinished")));
  await page.fill("#secrecy", "秘密");
  await page.getByRole("button", { name: "打印或存为 PDF" }).click();
  await page.waitForSelector("body[data-printed]");
  expect(await page.getAttribute("body", "data-printed")).toContain(`secrecy=${encodeURIComponent("秘密")}`);
});

test("what no paper holds is said; the downloads carry a clear name", async () => {
  await page.selectOption("#scale", "25000");
  await page.waitForSelector("dialog.print .warning:not([hidden])");
  await page.selectOption("#scale", "250000");
  await page.waitForSelector("dialog.print .warning", { state: "hidden" });
  expect(await page.getByRole("link", { name: "SVG" }).getAttribute("download")).toBe("demo-KJ-R2-250000.svg");
  const [picture] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "PNG" }).click()]);
  expect(picture.suggestedFilename()).toBe("demo-KJ-R2-250000.png");
});

test.each(["zh", "en"])("the dialog is in order (%s)", async language => {
  await putAway();
  await go(page, `#lang=${language}&s=KJ-R2`);
  await page.getByRole("button", { name: language === "zh" ? "打印与下载" : "Print and download" }).click();
  await drawnSheet();
  expect(await seriousFindings(page)).toEqual([]);
});
