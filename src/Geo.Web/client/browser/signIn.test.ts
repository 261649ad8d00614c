import { execFile, spawn, type ChildProcess } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { chromium, type Browser, type Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { seriousFindings } from "./axe.ts";
import { brush, drawn, longestMs } from "./county.ts";

const geo = fileURLToPath(new URL("../../../Geo.Cli/bin/Release/net10.0/geo", import.meta.url));
const study = fileURLToPath(new URL("../../../../data/demo/study.yaml", import.meta.url));
const password = "correct horse battery";

let folder: string;
let server: ChildProcess;
let browser: Browser;
let address: string;

/** The demo county on a network of one machine: HTTPS with a certificate made for the test, a viewer, a planner, an administrator. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "geo-sign-in-"));
  const run = async (command: string, args: string[], input = ""): Promise<void> => {
    const running = promisify(execFile)(command, args, { cwd: folder });
    running.child.stdin!.end(input);
    await running;
  };
  await run("openssl", ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-keyout", "server.key", "-out", "server.pem", "-days", "2", "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"]);
  chmodSync(join(folder, "server.key"), 0o600);
  writeFileSync(join(folder, "server.yaml"), "geo: 1\nlisten: 127.0.0.1:0\nnames: [localhost]\ncertificate: {file: server.pem, key: server.key}\nstore: county.gpkg\nusers: users.json\nlimits: {sign_ins_per_minute: 100}\n");
  await run(geo, ["import", study, "--store", "county.gpkg", "--quiet"]);
  for (const [name, role] of [["ann", "administrator"], ["bo", "planner"], ["chen", "viewer"]] as const) await run(geo, ["users", "add", name, "--role", role], password);
  server = spawn(geo, ["serve", study, "--config", "server.yaml", "--lang", "zh"], { cwd: folder, stdio: ["ignore", "pipe", "pipe"] });
  const said: string[] = [];
  createInterface({ input: server.stderr! }).on("line", line => said.push(line));
  address = await new Promise<string>((resolve, reject) => {
    server.once("error", reject);
    server.once("exit", code => reject(new Error(`geo serve ended with ${code}: ${said.join("\n")}`)));
    createInterface({ input: server.stdout! }).on("line", line => {
      const found = /https:\/\/localhost:\d+\//.exec(line);
      if (found !== null) resolve(found[0]);
    });
  });
  browser = await chromium.connect(inject("county").browser);
});

afterAll(async () => {
  await browser?.close();
  if (server !== undefined && server.exitCode === null) await new Promise(resolve => {
    server.once("exit", resolve);
    server.kill("SIGTERM");
  });
  rmSync(folder, { recursive: true, force: true });
});

async function visit(hash: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "zh-CN", reducedMotion: "reduce", ignoreHTTPSErrors: true });
  context.setDefaultTimeout(longestMs);
  const page = await context.newPage();
  await page.addInitScript(brush, process.env["GEO_SHOTS"] !== undefined);
  await page.goto(address + hash);
  await page.waitForSelector(".sign-in");
  return page;
}

/** By keyboard alone: the name has the focus when the form appears. */
async function signIn(page: Page, name: string, word: string): Promise<void> {
  await page.keyboard.type(name);
  await page.keyboard.press("Tab");
  await page.keyboard.type(word);
  await page.keyboard.press("Enter");
}

test.each([["zh", "light", "请登录"], ["en", "dark", "Please sign in"]])("the sign-in is readable by all (%s, %s)", async (language, theme, title) => {
  const page = await visit(`#lang=${language}&theme=${theme}`);
  expect(await page.locator("h1").innerText()).toBe(title);
  expect(await page.locator("html").getAttribute("data-theme")).toBe(theme);
  expect(await seriousFindings(page)).toEqual([]);
  if (process.env["GEO_SHOTS"] !== undefined) await page.screenshot({ path: join(process.env["GEO_SHOTS"], `sign-in-${language}.png`) });
  await page.context().close();
});

test("a wrong password is told and forgotten, the right one leads to the view of the address", async () => {
  const page = await visit("#lang=en&s=KJ-R2");
  await signIn(page, "chen", "wrong password!");
  await page.waitForSelector(".trouble:not([hidden])");
  expect(await page.locator(".trouble").innerText()).toContain("Sign-in refused");
  expect(await page.locator("#sign-in-password").inputValue()).toBe("");
  await page.keyboard.type(password); // the focus went back to the password
  await page.keyboard.press("Enter");
  await drawn(page);
  expect(await page.locator(".headline").innerText()).toContain("2,608");
  await page.context().close();
});

test("a viewer sees who he is and scenarios, every control that changes stands disabled with the reason, and signing out closes the page", async () => {
  const page = await visit("#lang=zh&tab=whatif");
  await signIn(page, "chen", password);
  await drawn(page);
  await page.click("#tab-whatif");
  expect((await page.locator(".who").innerText()).replace(/\s+/g, " ")).toContain("chen 查看者");
  expect(await page.locator(".reserved").innerText()).toContain("只能查看情景");
  expect(await page.locator(".whatif :is(button, input:not(#compare, #part), select:not(#scenario)):not(:disabled)").count()).toBe(0);
  expect(await page.locator("#scenario").isEnabled()).toBe(true);
  expect(await page.locator(".whatif button").first().getAttribute("title")).toContain("查看者");
  expect(await seriousFindings(page)).toEqual([]);
  if (process.env["GEO_SHOTS"] !== undefined) await page.screenshot({ path: join(process.env["GEO_SHOTS"], "viewer.png") });
  await page.click(".who button");
  await page.waitForSelector(".sign-in");
  await page.context().close();
});

test("a planner's controls are open, and a sign-in that ended brings the page back to the door", async () => {
  const page = await visit("#lang=en&tab=whatif");
  await signIn(page, "bo", password);
  await drawn(page);
  await page.click("#tab-whatif");
  expect(await page.locator(".reserved").count()).toBe(0);
  expect(await page.locator(".whatif button:not(:disabled)").count()).toBeGreaterThan(0);
  await page.context().clearCookies();
  await page.click("#tab-scorecard");
  await page.click('[data-standard="KJ-R2"]');
  await page.waitForSelector(".sign-in");
  await page.context().close();
});
