import { chromium, type Browser, type Page } from "playwright-core";
import { inject } from "vitest";

/** A page of the county in a browser window of its own; what it asked for and what it complained about are written down. */
export interface Visit {
  readonly page: Page;
  readonly asked: string[];
  readonly complaints: string[];
}

export interface Window {
  readonly width?: number;
  readonly height?: number;
  /** Runs in the page before anything of its own. */
  readonly before?: () => void;
  /** Whether the map's picture is painted; see {@link paint}. */
  readonly painted?: boolean;
  readonly address?: string;
}

/** WebGL in software, on a machine that may have much else to do. */
export const longestMs = 300_000;

let browser: Promise<Browser> | null = null;

/** The server and the browser that all tests share. */
export class County {
  readonly address: string = inject("county").address;

  /** A new window, drawn. It costs some seconds where there is no graphics card: use {@link go} for another view of the same. */
  async visit(hash = "", { width = 1280, height = 800, before, painted = false, address = this.address }: Window = {}): Promise<Visit> {
    browser ??= chromium.connect(inject("county").browser);
    const context = await (await browser).newContext({ viewport: { width, height }, locale: "zh-CN", reducedMotion: "reduce" });
    context.setDefaultTimeout(longestMs);
    const page = await context.newPage();
    const visit: Visit = { page, asked: [], complaints: [] };
    page.on("request", request => visit.asked.push(request.url()));
    page.on("pageerror", error => visit.complaints.push(error.message));
    page.on("console", message => {
      if (message.type() === "error") visit.complaints.push(message.text());
    });
    await page.addInitScript(brush, painted);
    if (before !== undefined) await page.addInitScript(before);
    await page.goto(address + hash);
    await drawn(page);
    return visit;
  }
}

/** Until the page says that all of it stands. */
export async function drawn(page: Page): Promise<void> {
  await page.waitForSelector("#page[data-ready]");
}

/** Until the map's picture is that of the page's state: two frames, in which what was changed begins to be drawn, and until all of it is. */
export async function still(page: Page): Promise<void> {
  await page.evaluate(() => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  await page.waitForFunction(() => document.querySelector('.maplibregl-map[aria-busy="true"]') === null);
}

/** Where the page says it is. What the browser's window knows of it comes later. */
export function addressOf(page: Page): Promise<string> {
  return page.evaluate(() => location.href);
}

/**
 * Paints the map from now on, or stops it, in this window and after a reload. Unpainted it goes through all its motions but the last: without a graphics card the
 * picture takes most of a test's time, and only a test that looks at it, or at how long it takes, needs one.
 */
export function paint(page: Page, painted: boolean): Promise<void> {
  return page.evaluate(on => {
    sessionStorage.setItem("test.painted", String(on));
    (window as unknown as { painted: boolean }).painted = on;
  }, painted);
}

export function brush(painted: boolean): void {
  const hand = window as unknown as { painted: boolean };
  hand.painted = (sessionStorage.getItem("test.painted") ?? String(painted)) === "true";
  const gl = WebGL2RenderingContext.prototype;
  const { drawArrays, drawElements } = gl;
  gl.drawArrays = function (this: WebGL2RenderingContext, ...more: Parameters<typeof drawArrays>) {
    if (hand.painted) drawArrays.apply(this, more);
  };
  gl.drawElements = function (this: WebGL2RenderingContext, ...more: Parameters<typeof drawElements>) {
    if (hand.painted) drawElements.apply(this, more);
  };
}

let turns = 0;

/** Another view in the same window, as if its address had been put in. */
export async function go(page: Page, hash: string): Promise<void> {
  await page.evaluate(to => {
    document.getElementById("page")?.removeAttribute("data-ready");
    location.hash = to;
  }, `${hash}&turn=${++turns}`);
  await drawn(page);
}
