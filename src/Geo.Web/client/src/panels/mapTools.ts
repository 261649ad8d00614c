import type { Map as GlMap } from "maplibre-gl";
import { fill, h } from "../dom/h.ts";
import { icon, type Icon } from "../dom/icons.ts";
import { kilometres } from "../figures/numbers.ts";
import { lengthOf } from "../places/geodesic.ts";
import type { Page } from "../state/page.ts";
import { say, t } from "../words/words.ts";

/** The buttons at the map's edge. */
export function mapTools(page: Page, map: GlMap, showAll: () => void): HTMLElement {
  const box = h("div", { class: "map-tools", role: "group" });
  page.watch(state => [state.language, state.measured === null], ([, resting]) => {
    const button = (name: Icon, label: string, act: () => void, pressed?: boolean): HTMLElement =>
      h("button", { type: "button", class: "tool", title: label, "aria-label": label, ...(pressed === undefined ? {} : { "aria-pressed": String(pressed) }), on: { click: act } }, icon(name));
    box.setAttribute("aria-label", t("web.map-tools"));
    fill(box,
      button("plus", t("web.nearer"), () => map.zoomIn({ duration: 200 })),
      button("minus", t("web.farther"), () => map.zoomOut({ duration: 200 })),
      button("fit", t("web.whole-area"), showAll),
      button("ruler", t("web.measure"), () => page.set({ measured: page.state.measured === null ? [] : null }), !resting));
  });
  return box;
}

/** Scale bar, sources, date and the map's approval number: the line every map carries. */
export function mapFoot(page: Page, map: GlMap): HTMLElement {
  const bar = h("span", { class: "scale-bar" });
  const length = h("span", { class: "scale-length" });
  const measured = h("span", { class: "measured", role: "status" });
  const text = h("span", { class: "credits" });
  page.watch(state => [state.language, state.measured], ([, places]) => {
    const metres = lengthOf(places ?? []);
    measured.textContent = places === null ? "" : [metres > 0 ? t("web.kilometres", kilometres(metres * 1000)) : null, t("web.measure-hint")].filter(part => part !== null).join(" · ");
  });
  page.watch(state => [state.language, state.shown.has("basemap")], ([, based]) => {
    const { overview, session } = page.state.study;
    text.textContent = [t("web.sources", say(overview.credits), overview.asOf), based && session.basemap !== null ? t("web.basemap-by", session.basemap.credit) : null, overview.mapApproval === null ? null : `${t("map.approval")} ${overview.mapApproval}`]
      .filter(part => part !== null).join(" · ");
    draw();
  });
  map.on("move", draw);
  map.on("resize", draw);
  return h("footer", { class: "map-foot" }, h("span", { class: "scale" }, bar, length), measured, text);

  function draw(): void {
    const metres = (40_075_016.686 * Math.cos((map.getCenter().lat * Math.PI) / 180)) / (512 * 2 ** map.getZoom());
    const most = metres * 120;
    const power = 10 ** Math.floor(Math.log10(most));
    const round = [5, 2, 1].find(step => step * power <= most)! * power;
    bar.style.inlineSize = `${round / metres}px`;
    length.textContent = round >= 1000 ? t("web.kilometres", round / 1000) : t("web.metres", round);
  }
}
