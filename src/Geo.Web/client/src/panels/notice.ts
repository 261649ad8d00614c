import { fill, h } from "../dom/h.ts";
import { icon } from "../dom/icons.ts";
import type { Page } from "../state/page.ts";
import { t } from "../words/words.ts";

/** What went wrong and what to do about it, until it is closed. */
export function notice(page: Page): HTMLElement {
  const box = h("div", { class: "notice", role: "alert", hidden: true });
  page.watch(state => [state.notice], ([said]) => {
    box.hidden = said === null;
    fill(box, ...(said === null ? [] : [
      h("p", {}, h("b", {}, said.text), said.remedy === "" ? null : ` ${said.remedy}`),
      h("button", { type: "button", class: "tool", "aria-label": t("web.close"), on: { click: () => page.set({ notice: null }) } }, icon("close")),
    ]));
  });
  return box;
}
