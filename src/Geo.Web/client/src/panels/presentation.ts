import { h } from "../dom/h.ts";
import { icon } from "../dom/icons.ts";
import type { Acts } from "../state/acts.ts";
import { readHash } from "../state/hash.ts";
import type { Page } from "../state/page.ts";
import type { Visits } from "../state/visits.ts";
import { t } from "../words/words.ts";

/** Large type, no chrome: steps through the views that were chosen, or, where none were, through the standards that have a figure. Arrows and Page keys step, Escape ends. */
export function presentation(page: Page, acts: Acts, visits: Visits, showAll: () => void): void {
  const { views, scorecard } = page.state;
  const standards = scorecard.standards.filter(line => line.sentence !== null).map(line => line.id);
  const stops = views.length > 0 ? views.map(view => () => visits.go(readHash(view.hash))) : standards.map(id => () => acts.choose(id));
  let at = views.length > 0 ? 0 : Math.max(0, standards.indexOf(page.state.standard ?? ""));
  const back = document.activeElement as HTMLElement | null;
  const count = h("span", { "aria-live": "polite" });
  const button = (name: "back" | "forward" | "close", label: string, act: () => void): HTMLButtonElement =>
    h("button", { type: "button", class: "tool", title: label, "aria-label": label, on: { click: act } }, icon(name));
  const next = button("forward", t("web.next"), () => step(1));
  const bar = h("div", { class: "presenter", role: "group", "aria-label": t("web.present") }, button("back", t("web.previous"), () => step(-1)), count, next, button("close", t("web.end-presentation"), end));
  document.body.append(bar);
  document.body.classList.add("presenting");
  addEventListener("keydown", steer, true);
  page.set({ presenting: true, why: null, measured: null, tab: "scorecard", ...(views.length > 0 ? {} : { limitMm: null }) });
  next.focus();
  // A browser that grants no full screen presents in the window.
  document.documentElement.requestFullscreen?.().catch(() => undefined);
  showAll();
  step(0);

  function step(by: number): void {
    at = (at + by + stops.length) % stops.length;
    count.textContent = [`${at + 1} / ${stops.length}`, views[at]?.title].filter(part => part !== undefined).join(" · ");
    void stops[at]?.();
  }

  function steer(event: KeyboardEvent): void {
    if (["ArrowRight", "PageDown"].includes(event.key)) step(1);
    else if (["ArrowLeft", "PageUp"].includes(event.key)) step(-1);
    else if (event.key === "Escape") end();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function end(): void {
    removeEventListener("keydown", steer, true);
    document.body.classList.remove("presenting");
    bar.remove();
    if (document.fullscreenElement !== null) void document.exitFullscreen();
    page.set({ presenting: false });
    showAll();
    back?.focus();
  }
}
