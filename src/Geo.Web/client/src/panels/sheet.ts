import { fill, h } from "../dom/h.ts";
import type { Page, PageState } from "../state/page.ts";
import { spoken, t } from "../words/words.ts";

/** The address of the printed sheet of a standard: title, legend, scale bar, north arrow, sources, date, approval number. */
export function sheetPath(state: PageState): string | null {
  if (state.loaded?.reach == null) return null;
  return `/api/studies/${encodeURIComponent(state.study.overview.id)}/standards/${encodeURIComponent(state.loaded.finding.id)}/map.svg?lang=${spoken()}${state.scenario === null ? "" : `&scenario=${encodeURIComponent(state.scenario.name)}`}`;
}

/** Stands in for the map where the browser draws no WebGL. */
export function sheetMap(page: Page): HTMLElement {
  const box = h("div", { class: "sheet-map" });
  page.watch(state => [state.loaded, state.language], ([loaded]) => {
    const path = sheetPath(page.state);
    fill(box, path === null ? h("p", {}, t("web.no-sheet")) : h("img", { src: path, alt: t("web.sheet-of", loaded?.finding.id ?? "") }), h("p", { class: "note" }, t("web.no-webgl")));
  });
  return box;
}
