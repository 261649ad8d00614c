import { afterAll, beforeAll, expect, test } from "vitest";
import { County } from "./county.ts";

let county: County;
beforeAll(async () => { county = await County.open("--disable-3d-apis"); });
afterAll(() => county.close());

test("without WebGL the printed sheet stands in for the map, and the rest of the page works", async () => {
  const { page } = await county.visit("#lang=en");
  await page.waitForFunction(() => (document.querySelector<HTMLImageElement>(".sheet-map img")?.naturalWidth ?? 0) > 0);
  expect(await page.locator(".headline").innerText()).toContain("33,701");
  await page.click('[data-standard="KJ-R2"]');
  await page.waitForFunction(() => document.querySelector<HTMLImageElement>(".sheet-map img")?.src.includes("KJ-R2"));
  await page.context().close();
});
