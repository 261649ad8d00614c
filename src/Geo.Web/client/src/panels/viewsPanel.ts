import { h, refill } from "../dom/h.ts";
import { icon } from "../dom/icons.ts";
import { readHash } from "../state/hash.ts";
import type { Page } from "../state/page.ts";
import type { SavedView } from "../state/savedView.ts";
import { saveViews, viewNow } from "../state/savedViews.ts";
import type { Visits } from "../state/visits.ts";
import { say, t } from "../words/words.ts";

/** Views that a presenter chose, in the order in which they are shown. They are kept in this browser. */
export function viewsPanel(page: Page, visits: Visits): HTMLElement {
  const box = h("section", { class: "group views" });
  const keep = (views: readonly SavedView[]): void => {
    saveViews(page.state.study.overview.id, views);
    page.set({ views });
  };
  page.watch(state => [state.views, state.language], ([views]) => {
    refill(box,
      h("h2", {}, t("web.views-saved")),
      views.length === 0 ? h("p", { class: "quiet" }, t("web.views-none")) : h("ol", {}, ...views.map((view, at) => row(views, view, at))),
      form());
  });
  return box;

  function row(views: readonly SavedView[], view: SavedView, at: number): HTMLElement {
    const tool = (name: "up" | "close", label: string, act: () => void, disabled = false): HTMLElement =>
      h("button", { type: "button", class: "tool", id: `view-${name}-${at}`, title: label, "aria-label": label, disabled, on: { click: act } }, icon(name));
    return h("li", { class: "line" },
      h("button", { type: "button", class: "plain go", id: `view-${at}`, on: { click: () => void visits.go(readHash(view.hash)) } }, view.title),
      tool("up", t("web.view-earlier", view.title), () => keep(views.map((one, index) => (index === at - 1 ? view : index === at ? views[at - 1]! : one))), at === 0),
      tool("close", t("web.view-remove", view.title), () => keep(views.filter(one => one !== view))));
  }

  function form(): HTMLElement {
    const title = h("input", { type: "text", id: "view-title", maxlength: "60", "aria-label": t("web.view-title"), placeholder: t("web.view-title") });
    const submit = (event: Event): void => {
      event.preventDefault();
      keep([...page.state.views, viewNow(page.state, title.value.trim() || titleOf())]);
    };
    return h("form", { class: "line", on: { submit } }, title, h("button", { class: "plain", id: "view-save" }, t("web.view-save")));
  }

  /** Standard, and scenario where one is open. */
  function titleOf(): string {
    const { loaded, scenario } = page.state;
    return [loaded === null ? "" : `${loaded.finding.id} ${say(loaded.finding.name)}`, scenario?.title].filter(part => part !== undefined && part !== "").join(" · ");
  }
}
