import { spawn, type ChildProcess } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { chromium, type Browser, type Page } from "playwright-core";

const geo = fileURLToPath(new URL("../../../Geo.Cli/bin/Release/net10.0/geo", import.meta.url));
const study = fileURLToPath(new URL("../../../../data/demo/study.yaml", import.meta.url));

/** The demo county, served by the program itself on a free port, and a browser before it. */
export class County {
  readonly address: string;
  readonly #server: ChildProcess | null;
  readonly #browser: Browser;

  constructor(address: string, server: ChildProcess | null, browser: Browser) {
    [this.address, this.#server, this.#browser] = [address, server, browser];
  }

  static async open(...flags: string[]): Promise<County> {
    const given = process.env["GEO_PAGE"];
    const [address, server] = given !== undefined ? [given, null] as const : await serve();
    return new County(address, server, await launch(flags));
  }

  /** A page at an address of the county, drawn; what it asked for and what it complained about are written down. */
  async visit(hash = "", size = { width: 1280, height: 800 }): Promise<Visit> {
    const context = await this.#browser.newContext({ viewport: size, locale: "zh-CN", reducedMotion: "reduce" });
    const page = await context.newPage();
    const visit: Visit = { page, asked: [], complaints: [] };
    page.on("request", request => visit.asked.push(request.url()));
    page.on("pageerror", error => visit.complaints.push(error.message));
    page.on("console", message => {
      if (message.type() === "error") visit.complaints.push(message.text());
    });
    await page.goto(this.address + hash);
    await drawn(page);
    return visit;
  }

  async close(): Promise<void> {
    await this.#browser.close();
    this.#server?.kill("SIGTERM");
  }
}

export interface Visit {
  readonly page: Page;
  readonly asked: string[];
  readonly complaints: string[];
}

/** Until the page says that all of it stands. */
export async function drawn(page: Page): Promise<void> {
  await page.waitForSelector("#page[data-ready]", { timeout: 150_000 });
}

export function launch(flags: readonly string[] = []): Promise<Browser> {
  const quiet = ["--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage"];
  return chromium.launch({ executablePath: process.env["GEO_CHROMIUM"] ?? "/usr/bin/chromium", args: [...quiet, ...flags], timeout: 120_000 });
}

/** Starts `geo serve` and reads from its first lines where it listens. */
async function serve(): Promise<readonly [string, ChildProcess]> {
  const server = spawn(geo, ["serve", study, "--no-open", "--port", "0", "--lang", "zh"], { stdio: ["ignore", "pipe", "pipe"] });
  const said: string[] = [];
  for (const stream of [server.stdout, server.stderr]) createInterface({ input: stream }).on("line", line => said.push(line));
  const address = await new Promise<string>((resolve, reject) => {
    server.once("error", reject);
    server.once("exit", code => reject(new Error(`geo serve ended with ${code}: ${said.join("\n")}`)));
    createInterface({ input: server.stdout }).on("line", line => {
      const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(line);
      if (found !== null) resolve(found[0]);
    });
  });
  return [address, server];
}
