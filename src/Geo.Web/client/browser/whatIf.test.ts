import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { seriousFindings } from "./axe.ts";
import { addressOf, County, drawn, go, paint, still } from "./county.ts";
import { drag, dragged, told, tried, watchDrag } from "./probe.ts";

// One scenario, worked on from test to test as a planner does.
let page: Page;
beforeAll(async () => { ({ page } = await new County().visit("#lang=zh&s=KJ-R2&tab=whatif", { width: 1000, height: 640, painted: true })); });
afterAll(() => page.context().close());

const headline = (): Promise<string> => page.locator(".headline").innerText();
const fresh = (): Promise<unknown> => page.waitForFunction(() => document.querySelector(".headline.stale") === null && !document.querySelector(".headline")?.textContent?.includes("若放在这里"));
const edits = (): Promise<string[]> => page.locator(".edits li").allInnerTexts();

async function middleOf(selector: string): Promise<readonly [number, number]> {
  const box = (await page.locator(selector).boundingBox())!;
  return [box.x + box.width / 2, box.y + box.height / 2];
}

test("a facility is dragged: new figures follow the mouse", async () => {
  await page.getByRole("button", { name: "放在地图中央" }).click();
  await page.waitForSelector(".handle");
  await fresh();
  await watchDrag(page);
  const [x, y] = await middleOf(".handle");
  const made = await drag(page, [x, y]);
  console.log(told("drag", await dragged(page, made)));
  expect(await headline()).toContain("若放在这里");
  await page.mouse.move(x + 120, y - 90);
  await page.mouse.up();
  await paint(page, false);
  await page.waitForFunction(() => document.querySelectorAll(".edits li").length === 2);
  await fresh();
  expect(await edits()).toEqual(["新增 拟建急救站（点） 1", "移动 拟建急救站（点） 1"]);
});

test("a reload in the middle of a drag loses nothing: the facility is where the hand was, not yet put down", async () => {
  const [x, y] = await middleOf(".handle");
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 160, y + 60);
  await page.waitForFunction(() => document.querySelector(".headline")?.textContent?.includes("若放在这里"));
  const tried = await headline();
  const place = await middleOf(".handle");
  await page.reload();
  await page.mouse.up();
  await drawn(page);
  await page.waitForFunction(() => document.querySelector(".headline")?.textContent?.includes("若放在这里"));
  expect(await headline()).toBe(tried);
  const again = await middleOf(".handle");
  for (const axis of [0, 1] as const) expect(Math.abs(again[axis] - place[axis])).toBeLessThan(2);
  expect(await edits()).toEqual(["新增 拟建急救站（点） 1", "移动 拟建急救站（点） 1"]);
  await page.locator(".handle").focus();
  await page.keyboard.press("Escape");
  await fresh();
});

test("while a facility is on its way the map is put together from its parts, and is the picture that is drawn whole", async () => {
  await paint(page, true);
  await watchDrag(page);
  await page.locator(".handle").focus();
  const keys = ["ArrowRight", "ArrowRight", "ArrowUp", "ArrowRight", "ArrowUp"];
  for (const key of keys) {
    const asked = page.waitForResponse(answer => answer.url().endsWith("/trial"));
    await page.keyboard.press(key);
    await asked;
  }

  await tried(page, keys.length);
  await still(page);
  const map = page.locator(".maplibregl-canvas").first();
  const inParts = await map.screenshot();
  // Another size and back again has all of it drawn anew.
  const height = await map.evaluate(canvas => (canvas as HTMLCanvasElement).height);
  for (const more of [20, 0]) {
    await page.setViewportSize({ width: 1000, height: 640 + more });
    await page.waitForFunction(tall => document.querySelector<HTMLCanvasElement>(".maplibregl-canvas")?.height === tall, height + more);
  }

  await still(page);
  expect((await map.screenshot()).equals(inParts)).toBe(true);
  await paint(page, false);
  await page.locator(".handle").focus();
  await page.keyboard.press("Escape");
  await fresh();
});

test("undo and redo go on after a reload, by button and by key", async () => {
  const moved = await headline();
  await page.getByRole("button", { name: "撤销" }).click();
  await page.waitForFunction(() => document.querySelectorAll(".edits .undone").length === 1);
  await fresh();
  const added = await headline();
  expect(added).not.toBe(moved);
  await page.reload();
  await drawn(page);
  expect(await headline()).toBe(added);
  expect(await page.locator(".edits .undone").allInnerTexts()).toEqual(["移动 拟建急救站（点） 1"]);
  await page.keyboard.press("Control+Shift+Z");
  await page.waitForFunction(() => document.querySelectorAll(".edits .undone").length === 0);
  await fresh();
  expect(await headline()).toBe(moved);
});

test("an edit sent just before a reload is kept", async () => {
  await page.locator(".handle").focus();
  await page.keyboard.press("Shift+ArrowRight");
  await Promise.all([page.waitForRequest(request => request.url().endsWith("/edits")), page.keyboard.press("Enter")]);
  await page.reload();
  await drawn(page);
  await page.waitForFunction(() => document.querySelectorAll(".edits li").length === 3);
});

test("baseline and scenario stand side by side; the line between them moves by keys and by mouse", async () => {
  await page.locator("#part").focus();
  await page.keyboard.press("Space");
  await page.waitForSelector(".beside.ready");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("part");
  const line = page.getByRole("slider", { name: "左为现状、右为情景的分界线" });
  expect(await line.getAttribute("aria-valuenow")).toBe("50");
  await line.focus();
  await page.keyboard.press("ArrowRight");
  expect(await line.getAttribute("aria-valuenow")).toBe("52");
  expect(await page.evaluate(() => (document.querySelector(".beside") as HTMLElement).style.clipPath)).toMatch(/^inset\(0(px)? 48(\.\d+)?% 0(px)? 0(px)?\)$/);
  const [x, y] = await middleOf(".grip");
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 200, y);
  await page.mouse.up();
  expect(Number(await line.getAttribute("aria-valuenow"))).toBeGreaterThan(60);
  expect(await addressOf(page)).toContain("swipe=");
  expect(await page.locator(".legend").innerText()).toContain("新覆盖的人口");
  expect(await seriousFindings(page)).toEqual([]);
});

test("left of the line are the baseline's figures of another standard too, and the view comes back by its address", async () => {
  await go(page, "#lang=zh&s=KJ-R2&scenario=plan-1&swipe=0.60");
  await page.waitForSelector(".beside.ready");
  await page.click('[data-standard="KJ-R1"]');
  await page.waitForFunction(() => location.hash.includes("KJ-R1") && document.querySelector(".headline")?.textContent?.includes("KJ-R1"));
  const address = new URL(await addressOf(page)).hash;
  await go(page, "#lang=zh");
  expect(await page.locator(".beside").count()).toBe(0);
  await go(page, address);
  await page.waitForSelector(".beside.ready");
});

test("chosen views are kept, and a presentation steps through them", async () => {
  await go(page, "#lang=zh&s=KJ-R2&tab=layers&at=106.50000,30.30000,11.00");
  await page.fill("#view-title", "云漈乡");
  await page.click("#view-save");
  await go(page, "#lang=zh&s=KJ-R1&tab=layers");
  await page.click("#view-save");
  const titles = await page.locator(".views .go").allInnerTexts();
  expect([titles.length, titles[0], titles[1]?.slice(0, 5)]).toEqual([2, "云漈乡", "KJ-R1"]);
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole("button", { name: "演示", exact: true }).click();
  await page.waitForFunction(() => document.querySelector(".presenter")?.textContent?.includes("1 / 2") && location.hash.includes("KJ-R2") && location.hash.includes("106.5"));
  await page.keyboard.press("ArrowRight");
  await page.waitForFunction(() => document.querySelector(".presenter")?.textContent?.includes("2 / 2") && location.hash.includes("KJ-R1"));
  expect(await seriousFindings(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await page.reload();
  await drawn(page);
  await page.click("#tab-layers");
  await page.click("#view-close-0");
  expect(await page.locator(".views .go").count()).toBe(1);
});

test("a scenario is renamed, handed out as a file, and deleted after a question", async () => {
  await go(page, "#lang=zh&s=KJ-R2&tab=whatif&scenario=plan-1");
  await page.click("#rename-scenario");
  await page.fill("#scenario-title", "东部增设一站");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => [...document.querySelectorAll("#scenario option")].some(option => option.textContent === "东部增设一站"));
  const [file] = await Promise.all([page.waitForEvent("download"), page.click("#scenario-file")]);
  expect(file.suggestedFilename()).toBe("demo.plan-1.scenario.yaml");
  await page.click("#delete-scenario");
  expect(await page.locator("dialog.ask").innerText()).toContain("东部增设一站");
  expect(await seriousFindings(page)).toEqual([]);
  await page.locator("dialog.ask").getByRole("button", { name: "删除" }).click();
  await page.waitForFunction(() => document.querySelector<HTMLSelectElement>("#scenario")?.value === "");
  await fresh();
  expect(await page.locator("#scenario option").allInnerTexts()).toEqual(["现状"]);
});

const station = fileURLToPath(new URL("../../../../data/demo/yunji-station.yaml", import.meta.url));
const opened = (name: string): Promise<unknown> => page.waitForFunction(one => document.querySelector<HTMLSelectElement>("#scenario")?.value === one, name);

async function dropped(name: string, text: string): Promise<string> {
  return page.evaluate(([file, content]) => {
    const data = new DataTransfer();
    data.items.add(new File([content], file));
    for (const kind of ["dragover", "drop"]) {
      document.body.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }));
      if (kind === "dragover" && document.querySelector(".drop-veil:not([hidden])") === null) throw new Error("Nothing shows that files may be dropped here.");
    }
    return document.querySelector(".drop-veil")!.textContent;
  }, [name, text] as const);
}

test("a scenario file is chosen: its edits are in force, can be undone and done again, and it stands in the address", async () => {
  const before = await headline();
  const asked = page.waitForEvent("filechooser");
  await page.locator("#open-scenario").focus();
  await page.keyboard.press("Enter");
  await (await asked).setFiles(station);
  await opened("yunji-station");
  await fresh();
  expect(await page.locator("#scenario option:checked").innerText()).toBe("云漈乡增设急救站");
  expect(await edits()).toEqual(["新增 云漈乡急救站"]);
  const after = await headline();
  expect(after).not.toBe(before);
  expect(await addressOf(page)).toContain("scenario=yunji-station");
  await page.getByRole("button", { name: "撤销" }).click();
  await page.waitForFunction(() => document.querySelectorAll(".edits .undone").length === 1);
  await fresh();
  expect(await headline()).toBe(before);
  await page.getByRole("button", { name: "重做" }).click();
  await page.waitForFunction(() => document.querySelectorAll(".edits .undone").length === 0);
  await fresh();
  expect(await headline()).toBe(after);
  expect(await seriousFindings(page)).toEqual([]);
});

test("a scenario file that is dropped opens beside the one of its name; one that does not fit is refused with its line", async () => {
  await go(page, "#lang=en&theme=dark&s=KJ-R2");
  const text = readFileSync(station, "utf8");
  expect(await dropped("station.yaml", text)).toContain("a scenario file (.yaml) is opened");
  await page.waitForSelector("#open-scenario");
  await opened("yunji-station-2");
  await fresh();
  expect(await page.locator("dialog.import").count()).toBe(0);
  expect(await page.locator(".notice").innerText()).toContain("the file was opened as “yunji-station-2”");
  expect(await page.locator("#scenario option").allInnerTexts()).toEqual(["As it is", "An emergency station in Yunji Township · yunji-station", "An emergency station in Yunji Township · yunji-station-2"]);
  expect(await seriousFindings(page)).toEqual([]);
  await dropped("plan.yml", text.replace("- add:", "- close: {facility: JC999}\n  - add:"));
  await page.waitForFunction(() => document.querySelector(".notice")?.textContent?.includes("plan.yml:7"));
  expect(await page.locator(".notice").innerText()).toContain("There is no facility “JC999”");
  expect(await page.locator("#scenario").inputValue()).toBe("yunji-station-2");
  for (const left of [2, 1]) {
    await page.click("#delete-scenario");
    await page.locator("dialog.ask").getByRole("button", { name: "Delete" }).click();
    await page.waitForFunction(options => document.querySelectorAll("#scenario option").length === options, left);
    if (left === 2) await page.selectOption("#scenario", "yunji-station");
    if (left === 2) await page.waitForSelector("#delete-scenario");
  }
});
