import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { County } from "./county.ts";
import { drag, dragged, told, watchDrag } from "./probe.ts";
import { serveStudy, type Serving } from "./setup.ts";

let served: Serving;
let page: Page;
beforeAll(async () => {
  served = await serveStudy(fileURLToPath(new URL("../../../../data/demo/roads.yaml", import.meta.url)));
  ({ page } = await new County().visit("#lang=zh&s=KJ-R2&travel=roads&tab=whatif", { width: 1000, height: 640, painted: true, address: served.address }));
});
afterAll(async () => {
  await page.context().close();
  await served.end();
});

test("a facility is dragged by roads: new figures follow the mouse", async () => {
  await page.getByRole("button", { name: "放在地图中央" }).click();
  await page.waitForSelector(".handle");
  await page.waitForFunction(() => document.querySelector(".headline.stale") === null);
  await watchDrag(page);
  const box = (await page.locator(".handle").boundingBox())!;
  const made = await drag(page, [box.x + box.width / 2, box.y + box.height / 2]);
  console.log(told("drag by roads", await dragged(page, made)));
  expect(await page.locator(".headline").innerText()).toContain("若放在这里");
  await page.mouse.up();
  await page.waitForFunction(() => document.querySelectorAll(".edits li").length === 2);
});
