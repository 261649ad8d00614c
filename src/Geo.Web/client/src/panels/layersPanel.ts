import { fill, h } from "../dom/h.ts";
import { layers, type LayerKey, type Page, type PageState } from "../state/page.ts";
import { t } from "../words/words.ts";

/** What the map shows, to be ticked. */
export function layersPanel(page: Page): HTMLElement {
  const box = h("fieldset", { class: "layers" });
  page.watch(state => [state.shown, state.language], ([shown]) => {
    const focused = (document.activeElement as HTMLElement | null)?.dataset["layer"];
    fill(box, h("legend", {}, t("web.layers")), ...layers.filter(layer => isThere(page.state, layer)).map(layer => choice(page, layer, shown.has(layer))));
    if (focused !== undefined) box.querySelector<HTMLElement>(`[data-layer="${focused}"]`)?.focus();
  });
  return box;
}

function choice(page: Page, layer: LayerKey, on: boolean): HTMLElement {
  const tick = h("input", {
    type: "checkbox", "data-layer": layer, checked: on,
    on: {
      change: () => {
        const shown = new Set(page.state.shown);
        if (tick.checked) shown.add(layer);
        else shown.delete(layer);
        page.set({ shown });
      },
    },
  });
  return h("label", { class: "choice" }, tick, h("span", {}, t(`web.layer.${layer}`)), h("small", {}, note(page.state, layer)));
}

function isThere({ study }: PageState, layer: LayerKey): boolean {
  if (layer === "roads" || layer === "terrain") return study.overview.ground[layer];
  return layer !== "basemap" || study.session.basemap !== null;
}

function note({ study }: PageState, layer: LayerKey): string {
  const origin = layer === "basemap" ? (study.session.basemap?.origin ?? null) : null;
  return origin === null ? t(`web.layer-note.${layer}`) : t("web.layer-note.basemap-foreign", new URL(origin).host);
}
