import type { PrintedTable } from "../api/shapes.ts";
import { fill, h, type Child } from "../dom/h.ts";
import { sumByUnit } from "../figures/byUnit.ts";
import { people, percent } from "../figures/numbers.ts";
import { limitOf, type Page, type PageState } from "../state/page.ts";
import type { Acts } from "../state/acts.ts";
import { named, t } from "../words/words.ts";
import { limitText } from "./limitText.ts";

/** The map as text: the printed tables of the chosen standard; under a limit of the slider, the units counted anew. */
export function tablePanel(page: Page, acts: Acts): HTMLElement {
  const box = h("div", { class: "tables" });
  page.watch(state => [state.tab, state.language], ([tab]) => {
    if (tab === "table") void acts.loadTables();
  });
  page.watch(state => [state.tab, state.tables, state.loaded, state.limitMm, state.language], ([tab, tables, loaded, limitMm]) => {
    if (tab !== "table") return;
    if (limitMm !== null && loaded?.reach != null) fill(box, atLimit(page.state));
    else if (tables === null) fill(box, h("p", { class: "quiet" }, t("web.loading")));
    else fill(box, ...tables.filter(table => table.standard === (loaded?.finding.id ?? null)).map(printed));
  });
  return box;
}

function printed(table: PrintedTable): HTMLElement {
  return h("figure", {},
    h("figcaption", {}, table.title),
    h("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": table.title },
      h("table", {},
        h("thead", {}, h("tr", {}, ...table.columns.map(column => h("th", { scope: "col", class: column.kind === "text" ? null : "number" }, column.title)))),
        h("tbody", {}, ...table.rows.map((row, at) => h("tr", { class: table.totals.includes(at) ? "total" : null },
          ...row.map((cell, column) => {
            const kind = table.columns[column]?.kind === "text" ? "" : "number ";
            const tone = cell.tone === "plain" ? "" : cell.tone;
            return column === 0 ? h("th", { scope: "row", class: kind + tone }, cell.text) : h("td", { class: kind + tone }, cell.text);
          })))))),
    ...table.notes.map(note => h("p", { class: "note" }, note)));
}

function atLimit(state: PageState): Child {
  const { loaded, study } = state;
  const limit = limitOf(state);
  if (loaded?.reach == null || limit === null) return null;
  const sums = sumByUnit(study.points, loaded.reach.distances.firstMm, loaded.finding.concernedClass ?? "all", limit);
  const title = t("web.units-at-limit", limitText(loaded, limit));
  return h("figure", {},
    h("figcaption", {}, title),
    h("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": title },
      h("table", {},
        h("thead", {}, h("tr", {}, h("th", { scope: "col" }, t("web.unit")), ...["web.concerned", "web.outside-column", "web.inside-column"].map(key => h("th", { scope: "col", class: "number" }, t(key))))),
        h("tbody", {}, ...sums.map(({ unit, concerned, outside }) => {
          const properties = study.units.features[unit]?.properties;
          return h("tr", {},
            h("th", { scope: "row" }, properties === undefined ? "" : named(properties.name, properties.name_en)),
            h("td", { class: "number" }, people(concerned)),
            h("td", { class: outside > 0 ? "number gap" : "number" }, people(outside)),
            h("td", { class: "number" }, percent(concerned === 0 ? 1 : 1 - outside / concerned)));
        })))));
}
