import { h } from "../dom/h.ts";
import type { Page } from "../state/page.ts";
import { t } from "../words/words.ts";

/** What only reads: choosing which scenario to look at, too. */
const reading = "[data-reads], #scenario, #compare, #part";

/**
 * Where the reader's role may only look, the controls of a panel stand disabled, whoever draws them and whenever, and the reason stands above them. What only reads stays: links, and what is marked
 * with `data-reads`.
 */
export function reserve(page: Page, panel: HTMLElement): HTMLElement {
  const { session } = page.state.study;
  if (session.writable) return panel;
  const reason = h("p", { class: "note reserved", id: "reserved" });
  const close = (): void => {
    for (const control of panel.querySelectorAll<HTMLButtonElement | HTMLInputElement | HTMLSelectElement>("button, input, select, textarea")) {
      if (control.closest(reading) !== null || control.disabled) continue;
      control.disabled = true;
      control.title = t("web.reserved", t(`web.role.${session.role}`));
      control.setAttribute("aria-describedby", "reserved");
    }
  };
  page.watch(state => [state.language], () => {
    reason.textContent = t("web.reserved", t(`web.role.${session.role}`));
    for (const control of panel.querySelectorAll<HTMLElement>("[aria-describedby=reserved]")) control.title = reason.textContent;
  });
  panel.prepend(reason);
  close();
  new MutationObserver(close).observe(panel, { childList: true, subtree: true, attributeFilter: ["disabled"] });
  return panel;
}
