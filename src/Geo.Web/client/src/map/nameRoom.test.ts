import { expect, test } from "vitest";
import { at, facilityNames, unitNames, type NameRoom } from "./nameRoom.ts";

const point = (properties: GeoJSON.GeoJsonProperties): GeoJSON.FeatureCollection => ({ type: "FeatureCollection", features: [{ type: "Feature", properties, geometry: { type: "Point", coordinates: [106, 30] } }] });
const room = (cards: NameRoom["cards"]): NameRoom => ({ zoom: 7, cards, project: () => ({ x: 100, y: 100 }), widthOf: () => 4 });
const anchors = (features: GeoJSON.FeatureCollection): readonly unknown[] => (features.features[0]?.properties?.["places"] as unknown[]).filter((_, at) => at % 2 === 0);

test.each([[6, 1], [7, 1], [9, 1.2], [11, 1.4], [12.5, 1.5], [20, 1.6]])("at zoom %d a name stands %d ems from its symbol", (zoom, ems) => expect(at([[7, 1], [11, 1.4], [14, 1.6]], zoom)).toBeCloseTo(ems, 9));

test("what is to be named keeps its sides of the county and its own properties", () => {
  const named = { index: 5, label: "卫生院", named: true };
  expect(anchors(facilityNames(point({ ...named, side: "west" }), room([])))).toEqual(["left", "top-left", "bottom-left", "top"]);
  expect(anchors(facilityNames(point({ ...named, side: "east" }), room([])))).toEqual(["right", "top-right", "bottom-right", "top"]);
  expect(facilityNames(point({ ...named, side: "middle" }), room([])).features[0]?.properties?.["index"]).toBe(5);
});

test("under a card there is no name; what has none is left as it is", () => {
  const over = room([{ left: 0, top: 0, right: 200, bottom: 200 }]);
  expect(facilityNames(point({ label: "卫生院", named: true, side: "middle" }), over).features[0]?.properties?.["named"]).toBe(false);
  expect(unitNames(point({ label: "某乡" }), over).features[0]?.properties?.["named"]).toBe(false);
  expect(unitNames(point({ label: "某乡" }), room([])).features[0]?.properties?.["named"]).toBe(true);
  expect(facilityNames(point({ label: "卫生院", named: false, side: "middle" }), room([])).features[0]?.properties).toEqual({ label: "卫生院", named: false, side: "middle" });
});
