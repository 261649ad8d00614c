import type { RingProperties } from "../api/shapes.ts";
import { fill, h, type Child } from "../dom/h.ts";
import { people, short } from "../figures/numbers.ts";
import type { Acts } from "../state/acts.ts";
import type { Page, Rings } from "../state/page.ts";
import { t } from "../words/words.ts";
import { limitText } from "./limitText.ts";

/** What one facility reaches by itself: drawn within several limits, with the people within each. */
export function ringsPart(page: Page, acts: Acts, facility: number): HTMLElement {
  const box = h("section", { class: "rings", "aria-live": "polite" });
  const stop = page.watch(state => [state.rings, state.loaded, state.held !== null || state.trial !== null, state.language], ([rings, loaded]) => {
    if (box.parentElement !== null && !box.isConnected) return queueMicrotask(() => stop());
    box.hidden = !(loaded?.finding.serving ?? []).includes(facility);
    const held = box.contains(document.activeElement);
    fill(box, ...content(page, acts, facility, rings?.facility === facility ? rings : null));
    if (held) box.querySelector("button")?.focus();
  });
  return box;
}

function content(page: Page, acts: Acts, facility: number, rings: Rings | null): Child[] {
  const button = h("button", { type: "button", class: "plain", "aria-pressed": String(rings !== null), on: { click: () => (rings === null ? void acts.askRings(facility) : page.set({ rings: null })) } }, t(rings === null ? "web.rings" : "web.rings-off"));
  if (rings === null) return [button];
  const { loaded, held, trial } = page.state;
  if (rings.answer === null || loaded === null) return [button, h("p", { class: "quiet", role: "status" }, t("web.loading"))];
  const drawn = rings.answer.features.some(ring => ring.geometry !== null);
  return [
    button,
    // While the facility is on its way they are those of where it stood.
    h("table", { class: rings.isOld || held !== null || trial !== null ? "stale" : null },
      h("thead", {}, h("tr", {}, h("th", { scope: "col" }, t("web.rings-within")), h("th", { scope: "col", class: "number" }, t("web.rings-people")))),
      h("tbody", {}, ...rings.answer.features.map(({ properties }) => h("tr", { class: properties.own ? "own" : null },
        h("th", { scope: "row" }, limitText(loaded, limitOfRing(properties)), properties.own ? h("small", {}, ` ${t("web.rings-own")}`) : null),
        h("td", { class: "number" }, people(properties.people)))))),
    h("p", { class: "note" }, t(drawn ? "web.rings-note" : "web.rings-not-drawn")),
  ];
}

/** In the unit of the standard's headline measure. */
export function limitOfRing(ring: RingProperties): number {
  return ring.limit_ms ?? ring.limit_mm ?? 0;
}

/** On the map: 10 min, 2.5 km. */
export function ringLabel(page: Page, ring: RingProperties): string {
  const { loaded } = page.state;
  return loaded === null ? short(limitOfRing(ring), 0) : limitText(loaded, limitOfRing(ring));
}
