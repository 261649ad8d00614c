import type { ExpressionSpecification, FilterSpecification, LayerSpecification, StyleSpecification } from "maplibre-gl";
import { faces } from "./faces.ts";
import { rankSize, type GroundPart } from "./features.ts";
import { facilityNameSize, unitNameSizes, widestFacilityName, widestUnitName } from "./nameRoom.ts";
import { paletteOf, type Palette } from "./palette.ts";

const empty: GeoJSON.FeatureCollection = { type: "FeatureCollection", features: [] };

/** Names of the map's sources; each is GeoJSON that the page puts in. Units, surroundings and border are one: each change of source costs the map a pass over the whole picture, twice. */
export const sources = ["ground", "outcomes", "areas", "circles", "rings", "gaps", "ranks", "facilities", "unit-names", "ghosts", "measure", "pin"] as const;
export type SourceName = (typeof sources)[number];

/** The first name tells the weight and is no family; where no further name is one, the browser takes another face for another language of the page. */
const bold = ["Noto Sans CJK SC Bold", ...faces];
const plain = ["Noto Sans CJK SC Medium", ...faces];

/** The map in its drawing order. The people are drawn by a layer of our own before `gap-edge`. */
export function styleOf(palette: Palette): StyleSpecification {
  return {
    version: 8,
    sources: Object.fromEntries(sources.map(name => [name, { type: "geojson", data: empty, ...(name === "ground" ? { tolerance: 0.1 } : {}) }])),
    layers: [...ground(palette), ...reach(palette), ...gaps(palette), ...otherFacilities(palette), ...names(palette), ...tools(palette)],
  };
}

/** Which source each layer is drawn from; the background and the people have none. */
export const sourceOf: ReadonlyMap<string, SourceName> = new Map(styleOf(paletteOf("light")).layers.flatMap(layer => ("source" in layer ? [[layer.id, layer.source as SourceName] as const] : [])));

function isPart(part: GroundPart): FilterSpecification {
  return ["==", ["get", "part"], part];
}

function ground(palette: Palette): LayerSpecification[] {
  return [
    { id: "ground", type: "background", paint: { "background-color": palette.beyond } },
    { id: "land", type: "fill", source: "ground", filter: isPart("unit"), paint: { "fill-color": palette.land, "fill-antialias": false } },
    {
      id: "outcomes", type: "fill", source: "outcomes",
      paint: {
        "fill-color": ["match", ["get", "outcome"], "short", palette.missed, "exceeded", palette.over, "barred", palette.over, "met", palette.held, palette.beyond],
        "fill-opacity": ["case", ["get", "reading"], 0.35, 0.7], "fill-antialias": false,
      },
    },
  ];
}

function reach(palette: Palette): LayerSpecification[] {
  return [
    { id: "areas", type: "fill", source: "areas", paint: { "fill-color": palette.reach, "fill-opacity": 0.17, "fill-antialias": false } },
    { id: "beyond", type: "fill", source: "ground", filter: isPart("beyond"), paint: { "fill-color": palette.beyond, "fill-antialias": false } },
    {
      id: "areas-edge", type: "line", source: "areas", filter: ["!", ["get", "outermost"]],
      paint: { "line-color": palette.reachEdge, "line-width": 1, "line-opacity": 0.75, "line-dasharray": [5, 3] },
    },
    { id: "areas-outer-edge", type: "line", source: "areas", filter: ["get", "outermost"], paint: { "line-color": palette.reachEdge, "line-width": 1.1, "line-opacity": 0.75 } },
    { id: "rings", type: "fill", source: "rings", paint: { "fill-color": palette.reach, "fill-opacity": 0.16, "fill-antialias": false } },
    { id: "rings-edge", type: "line", source: "rings", paint: { "line-color": palette.reachEdge, "line-width": ["case", ["get", "own"], 2.2, 1] } },
    { id: "circles", type: "line", source: "circles", paint: { "line-color": palette.reachEdge, "line-width": 1, "line-opacity": 0.6, "line-dasharray": [2, 2] } },
    { id: "units", type: "line", source: "ground", filter: isPart("unit"), layout: { "line-join": "round" }, paint: { "line-color": palette.unitEdge, "line-width": 0.9 } },
    {
      id: "border", type: "line", source: "ground", filter: isPart("border"), layout: { "line-join": "round" },
      paint: { "line-color": palette.areaEdge, "line-width": ["interpolate", ["linear"], ["zoom"], 7, 1.4, 12, 2.6] },
    },
  ];
}

function gaps(palette: Palette): LayerSpecification[] {
  return [
    { id: "gaps", type: "fill", source: "gaps", paint: { "fill-color": palette.gap, "fill-opacity": 0.14 } },
    { id: "gap-edge", type: "line", source: "gaps", layout: { "line-join": "round" }, paint: { "line-color": palette.gapDark, "line-width": 1.5 } },
  ];
}

function otherFacilities(palette: Palette): LayerSpecification[] {
  return [
    {
      id: "others", type: "circle", source: "facilities", filter: ["==", ["get", "part"], "other"],
      paint: {
        "circle-radius": ["interpolate", ["linear"], ["zoom"], 8, 2, 13, 4.5], "circle-color": palette.idle, "circle-opacity": 0.75,
        "circle-stroke-color": palette.paper, "circle-stroke-width": 0.8,
      },
    },
  ];
}

/** Places that were found free for each name by itself. */
const freePlaces: ExpressionSpecification = ["get", "places"];

/** What is higher here finds its place first: ranks and symbols stand, names of units make room for them, names of facilities for all. */
function names(palette: Palette): LayerSpecification[] {
  const halo = { "text-halo-color": palette.paper, "text-halo-width": 1.6, "text-halo-blur": 0.4 };
  return [
    {
      id: "facility-names", type: "symbol", source: "facilities", filter: ["get", "named"],
      layout: {
        "text-field": ["get", "label"], "text-font": plain, "text-size": facilityNameSize, "text-variable-anchor-offset": freePlaces,
        "text-justify": "auto", "text-max-width": widestFacilityName, "text-optional": true, "text-padding": 2,
      },
      paint: { "text-color": ["case", ["==", ["get", "part"], "serving"], palette.serving, palette.idle], ...halo },
    },
    {
      id: "ring-names", type: "symbol", source: "rings",
      // Level, not along the line: on a narrow curve letters would lie on one another.
      layout: { "symbol-placement": "line", "symbol-spacing": 330, "text-field": ["get", "label"], "text-font": bold, "text-size": 12, "text-rotation-alignment": "viewport", "text-max-angle": 180, "text-padding": 8, "symbol-sort-key": ["case", ["get", "own"], 0, 1] },
      paint: { "text-color": palette.serving, ...halo },
    },
    {
      id: "unit-names", type: "symbol", source: "unit-names", filter: ["get", "named"],
      layout: { "text-field": ["get", "label"], "text-font": bold, "text-size": ["interpolate", ["linear"], ["zoom"], ...unitNameSizes.flat()], "text-max-width": widestUnitName, "text-padding": 2, "text-variable-anchor-offset": freePlaces },
      paint: { "text-color": palette.ink, ...halo },
    },
    {
      id: "facilities", type: "symbol", source: "facilities", filter: ["!=", ["get", "part"], "other"],
      layout: {
        "icon-image": ["get", "icon"], "icon-size": ["interpolate", ["linear"], ["zoom"], 7, 0.62, 11, 1, 14, 1.25], "icon-allow-overlap": true, "icon-ignore-placement": false,
        "symbol-sort-key": ["case", ["==", ["get", "part"], "idle"], 0, 1],
      },
    },
    {
      id: "ranks", type: "symbol", source: "ranks",
      layout: { "text-field": ["get", "rank"], "text-font": bold, "text-size": rankSize, "text-offset": ["get", "text"], "icon-offset": ["get", "icon"], "icon-image": "rank", "icon-allow-overlap": true, "text-allow-overlap": true, "text-ignore-placement": false, "symbol-sort-key": ["get", "order"] },
      paint: { "text-color": palette.paper },
    },
  ];
}

/** Sites that are suggested and not yet taken, with their reach and what each could be exchanged for. */
function ghosts(palette: Palette): LayerSpecification[] {
  return [
    { id: "ghost-lines", type: "line", source: "ghosts", filter: ["==", ["geometry-type"], "LineString"], paint: { "line-color": palette.gained, "line-width": ["case", ["==", ["get", "part"], "reach"], 1.6, 1.1], "line-dasharray": [3, 2] } },
    { id: "ghost-instead", type: "circle", source: "ghosts", filter: ["==", ["get", "part"], "instead"], paint: { "circle-radius": 4.5, "circle-color": palette.paper, "circle-stroke-color": palette.gained, "circle-stroke-width": 1.5 } },
    { id: "ghosts", type: "circle", source: "ghosts", filter: ["==", ["get", "part"], "site"], paint: { "circle-radius": 11, "circle-color": palette.gained, "circle-stroke-color": palette.paper, "circle-stroke-width": 2 } },
    {
      id: "ghost-ranks", type: "symbol", source: "ghosts", filter: ["==", ["get", "part"], "site"],
      // Names make room for the whole of its circle.
      layout: { "text-field": ["get", "rank"], "text-font": bold, "text-size": 13, "text-allow-overlap": true, "text-ignore-placement": false, "text-padding": 8 },
      paint: { "text-color": palette.paper },
    },
  ];
}

/** The ways that "why" tells of: on the road a line with an edge, beside it dots. */
function ways(palette: Palette): LayerSpecification[] {
  const onRoad: FilterSpecification = ["==", ["get", "part"], "street"];
  const first = (most: number, less: number): ExpressionSpecification => ["case", ["get", "first"], most, less];
  return [
    { id: "way-edge", type: "line", source: "pin", filter: onRoad, layout: { "line-join": "round", "line-cap": "round" }, paint: { "line-color": palette.paper, "line-width": first(7, 4.5) } },
    { id: "way", type: "line", source: "pin", filter: onRoad, layout: { "line-join": "round", "line-cap": "round" }, paint: { "line-color": ["case", ["get", "first"], palette.serving, palette.idle], "line-width": first(4, 2.2) } },
    { id: "way-off-edge", type: "line", source: "pin", filter: ["==", ["get", "part"], "off-road"], paint: { "line-color": palette.paper, "line-width": first(6, 4) } },
    {
      id: "way-off", type: "line", source: "pin", filter: ["==", ["get", "part"], "off-road"],
      paint: { "line-color": ["case", ["get", "first"], palette.serving, palette.idle], "line-width": first(3.2, 2), "line-dasharray": [0.9, 0.9] },
    },
  ];
}

function tools(palette: Palette): LayerSpecification[] {
  return [
    ...ghosts(palette),
    { id: "measure", type: "line", source: "measure", layout: { "line-join": "round" }, paint: { "line-color": palette.ink, "line-width": 2, "line-dasharray": [2, 1.4] } },
    {
      id: "measure-ends", type: "circle", source: "measure", filter: ["==", ["geometry-type"], "Point"],
      paint: { "circle-radius": 4.5, "circle-color": palette.paper, "circle-stroke-color": palette.ink, "circle-stroke-width": 2 },
    },
    { id: "pin-links", type: "line", source: "pin", filter: ["==", ["get", "part"], "link"], paint: { "line-color": palette.ink, "line-width": ["case", ["==", ["get", "first"], true], 1.8, 1.1], "line-dasharray": [1, 1.6] } },
    ...ways(palette),
    {
      id: "pin", type: "circle", source: "pin", filter: ["==", ["geometry-type"], "Point"],
      paint: { "circle-radius": 6, "circle-color": palette.ink, "circle-stroke-color": palette.paper, "circle-stroke-width": 2.5 },
    },
    {
      id: "measure-text", type: "symbol", source: "measure", filter: ["has", "label"],
      layout: { "text-field": ["get", "label"], "text-font": bold, "text-size": 13, "text-offset": [0, -1.3], "text-allow-overlap": true },
      paint: { "text-color": palette.ink, "text-halo-color": palette.paper, "text-halo-width": 2 },
    },
  ];
}
