import { expect, test } from "vitest";
import { seriousFindings } from "./axe.ts";
import { County } from "./county.ts";

test.each([["zh", "light"], ["en", "dark"]] as const)("a whole run is asked for with the keyboard, watched, and its files are there (%s, %s)", async (language, theme) => {
  const { page, complaints } = await new County().visit(`#tab=whatif&lang=${language}&theme=${theme}`);
  const panel = page.locator(".export");
  const start = panel.getByRole("button").first();
  await start.focus();
  await page.keyboard.press("Enter");
  const job = panel.locator(".jobs > li").first();
  await job.waitFor();
  await job.locator("details").waitFor();
  await job.locator("summary").focus();
  await page.keyboard.press("Enter");
  expect(await job.getByRole("link").allTextContents()).toEqual(expect.arrayContaining(["report.html", "findings.gpkg", "findings.xlsx"]));
  expect(await seriousFindings(page)).toEqual([]);
  const [download] = await Promise.all([page.waitForEvent("download"), job.getByRole("link", { name: "summary.json" }).click()]);
  expect(download.suggestedFilename()).toBe("summary.json");
  const id = await job.getAttribute("data-job");
  await job.getByRole("button").first().click();
  await page.waitForSelector(`[data-job="${id}"]`, { state: "detached" });
  expect(complaints).toEqual([]);
  await page.context().close();
});
