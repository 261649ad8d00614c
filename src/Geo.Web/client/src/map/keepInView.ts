import type { LngLat, Map as GlMap } from "maplibre-gl";
import type { Page } from "../state/page.ts";

/** The table takes room from the map: what was in view stays in view, and comes back as it was with the room, unless the map was moved meanwhile. */
export function keepInView(page: Page, map: GlMap): void {
  let before: { readonly center: LngLat; readonly zoom: number; readonly fitted: string } | null = null;
  let wide = page.state.tab === "table";
  const now = (): string => `${map.getCenter().toString()} ${map.getZoom()}`;
  page.watch(state => [state.tab === "table"], ([table]) => {
    if (table === wide) return;
    wide = table;
    const [width, bounds, center, zoom, seen] = [map.getCanvas().clientWidth, map.getBounds(), map.getCenter(), map.getZoom(), now()];
    map.resize();
    if (table && map.getCanvas().clientWidth < width) {
      map.fitBounds(bounds, { padding: 0, animate: false });
      before = { center, zoom, fitted: now() };
    } else {
      if (before?.fitted === seen) map.jumpTo({ center: before.center, zoom: before.zoom });
      before = null;
    }
  });
}
