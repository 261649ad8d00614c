import type { Collection, Finding, OutcomeWord, UnitProperties } from "../api/shapes.ts";
import { named } from "../words/words.ts";
import { labelPlace } from "../places/labelPlace.ts";
import { collection, pointFeature } from "./features.ts";

/** The sign of each outcome, the same as in the printed matrix. */
export const outcomeSigns: Readonly<Record<OutcomeWord, string>> = { short: "✕", exceeded: "▲", barred: "–", met: "✓", notComputable: "?", notApplicable: "·" };

/** The townships with what the chosen standard comes to in each; none for a reach standard, whose people and gaps say more. */
export function outcomeFeatures(units: Collection<UnitProperties>, finding: Finding | null): GeoJSON.FeatureCollection {
  const told = new Map((finding?.result === "reach" ? [] : (finding?.outcomes ?? [])).map(one => [one.unit, one]));
  return collection(
    units.features.flatMap(unit => {
      const outcome = told.get(unit.properties.index);
      return outcome === undefined || unit.geometry === null
        ? []
        : [{ type: "Feature" as const, geometry: unit.geometry, properties: { index: unit.properties.index, outcome: outcome.outcome, reading: outcome.standing === "reading" } }];
    }),
  );
}

/** Names of units, with the outcome's sign where the map is coloured by one: nothing rests on colour alone. */
export function unitLabels(units: Collection<UnitProperties>, finding: Finding | null): GeoJSON.FeatureCollection {
  const signs = new Map((finding?.result === "reach" ? [] : (finding?.outcomes ?? [])).map(one => [one.unit, outcomeSigns[one.outcome]]));
  return collection(
    units.features.flatMap(unit => {
      const place = unit.properties.is_finest ? labelPlace(unit.geometry) : null;
      const sign = signs.get(unit.properties.index);
      const name = named(unit.properties.name, unit.properties.name_en);
      return place === null ? [] : [pointFeature(place, { label: sign === undefined ? name : `${name} ${sign}` })];
    }),
  );
}
