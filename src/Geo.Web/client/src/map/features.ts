import type { Collection, FacilityProperties, Finding, Gap, RingProperties, UnitProperties, WhyWay } from "../api/shapes.ts";
import { lengthOf, ring as circle, type Place } from "../places/geodesic.ts";
import { boundsOf, polygonsOf, signedArea } from "../places/labelPlace.ts";
import { kilometres } from "../figures/numbers.ts";
import type { SuggestedSite } from "../suggestions/suggestion.ts";
import { named, t } from "../words/words.ts";
import { stepAside } from "./stepAside.ts";
import { shapeOf, tellingClass } from "./symbols.ts";

type Features = GeoJSON.FeatureCollection;

/** Facilities of a kind are named on the map up to so many, as on the sheets; beyond that once the map is near. */
const namedFacilities = 15;
/** Share of the facilities' width, from either edge, whose names stand towards the middle: farther in there is room for them on a map that shows the county. */
const edgeShare = 0.08;
const listedGaps = 8;
const rankWidth = 20;
/** Height of their digits, pixels. */
export const rankSize = 13;

export function collection(features: GeoJSON.Feature[]): Features {
  return { type: "FeatureCollection", features };
}

export function pointFeature(place: Place, properties: GeoJSON.GeoJsonProperties = {}): GeoJSON.Feature {
  return { type: "Feature", properties, geometry: { type: "Point", coordinates: [...place] } };
}

function lineFeature(places: readonly Place[], properties: GeoJSON.GeoJsonProperties = {}): GeoJSON.Feature {
  return { type: "Feature", properties, geometry: { type: "LineString", coordinates: places.map(place => [...place]) } };
}

/** What a facility is under the chosen standard, and how it is drawn. */
export function facilityFeatures(facilities: Collection<FacilityProperties>, finding: Finding | null): Features {
  const serving = new Set(finding?.serving ?? []);
  const idle = new Set((finding?.idle ?? []).map(one => one.facility));
  const side = sidesOf(facilities);
  return collection(
    facilities.features.flatMap(({ geometry, properties }) => {
      if (geometry?.type !== "Point") return [];
      const part = serving.has(properties.index) ? "serving" : idle.has(properties.index) ? "idle" : "other";
      const shape = shapeOf(tellingClass(properties.classes, finding?.classes ?? []));
      const few = part === "idle" ? idle.size <= namedFacilities : serving.size <= namedFacilities;
      return [
        {
          type: "Feature" as const, geometry,
          properties: { index: properties.index, part, icon: part === "idle" ? `${shape}-idle` : shape, label: named(properties.name, properties.name_en), named: part !== "other" && few, side: side(Number(geometry.coordinates[0])) },
        },
      ];
    }),
  );
}

/** Which edge a longitude is near: a name that stood beyond it would leave the map. */
function sidesOf(facilities: Collection<FacilityProperties>): (longitude: number) => "west" | "east" | "middle" {
  const longitudes = facilities.features.flatMap(({ geometry }) => (geometry?.type === "Point" ? [Number(geometry.coordinates[0])] : []));
  const [west, east] = [Math.min(...longitudes), Math.max(...longitudes)];
  const edge = (east - west) * edgeShare;
  return longitude => (longitude < west + edge ? "west" : longitude > east - edge ? "east" : "middle");
}

/** The ground of the gap areas. Areas of one unit may share a part of what the reach leaves of it: it is drawn once. */
export function gapFeatures(gaps: Features): Features {
  const seen = new Set<string>();
  return collection(
    gaps.features.flatMap(gap => polygonsOf(gap.geometry)).flatMap(rings => {
      const key = `${rings[0]?.length} ${boundsOf(rings[0] ?? []).join(" ")}`;
      if (seen.has(key)) return [];
      seen.add(key);
      return [{ type: "Feature" as const, properties: {}, geometry: { type: "Polygon" as const, coordinates: rings } }];
    }),
  );
}

/** The numbers of the largest gap areas, as in the sheet's list, beside most of their people. */
export function rankFeatures(gaps: readonly Gap[], middles: ReadonlyMap<number, Place>): Features {
  const alone = (gap: Gap): boolean => gaps.every(other => other === gap || other.unit !== gap.unit);
  return collection(
    gaps.slice(0, listedGaps).flatMap(gap => {
      // Several gap areas of one unit are told apart by the point that would help each.
      const place = alone(gap) ? (middles.get(gap.unit) ?? gap.helping?.place) : gap.helping?.place;
      return place === undefined ? [] : [pointFeature(place, { rank: String(gap.rank), order: gap.rank })];
    }),
  );
}

/** The same where the map shows them now, those that would lie on a larger area's number beside it. */
export function apart(ranks: Features, project: (place: Place) => { readonly x: number; readonly y: number }): Features {
  const offsets = stepAside(ranks.features.map(rank => project((rank.geometry as GeoJSON.Point).coordinates as unknown as Place)), rankWidth);
  return collection(ranks.features.map((rank, at) => ({ ...rank, properties: { ...rank.properties, icon: offsets[at]!, text: offsets[at]!.map(pixels => pixels / rankSize) } })));
}

export function areaFeatures(areas: Features): Features {
  const last = Math.max(...areas.features.map(area => Number(area.properties?.["band"] ?? 0)));
  return collection(areas.features.map(area => ({ ...area, properties: { ...area.properties, outermost: Number(area.properties?.["band"] ?? 0) === last } })));
}

/** What one facility reaches, the longest limit first, so that shorter ones lie on it. */
export function ringFeatures(rings: Collection<RingProperties>, label: (ring: RingProperties) => string): Features {
  return collection(rings.features.filter(ring => ring.geometry !== null).map(({ geometry, properties }) => ({ type: "Feature" as const, geometry: geometry!, properties: { own: properties.own, label: label(properties) } })).toReversed());
}

/** The same while the facility is in hand, around where it is held: circles, where straight lines decide, else nothing until it is put down and the ways are known. */
export function heldRingFeatures(rings: Collection<RingProperties>, label: (ring: RingProperties) => string, place: Place, isStraight: boolean): Features {
  const around = (ring: RingProperties): Place[] => circle(place, (ring.limit_mm ?? 0) / 1000);
  return collection(isStraight ? rings.features.map(({ properties }) => ({
    type: "Feature" as const, properties: { own: properties.own, label: label(properties) }, geometry: { type: "Polygon" as const, coordinates: [around(properties).map(corner => [...corner])] },
  })).toReversed() : []);
}

/** Circles of another limit than the standard's around everything that serves. They show the limit; people are counted point by point. */
export function circleFeatures(facilities: Collection<FacilityProperties>, serving: readonly number[], limitMm: number): Features {
  return collection(
    serving.flatMap(index => {
      const geometry = facilities.features[index]?.geometry;
      return geometry?.type === "Point" && limitMm > 0 ? [lineFeature(circle(geometry.coordinates as unknown as Place, limitMm / 1000))] : [];
    }),
  );
}

export type GroundPart = "unit" | "beyond" | "border";

/** What never changes: the finest units, all of the world but the area, and its border. */
export function groundFeatures(units: Collection<UnitProperties>, outline: GeoJSON.Feature | null): Features {
  const part = (name: GroundPart, features: readonly GeoJSON.Feature[]): GeoJSON.Feature[] => features.map(({ geometry }) => ({ type: "Feature", properties: { part: name }, geometry }));
  const finest = units.features.filter(unit => unit.properties.is_finest && unit.geometry !== null) as GeoJSON.Feature[];
  return collection([...part("unit", finest), ...part("beyond", beyondFeature(outline).features), ...part("border", outline === null ? [] : [outline])]);
}

/** All of the world but the area. */
export function beyondFeature(outline: GeoJSON.Feature | null): Features {
  const polygons = polygonsOf(outline?.geometry);
  if (polygons.length === 0) return collection([]);
  const world = [[-180, -85], [180, -85], [180, 85], [-180, 85], [-180, -85]];
  const lakes = polygons.flatMap(rings => rings.slice(1)).map(hole => [turned(hole, true)]);
  return collection([{ type: "Feature", properties: {}, geometry: { type: "MultiPolygon", coordinates: [[world, ...polygons.map(rings => turned(rings[0]!, false))], ...lakes] } }]);
}

/** The ring in the asked direction: holes run clockwise, or the map takes them for polygons of their own. */
function turned(ring: GeoJSON.Position[], anticlockwise: boolean): GeoJSON.Position[] {
  return signedArea(ring) > 0 === anticlockwise ? ring : ring.toReversed();
}

/** A measured line with the length of the whole at its end. */
export function measureFeatures(places: readonly Place[]): Features {
  const ends = places.map((place, at) => pointFeature(place, at === 0 ? {} : { label: t("web.kilometres", kilometres(lengthOf(places.slice(0, at + 1)) * 1000)) }));
  return collection(places.length > 1 ? [lineFeature(places), ...ends] : ends);
}

/** Suggested sites with their reach, the first on top, each tied to the place it could best be exchanged for. */
export function ghostFeatures(sites: readonly SuggestedSite[], limitMm: number | null): Features {
  const reaches = limitMm === null ? [] : sites.map(site => lineFeature(circle(site.place, limitMm / 1000), { part: "reach" }));
  const others = sites.flatMap(({ place, instead }) => (instead === null ? [] : [lineFeature([place, instead.place], { part: "link" }), pointFeature(instead.place, { part: "instead" })]));
  return collection([...reaches, ...others, ...sites.map((site, at) => pointFeature(site.place, { part: "site", rank: String(at + 1) })).toReversed()]);
}

/** The place that was asked about, tied to its nearest two facilities: by the ways that lead there, else in straight lines. */
export function pinFeatures(place: Place, facilities: readonly Place[], ways: readonly WhyWay[]): Features {
  const links = ways.length > 0 ? ways.flatMap(wayFeatures) : facilities.map((to, at) => lineFeature([place, to], { part: "link", first: at === 0 }));
  return collection([...links.toReversed(), pointFeature(place)]);
}

/** Each part by itself: what is walked beside the road is drawn otherwise than the road. */
function wayFeatures(way: WhyWay, at: number): GeoJSON.Feature[] {
  return way.parts.filter(part => part.mm > 0 && part.line.length > 1).map(part => lineFeature(part.line, { part: part.kind, first: at === 0 }));
}
