import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { seriousFindings } from "./axe.ts";
import { County, go } from "./county.ts";

// Rows that fit no unit by their own reckoning are told apart from rows that can't be read: one has too few cells, one a longitude that there is not.
const clinics = "编号,名称,经度,纬度,类型,备注\n7,王家卫生院,106.2,30.2,乡镇卫生院,<b>a</b>\n8,李家诊所,106.3,30.25,诊所,b\n9,坏行,106.1\n10,远方诊所,340,30,诊所,c\n";

let page: Page;
const folder = mkdtempSync(join(tmpdir(), "geo-import-"));
const path = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
beforeAll(async () => { ({ page } = await new County().visit("#lang=zh", { width: 1000, height: 640 })); });
afterAll(async () => {
  await page.context().close();
  rmSync(folder, { recursive: true });
});

test.each([["zh", "light", "导入文件"], ["en", "dark", "Import a file"]] as const)("a file is chosen with the keyboard and told before it is imported (%s, %s)", async (language, theme, button) => {
  await go(page, `#lang=${language}&theme=${theme}`);
  await page.getByRole("button", { name: button }).focus();
  await page.keyboard.press("Enter");
  expect(await seriousFindings(page)).toEqual([]);
  await page.setInputFiles("#import-file", path("clinics.csv", clinics));
  await page.waitForSelector("dialog.import .sum");
  expect(await page.locator("dialog.import .sum").innerText()).toContain(language === "zh" ? "读入 4 = 接受 2 + 修复 0 + 拒收 2" : "read 4 = accepted 2 + repaired 0 + rejected 2");
  const text = await page.locator("dialog.import").innerText();
  for (const word of ["utf-8", "EPSG:4326", "longitude", "<b>a</b>"]) expect(text).toContain(word);
  expect(await seriousFindings(page)).toEqual([]);
  const [csv] = await Promise.all([page.waitForEvent("download"), page.click("#import-rejected")]);
  expect(csv.suggestedFilename()).toBe("rejected-clinics.csv");
  await page.fill("#import-crs", "GCJ-02");
  await page.keyboard.press("Tab");
  await page.waitForFunction(() => document.querySelector("dialog.import .facts")?.textContent?.includes("GCJ-02"));
  await putAway();
});

test("files dropped on the page are tried, the parts of a shapefile as one; a bad one is refused with file and remedy", async () => {
  await go(page, "#lang=zh&theme=light");
  await drop([["机构.geojson", "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"name\":\"甲\"},\"geometry\":{\"type\":\"Point\",\"coordinates\":[106.2,30.2"]]);
  await page.waitForSelector("dialog.import h3");
  const said = await page.locator("dialog.import .result").innerText();
  expect(said).toContain("“机构.geojson”整个不能采用");
  expect(await seriousFindings(page)).toEqual([]);
  await drop([["村卫生室.shp", "no shape"], ["村卫生室.dbf", "no table"], ["说明.txt", "x"]]);
  await page.waitForFunction(() => document.querySelector("dialog.import .result")?.textContent?.includes("村卫生室.zip"));
  await putAway();
});

test("a file is put beside the study only when it is asked for, and the line to write is told", async () => {
  // The demo's own folder stays as it is: the server's answer is made here.
  await page.route("**/kept", route => route.fulfill({ status: 201, json: { path: "added/clinics.csv", line: 'facilities: {path: "added/clinics.csv"}' } }));
  await page.getByRole("button", { name: "导入文件" }).click();
  await page.setInputFiles("#import-file", path("clinics.csv", clinics));
  await page.waitForSelector("#import-keep");
  await page.click("#import-keep");
  await page.waitForSelector("dialog.import pre");
  expect(await page.locator("dialog.import pre").innerText()).toBe('sources:\n  facilities: {path: "added/clinics.csv"}');
  expect(await page.locator("dialog.import").innerText()).toContain("facilities.csv");
  await putAway();
});

/** The dialog is taken out of the page some time after it closed. */
async function putAway(): Promise<void> {
  await page.keyboard.press("Escape");
  await page.waitForSelector("dialog.import", { state: "detached" });
}

async function drop(files: readonly (readonly [string, string])[]): Promise<void> {
  await page.evaluate(all => {
    const data = new DataTransfer();
    for (const [name, text] of all) data.items.add(new File([text], name));
    const target = document.querySelector("dialog.import") ?? document.body;
    target.dispatchEvent(new DragEvent("dragover", { dataTransfer: data, bubbles: true, cancelable: true }));
    if (document.querySelector(".drop-veil:not([hidden])") === null) throw new Error("Nothing shows that files may be dropped here.");
    target.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
  }, files);
}
