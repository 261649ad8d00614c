import { Marker, type Map as GlMap } from "maplibre-gl";
import { paletteOf } from "../map/palette.ts";
import { shapeOf, symbolCanvas, tellingClass } from "../map/symbols.ts";
import type { Place } from "../places/geodesic.ts";
import type { Page } from "../state/page.ts";
import { named, t } from "../words/words.ts";
import type { ScenarioActs } from "./scenarioActs.ts";

/**
 * The facility in hand: dragged by mouse or finger, or moved by the arrow keys (Shift: by single pixels; Enter puts it down, Escape back).
 * Every move is tried at once; putting it down is the edit.
 */
export function handle(page: Page, map: GlMap, acts: ScenarioActs): void {
  let marker: Marker | null = null;
  page.watch(state => [state.selected, state.facilities, state.tab, state.theme, state.language], ([selected, facilities, tab, theme]) => {
    marker?.remove();
    marker = null;
    if (page.state.held !== null && page.state.held.facility !== selected) {
      page.set({ held: null });
      acts.dropTrial();
    }

    const facility = facilities.features.find(one => one.properties.id === selected);
    if (facility?.geometry?.type !== "Point" || tab !== "whatif") return;
    const home = facility.geometry.coordinates as unknown as Place;
    const { id, classes, name, name_en: nameEn } = facility.properties;
    const element = symbolCanvas(shapeOf(tellingClass(classes, page.state.loaded?.finding.classes ?? [])), paletteOf(theme), false);
    element.className = "handle";
    element.removeAttribute("aria-hidden");
    element.setAttribute("role", "button");
    element.setAttribute("aria-label", t("web.handle", named(name, nameEn)));
    element.tabIndex = 0;
    const onItsWay = page.state.held?.facility === id ? page.state.held.place : null;
    marker = new Marker({ element, draggable: true }).setLngLat([...(onItsWay ?? home)]).addTo(map);
    const held = marker;
    const here = (): Place => [held.getLngLat().lng, held.getLngLat().lat];
    const put = (): void => {
      page.set({ held: null });
      void acts.edit({ do: "move", facility: id, place: here() });
    };
    const move = (): void => {
      page.set({ held: { facility: id, place: here() } });
      acts.try({ do: "move", facility: id, place: here() });
    };
    if (onItsWay !== null) acts.try({ do: "move", facility: id, place: onItsWay });
    held.on("drag", move);
    held.on("dragend", put);
    element.addEventListener("keydown", event => {
      const step = event.shiftKey ? 1 : 10;
      const by = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] }[event.key];
      if (by !== undefined) {
        const at = map.project(held.getLngLat());
        held.setLngLat(map.unproject([at.x + by[0]!, at.y + by[1]!]));
        move();
      } else if (event.key === "Enter") put();
      else if (event.key === "Escape") {
        held.setLngLat([...home]);
        page.set({ held: null });
        acts.dropTrial();
      } else return;
      event.preventDefault();
      event.stopPropagation();
    });
  });
}
