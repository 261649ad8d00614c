import type { LayerSpecification, Map as GlMap, SourceSpecification } from "maplibre-gl";
import type { BasemapShape } from "../api/shapes.ts";
import type { Theme } from "../state/page.ts";
import type { Palette } from "./palette.ts";

/** The layer above the base map. */
const above = "land";

/** Puts the base map under everything else, unseen at first. It is pale, so that what the page has to say stays the strongest. */
export function addBasemap(map: GlMap, basemap: BasemapShape): void {
  basemap.templates.forEach((template, at) => map.addSource(`basemap-${at}`, sourceOf(basemap, template)));
  for (const layer of layersOf(basemap)) map.addLayer({ ...layer, layout: { visibility: "none" } } as LayerSpecification, above);
}

/** Shows the base map through land and surroundings, or covers it again. */
export function showBasemap(map: GlMap, basemap: BasemapShape, visible: boolean, theme: Theme, palette: Palette): void {
  for (const layer of layersOf(basemap)) {
    map.setLayoutProperty(layer.id, "visibility", visible ? "visible" : "none");
    if (layer.type === "raster") map.setPaintProperty(layer.id, "raster-brightness-max", theme === "dark" ? 0.45 : 1);
    if (layer.type === "line") map.setPaintProperty(layer.id, "line-color", palette.idle);
    if (layer.type === "fill") map.setPaintProperty(layer.id, "fill-color", /water|ocean|lake|river/i.test(layer.id) ? palette.reach : palette.idle);
  }

  map.setPaintProperty("land", "fill-opacity", visible ? 0.25 : 1);
  map.setPaintProperty("beyond", "fill-opacity", visible ? 0.6 : 1);
}

function sourceOf(basemap: BasemapShape, template: string): SourceSpecification {
  const [west, south, east, north] = basemap.bounds;
  const where = west === undefined || south === undefined || east === undefined || north === undefined ? {} : { bounds: [west, south, east, north] as [number, number, number, number] };
  const tiles = [template.startsWith("/") ? location.origin + template : template];
  const zooms = { minzoom: basemap.minZoom, maxzoom: basemap.maxZoom };
  return basemap.kind === "vector" ? { type: "vector", tiles, ...zooms, ...where } : { type: "raster", tiles, tileSize: 256, ...zooms, ...where };
}

/** Shapes whose meaning nobody told: surfaces faint, lines thin. */
function layersOf(basemap: BasemapShape): LayerSpecification[] {
  if (basemap.kind === "raster") {
    return basemap.templates.map((_, at) => ({ id: `basemap-${at}`, type: "raster", source: `basemap-${at}`, paint: { "raster-saturation": -0.55, "raster-opacity": 0.85, "raster-fade-duration": 0 } }));
  }

  return basemap.layers.flatMap(name => [
    { id: `basemap-fill-${name}`, type: "fill", source: "basemap-0", "source-layer": name, filter: ["==", ["geometry-type"], "Polygon"], paint: { "fill-opacity": 0.16 } },
    { id: `basemap-line-${name}`, type: "line", source: "basemap-0", "source-layer": name, filter: ["==", ["geometry-type"], "LineString"], paint: { "line-width": 0.8, "line-opacity": 0.7 } },
  ] as LayerSpecification[]);
}
