import { expect, test } from "vitest";
import { labelPlace } from "../places/labelPlace.ts";
import type { Collection, FacilityProperties } from "../api/shapes.ts";
import { beyondFeature, facilityFeatures, gapFeatures } from "./features.ts";

const square = (west: number, south: number, size: number): GeoJSON.Position[] => [[west, south], [west + size, south], [west + size, south + size], [west, south + size], [west, south]];
const feature = (...rings: GeoJSON.Position[][]): GeoJSON.Feature => ({ type: "Feature", properties: {}, geometry: { type: "Polygon", coordinates: rings } });

test("a name stands inside of a horseshoe, not in its hollow", () => {
  const horseshoe = [[0, 0], [9, 0], [9, 9], [7, 9], [7, 2], [2, 2], [2, 9], [0, 9], [0, 0]];
  const [x, y] = labelPlace(feature(horseshoe).geometry)!;
  expect(y < 2 || x < 2 || x > 7).toBe(true);
});

test("a name's place in a square is its middle", () => {
  const [x, y] = labelPlace(feature(square(0, 0, 2)).geometry)!;
  expect([x, y]).toEqual([expect.closeTo(1, 1), expect.closeTo(1, 1)]);
});

test("what lies beyond has the area as a hole and its lake as land", () => {
  const beyond = beyondFeature(feature(square(0, 0, 9), square(3, 3, 1))).features[0]!.geometry as GeoJSON.MultiPolygon;
  expect(beyond.coordinates.length).toBe(2);
  expect(beyond.coordinates[0]![1]![1]).toEqual([0, 9]); // turned clockwise
});

test("ground that gap areas share is drawn once", () =>
  expect(gapFeatures({ type: "FeatureCollection", features: [feature(square(0, 0, 1)), feature(square(0, 0, 1)), feature(square(5, 5, 1))] }).features.length).toBe(2));

test("names of facilities near an edge of the county stand towards its middle", () => {
  const at = (longitude: number): unknown => ({ type: "Feature", properties: { index: longitude, name: "站", name_en: null, classes: [] }, geometry: { type: "Point", coordinates: [longitude, 30] } });
  const facilities = { type: "FeatureCollection", features: [at(100), at(100.7), at(100.9), at(109.1), at(109.3), at(110)] } as unknown as Collection<FacilityProperties>;
  expect(facilityFeatures(facilities, null).features.map(feature => feature.properties?.["side"])).toEqual(["west", "west", "middle", "middle", "east", "east"]);
});
