import { expect, test } from "vitest";
import { County } from "./county.ts";

/** What a browser without WebGL answers. */
function withoutWebGl(): void {
  const getContext = HTMLCanvasElement.prototype.getContext as (this: HTMLCanvasElement, kind: string, ...more: unknown[]) => unknown;
  HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...more: unknown[]) {
    return kind.startsWith("webgl") ? null : getContext.call(this, kind, ...more);
  } as HTMLCanvasElement["getContext"];
}

test("without WebGL the printed sheet stands in for the map, and the rest of the page works", async () => {
  const { page } = await new County().visit("#lang=en", { before: withoutWebGl });
  await page.waitForFunction(() => (document.querySelector<HTMLImageElement>(".sheet-map img")?.naturalWidth ?? 0) > 0);
  expect(await page.locator(".headline").innerText()).toContain("33,701");
  await page.click('[data-standard="KJ-R2"]');
  await page.waitForFunction(() => document.querySelector<HTMLImageElement>(".sheet-map img")?.src.includes("KJ-R2"));
  await page.context().close();
});
