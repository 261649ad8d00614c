import { h } from "../dom/h.ts";
import { tabs, type Page, type Tab } from "../state/page.ts";
import { t } from "../words/words.ts";

/** The panel beside the map: the sentence on top, below it one of several views. */
export function side(page: Page, top: HTMLElement, views: Readonly<Partial<Record<Tab, HTMLElement>>>): HTMLElement {
  const offered = tabs.filter(tab => views[tab] !== undefined);
  const bar = h("div", { class: "tabs", role: "tablist" });
  const buttons = offered.map(tab => h("button", {
    type: "button", role: "tab", id: `tab-${tab}`, "aria-controls": `panel-${tab}`,
    on: { click: () => page.set({ tab }), keydown: event => step(event, tab) },
  }));
  bar.append(...buttons);
  const panels = offered.map(tab => h("div", { role: "tabpanel", id: `panel-${tab}`, "aria-labelledby": `tab-${tab}`, tabindex: "-1", class: "panel" }, views[tab]!));
  const box = h("section", { class: "side" }, top, bar, ...panels);
  page.watch(state => [state.tab, state.language], ([chosen]) => {
    const shown = offered.includes(chosen) ? chosen : "scorecard";
    bar.setAttribute("aria-label", t("web.views"));
    box.dataset["tab"] = shown;
    offered.forEach((tab, at) => {
      buttons[at]!.textContent = t(`web.tab.${tab}`);
      buttons[at]!.setAttribute("aria-selected", String(tab === shown));
      buttons[at]!.tabIndex = tab === shown ? 0 : -1;
      panels[at]!.hidden = tab !== shown;
    });
  });
  return box;

  function step(event: KeyboardEvent, tab: Tab): void {
    const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (by === 0) return;
    const next = offered[(offered.indexOf(tab) + by + offered.length) % offered.length]!;
    page.set({ tab: next });
    buttons[offered.indexOf(next)]?.focus();
  }
}
