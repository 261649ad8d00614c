import { h } from "../dom/h.ts";
import { icon, type Icon } from "../dom/icons.ts";
import type { Page } from "../state/page.ts";
import { say, t } from "../words/words.ts";

/** The bar at the top: which study, and the tools that concern the whole page. */
export function header(page: Page, search: HTMLElement, tools: { readonly share: () => void; readonly present: () => void; readonly print: () => void; readonly import: (() => void) | null }): HTMLElement {
  const { overview } = page.state.study;
  const bar = h("header", { class: "bar" });
  page.watch(state => [state.language, state.theme], ([language, theme]) => {
    const button = (name: Icon, label: string, act: () => void): HTMLElement =>
      h("button", { type: "button", class: "tool", title: label, "aria-label": label, on: { click: act } }, icon(name));
    bar.replaceChildren(
      h("div", { class: "study" }, h("h1", {}, say(overview.title)), h("p", {}, t("web.as-of", overview.asOf), overview.sample ? h("strong", { class: "sample" }, t("sample.data")) : null)),
      search,
      h("div", { class: "tools", role: "group", "aria-label": t("web.tools") },
        tools.import === null ? null : button("upload", t("web.import"), tools.import),
        button("share", t("web.share"), tools.share),
        button("present", t("web.present"), tools.present),
        button("print", t("web.print"), tools.print),
        h("button", {
          type: "button", class: "tool", title: t("web.theme"), "aria-label": t("web.theme"), "aria-pressed": String(theme === "dark"),
          on: { click: () => page.set({ theme: page.state.theme === "dark" ? "light" : "dark" }) },
        }, icon(theme === "dark" ? "sun" : "moon")),
        h("button", {
          type: "button", class: "tool word", lang: language === "zh" ? "en" : "zh-CN",
          on: { click: () => page.set({ language: page.state.language === "zh" ? "en" : "zh" }) },
        }, language === "zh" ? "English" : "中文")),
    );
  });
  return bar;
}
