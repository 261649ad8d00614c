import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the demo county is served, and where the browser listens. */
    readonly county: { readonly address: string; readonly browser: string };
  }
}

const geo = fileURLToPath(new URL("../../../Geo.Cli/bin/Release/net10.0/geo", import.meta.url));
const study = fileURLToPath(new URL("../../../../data/demo/study.yaml", import.meta.url));
const quiet = ["--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage"];

/** One server of the demo county and one browser for all tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env["GEO_PAGE"];
  const [served, browser] = await Promise.all([
    given === undefined ? serve() : null,
    chromium.launchServer({ executablePath: process.env["GEO_CHROMIUM"] ?? "/usr/bin/chromium", args: quiet, timeout: 300_000 }),
  ]);
  project.provide("county", { address: given ?? served!.address, browser: browser.wsEndpoint() });
  return async () => {
    await browser.close();
    await served?.end();
  };
}

export interface Serving {
  readonly address: string;
  end(): Promise<void>;
}

/** Starts `geo serve` in a folder of its own, where it keeps its scenarios, and reads from its first lines where it listens. */
export async function serve(...more: string[]): Promise<Serving> {
  return serveStudy(study, ...more);
}

/** The same of another study than the demo's. */
export async function serveStudy(study: string, ...more: string[]): Promise<Serving> {
  const folder = mkdtempSync(join(tmpdir(), "geo-page-"));
  const server = spawn(geo, ["serve", study, "--no-open", "--port", "0", "--lang", "zh", ...more], { stdio: ["ignore", "pipe", "pipe"], cwd: folder });
  const address = await addressOf(server);
  return {
    address,
    end: () => new Promise(resolve => {
      server.once("exit", () => {
        rmSync(folder, { recursive: true, force: true });
        resolve();
      });
      server.kill("SIGTERM");
    }),
  };
}

function addressOf(server: ChildProcess): Promise<string> {
  const said: string[] = [];
  createInterface({ input: server.stderr! }).on("line", line => said.push(line));
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.once("exit", code => reject(new Error(`geo serve ended with ${code}: ${said.join("\n")}`)));
    createInterface({ input: server.stdout! }).on("line", line => {
      said.push(line);
      const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(line);
      if (found !== null) resolve(found[0]);
    });
  });
}
