import type { Server } from "../api/server.ts";
import type { SearchResult } from "../api/shapes.ts";
import { fill, h } from "../dom/h.ts";
import type { Page } from "../state/page.ts";
import { named, say, t } from "../words/words.ts";

/** Search by name, code or pinyin: a combobox as the ARIA practices describe it. */
export function searchBox(page: Page, server: Server, go: (result: SearchResult) => void): HTMLElement {
  let results: readonly SearchResult[] = [];
  let at = -1;
  let asking: AbortController | null = null;
  const list = h("ul", { id: "found", role: "listbox", hidden: true });
  const input = h("input", {
    type: "search", role: "combobox", autocomplete: "off", spellcheck: "false", "aria-controls": "found", "aria-expanded": "false", "aria-autocomplete": "list",
    on: { input: () => void ask(), keydown: event => steer(event), blur: () => show([]) },
  });
  page.watch(state => [state.language], () => {
    input.placeholder = t("web.search");
    input.setAttribute("aria-label", t("web.search"));
    list.setAttribute("aria-label", t("web.search"));
  });
  return h("div", { class: "search" }, input, list);

  async function ask(): Promise<void> {
    asking?.abort();
    const query = input.value.trim();
    if (query === "") return show([]);
    asking = new AbortController();
    try {
      const path = `/api/studies/${encodeURIComponent(page.state.study.overview.id)}/search?q=${encodeURIComponent(query.slice(0, 60))}&limit=8`;
      show((await server.json<{ results: SearchResult[] }>(path, asking.signal)).results, true);
    } catch (error) {
      if (!(error instanceof DOMException)) show([]);
    }
  }

  /** @param asked Whether this is the server's answer: only then does an empty list say that there is nothing. */
  function show(found: readonly SearchResult[], asked = false): void {
    [results, at] = [found, -1];
    const nothing = asked && found.length === 0 && document.activeElement === input;
    list.hidden = found.length === 0 && !nothing;
    input.setAttribute("aria-expanded", String(!list.hidden));
    fill(list, ...(nothing ? [h("li", { role: "option", "aria-disabled": "true", class: "quiet" }, t("web.nothing-found"))] : found.map((result, index) =>
      h("li", { role: "option", id: `found-${index}`, "aria-selected": "false", on: { mousedown: event => { event.preventDefault(); take(result); } } },
        h("span", {}, named(result.name, result.nameEn)), h("small", {}, say(result.detail))))));
    mark();
  }

  function steer(event: KeyboardEvent): void {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (results.length === 0) return;
      at = (at + (event.key === "ArrowDown" ? 1 : results.length + (at < 0 ? 0 : -1))) % results.length;
      event.preventDefault();
      mark();
    } else if (event.key === "Enter") {
      const result = results[Math.max(0, at)];
      if (result !== undefined) take(result);
    } else if (event.key === "Escape") {
      asking?.abort();
      input.value = "";
      show([]);
    }
  }

  function mark(): void {
    results.forEach((_, index) => list.children[index]?.setAttribute("aria-selected", String(index === at)));
    if (at < 0) input.removeAttribute("aria-activedescendant");
    else input.setAttribute("aria-activedescendant", `found-${at}`);
  }

  function take(result: SearchResult): void {
    asking?.abort();
    input.value = named(result.name, result.nameEn);
    show([]);
    go(result);
  }
}
