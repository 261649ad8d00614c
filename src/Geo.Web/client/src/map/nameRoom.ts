import type { Place } from "../places/geodesic.ts";
import { besideCards, sizeOf, type Box, type NamePlace, type Spot } from "./besideCards.ts";
import { collection } from "./features.ts";

type Features = GeoJSON.FeatureCollection;

/** The map as it stands: what decides where names have room. */
export interface NameRoom {
  readonly zoom: number;
  readonly cards: readonly Box[];
  readonly project: (place: Place) => Spot;
  /** Of a text in one line, ems. */
  readonly widthOf: (text: string) => number;
}

/** Size of facilities' names, pixels; the widest of a line of theirs and of units', ems. */
export const facilityNameSize = 12;
export const widestFacilityName = 9;
export const widestUnitName = 8;

/** A scale of the map's zoom, linear in between. */
type Stops = readonly (readonly [zoom: number, value: number])[];
export const unitNameSizes: Stops = [[8, 12], [11, 17]];
const fromSymbol: Stops = [[7, 1], [11, 1.4], [14, 1.6]];

const aroundMiddle: readonly NamePlace[] = [["center", [0, 0]], ["bottom", [0, -1]], ["top", [0, 1]], ["left", [1, 0]], ["right", [-1, 0]]];

export function at(stops: Stops, zoom: number): number {
  const after = stops.findIndex(([stop]) => stop > zoom);
  if (after === 0) return stops[0]![1];
  if (after < 0) return stops.at(-1)![1];
  const [[low, less], [high, more]] = [stops[after - 1]!, stops[after]!];
  return less + ((more - less) * (zoom - low)) / (high - low);
}

/** Facilities with the places where each one's name may stand beside its symbol: near an edge of the county towards its middle, or it would run off the map; nowhere under a card. */
export function facilityNames(facilities: Features, room: NameRoom): Features {
  const [ems, em] = [at(fromSymbol, room.zoom), facilityNameSize];
  return placed(facilities, room, em, widestFacilityName, ({ properties }) => (properties?.["named"] === true ? besideSymbol(properties["side"], ems) : []));
}

/** Names of units with the places where each may stand: in its unit's middle, or close by. */
export function unitNames(units: Features, room: NameRoom): Features {
  return placed(units, room, at(unitNameSizes, room.zoom), widestUnitName, () => aroundMiddle);
}

function placed(features: Features, { cards, project, widthOf }: NameRoom, em: number, widest: number, placesOf: (feature: GeoJSON.Feature) => readonly NamePlace[]): Features {
  return collection(features.features.map(feature => {
    const places = placesOf(feature);
    if (places.length === 0 || feature.geometry.type !== "Point") return feature;
    const size = sizeOf(widthOf(String(feature.properties?.["label"])) * em, widest, em);
    const free = besideCards(project(feature.geometry.coordinates as unknown as Place), size, places, em, cards);
    return { ...feature, properties: { ...feature.properties, named: free.length > 0, places: free.flat() } };
  }));
}

function besideSymbol(side: unknown, ems: number): readonly NamePlace[] {
  const aside = ems * Math.SQRT1_2;
  if (side === "west") return [["left", [ems, 0]], ["top-left", [aside, aside]], ["bottom-left", [aside, -aside]], ["top", [0, ems]]];
  if (side === "east") return [["right", [-ems, 0]], ["top-right", [-aside, aside]], ["bottom-right", [-aside, -aside]], ["top", [0, ems]]];
  return [["left", [ems, 0]], ["right", [-ems, 0]], ["top", [0, ems]], ["bottom", [0, -ems]]];
}
