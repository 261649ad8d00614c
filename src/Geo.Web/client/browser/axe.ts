import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/**
 * What axe-core calls serious or critical on the page as it stands: one line a finding, none if all is well.
 * @param within Only there, where the rest of the page was looked at already.
 */
export async function seriousFindings(page: Page, within = "html"): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(source);
  const results = await page.evaluate(
    root => (window as unknown as { axe: { run(root: string, options: object): Promise<AxeResults> } }).axe.run(root, { resultTypes: ["violations"] }), within);
  return results.violations
    .filter(one => one.impact === "serious" || one.impact === "critical")
    .flatMap(one => one.nodes.map(node => `${one.id}: ${node.target.join(" ")} ${node.failureSummary ?? ""}`));
}
