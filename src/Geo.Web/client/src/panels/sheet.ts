import { fill, h } from "../dom/h.ts";
import type { Page, PageState } from "../state/page.ts";
import { spoken, t } from "../words/words.ts";

/** The address of the printed sheet of a standard: title, legend, scale bar, north arrow, sources, date, approval number. */
export function sheetPath(state: PageState): string | null {
  if (state.loaded === null || (state.loaded.reach === null && (state.loaded.finding.outcomes ?? []).length === 0)) return null;
  const asked = new URLSearchParams({ lang: spoken(), ...(state.scenario === null ? {} : { scenario: state.scenario.name }), ...(state.travel === null ? {} : { travel: state.travel }) });
  return `/api/studies/${encodeURIComponent(state.study.overview.id)}/standards/${encodeURIComponent(state.loaded.finding.id)}/map.svg?${asked.toString()}`;
}

export const drawnParts = ["terrain", "roads"] as const;
export type DrawnPart = (typeof drawnParts)[number];

/** What the map draws under its areas: what the study gives, as it is ticked. */
export function groundShown({ shown, study }: PageState): readonly DrawnPart[] {
  return drawnParts.filter(part => study.overview.ground[part] && shown.has(part));
}

/** Stands in for the map where the browser draws no WebGL. */
export function sheetMap(page: Page): HTMLElement {
  const box = h("div", { class: "sheet-map" });
  page.watch(state => [state.loaded, state.language, state.shown], ([loaded]) => {
    const sheet = sheetPath(page.state);
    const ground = groundShown(page.state);
    const path = sheet === null || ground.length === 0 ? sheet : `${sheet}&ground=${ground.join(",")}`;
    fill(box, path === null ? h("p", {}, t("web.no-sheet")) : h("img", { src: path, alt: t("web.sheet-of", loaded?.finding.id ?? "") }), h("p", { class: "note" }, t("web.no-webgl")));
  });
  return box;
}
