import type { ScoreLine } from "../api/shapes.ts";
import { h, refill, type Child } from "../dom/h.ts";
import { change, people, whole } from "../figures/numbers.ts";
import type { Page } from "../state/page.ts";
import { say, t } from "../words/words.ts";

/** What the scenario comes to: each standard's figure before and after; and whether the map shows who is gained and lost. */
export function differenceTable(page: Page): HTMLElement {
  const box = h("section", { class: "group" });
  page.watch(state => [state.scenario, state.scorecard, state.trial, state.baseline, state.comparing, state.swipe !== null, state.stale, state.language], ([scenario, card, trial, baseline, comparing, parted, stale]) => {
    box.hidden = scenario === null;
    box.classList.toggle("stale", stale);
    if (scenario === null) return;
    const tick = h("input", { type: "checkbox", id: "compare", checked: comparing, on: { change: () => page.set({ comparing: tick.checked }) } });
    const part = h("input", { type: "checkbox", id: "part", checked: parted, on: { change: () => page.set(part.checked ? { swipe: 0.5, comparing: true } : { swipe: null }) } });
    refill(box,
      h("h2", {}, t("web.difference")),
      h("label", { class: "choice" }, tick, h("span", {}, t("web.compare")), h("small", {}, h("i", { class: "sign gained" }), t("web.gained"), " ", h("i", { class: "sign lost" }), t("web.lost"))),
      h("label", { class: "choice" }, part, h("span", {}, t("web.swipe")), h("small", {}, t("web.swipe-note"))),
      h("table", {},
        h("thead", {}, h("tr", {}, h("th", { scope: "col" }, t("web.standard")), ...["web.before", "web.after", "web.change"].map(key => h("th", { scope: "col", class: "number" }, t(key))))),
        h("tbody", {}, ...card.standards.flatMap(line => {
          const before = baseline.standards.find(one => one.id === line.id);
          return before === undefined ? [] : [row(before, { ...line, ...trial?.lines.get(line.id) })];
        }))));
  });
  return box;
}

function row(before: ScoreLine, after: ScoreLine): Child {
  const [old, now] = [figureOf(before), figureOf(after)];
  if (old === null || now === null) return null;
  const by = now - old;
  const show = before.result === "ratio" ? whole : people;
  return h("tr", {},
    h("th", { scope: "row" }, before.id, h("small", {}, ` ${say(before.name)}`)),
    h("td", { class: "number" }, show(old)),
    h("td", { class: "number" }, show(now)),
    h("td", { class: `number ${by < 0 ? "good" : by > 0 ? "gap" : "quiet"}` }, change(by)));
}

/** People outside, or what a ratio is short of. */
function figureOf(line: ScoreLine): number | null {
  return line.result === "ratio" ? line.short : (line.shown?.outside ?? null);
}
