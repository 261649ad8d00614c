import type { Map as GlMap } from "maplibre-gl";
import type { Overview } from "../api/shapes.ts";
import type { Theme } from "../state/page.ts";

/** Roads and shade lie on the land, below whatever the page has to say. */
const above = "outcomes";
const widths = [2.2, 1.7, 1.1, 0.7] as const;

/** Draws roads and hillshade where the study gives them. Each is asked for when it is first shown. */
export function showGround(map: GlMap, overview: Overview, shown: { readonly terrain: boolean; readonly roads: boolean }, theme: Theme): void {
  const path = `/api/studies/${encodeURIComponent(overview.id)}/ground`;
  if (shown.terrain && overview.ground.terrain && map.getSource("terrain") === undefined) void addTerrain(map, path);
  if (shown.roads && overview.ground.roads && map.getSource("roads") === undefined) addRoads(map, path);
  if (map.getLayer("terrain") !== undefined) map.setLayoutProperty("terrain", "visibility", shown.terrain ? "visible" : "none");
  if (map.getLayer("roads") === undefined) return;
  map.setLayoutProperty("roads", "visibility", shown.roads ? "visible" : "none");
  map.setPaintProperty("roads", "line-color", theme === "dark" ? "#7d8894" : "#8a8f96");
}

async function addTerrain(map: GlMap, path: string): Promise<void> {
  const answer = await fetch(`${path}/terrain`);
  if (!answer.ok || map.getSource("terrain") !== undefined) return;
  const { corners } = (await answer.json()) as { corners: [[number, number], [number, number], [number, number], [number, number]] };
  map.addSource("terrain", { type: "image", url: `${location.origin}${path}/terrain.png`, coordinates: corners });
  map.addLayer({ id: "terrain", type: "raster", source: "terrain", paint: { "raster-opacity": 0.75, "raster-fade-duration": 0 } }, map.getLayer("roads") === undefined ? above : "roads");
}

function addRoads(map: GlMap, path: string): void {
  map.addSource("roads", { type: "geojson", data: `${location.origin}${path}/roads`, tolerance: 0.5 });
  map.addLayer({
    id: "roads", type: "line", source: "roads", layout: { "line-join": "round", "line-cap": "round" },
    paint: {
      "line-width": ["interpolate", ["linear"], ["zoom"], 8, ["*", 0.5, ["match", ["get", "rank"], 0, widths[0], 1, widths[1], 2, widths[2], widths[3]]], 14, ["*", 1.8, ["match", ["get", "rank"], 0, widths[0], 1, widths[1], 2, widths[2], widths[3]]]],
    },
  }, above);
}
