import type { Collection, FacilityProperties, Finding, Overview, PrintedTable, RingProperties, ScoreLine, Scorecard, Session, TravelModel, UnitProperties, Why } from "../api/shapes.ts";
import type { Curve } from "../figures/curve.ts";
import type { Distances, Points } from "../figures/points.ts";
import type { Place } from "../places/geodesic.ts";
import type { Language } from "../words/words.ts";
import type { Scenario, ScenarioLine } from "../whatif/scenario.ts";
import type { Asked } from "../suggestions/suggestion.ts";
import type { SavedView } from "./savedView.ts";
import type { Store } from "./store.ts";

export const layers = ["people", "gaps", "areas", "facilities", "others", "units", "roads", "terrain", "basemap"] as const;
export type LayerKey = (typeof layers)[number];
export const shownAtFirst: ReadonlySet<LayerKey> = new Set(["people", "gaps", "areas", "facilities", "units", "basemap"]);
export const tabs = ["scorecard", "table", "layers", "whatif"] as const;
export type Tab = (typeof tabs)[number];
export type Theme = "light" | "dark";

export interface View {
  readonly longitude: number;
  readonly latitude: number;
  readonly zoom: number;
}

/** What does not change while the page is open. */
export interface Study {
  readonly session: Session;
  readonly overview: Overview;
  readonly units: Collection<UnitProperties>;
  readonly outline: GeoJSON.Feature | null;
  readonly points: Points;
}

/** The chosen standard, loaded as one: map, legend and table change together. */
export interface Loaded {
  readonly finding: Finding;
  /** Null where the standard has no map: ratios, and what could not be computed. `before` are the baseline's distances, while a scenario is open. */
  readonly reach: { readonly distances: Distances; readonly before: Distances | null; readonly curve: Curve; readonly gaps: GeoJSON.FeatureCollection; readonly areas: GeoJSON.FeatureCollection } | null;
}

export interface WhyAsked {
  readonly place: Place;
  readonly facility: number | null;
  readonly answer: Why | null;
}

/** What one facility reaches by itself, within several limits; null while it is asked for. */
export interface Rings {
  readonly facility: number;
  readonly answer: Collection<RingProperties> | null;
  /** The answer is to what was asked before; the new one is on its way. */
  readonly isOld: boolean;
}

/** What an edit would do while the hand is still on it. */
export interface Trial {
  readonly lines: ReadonlyMap<string, Partial<ScoreLine>>;
  /** Ways to the nearest facility; null where they stay as they are. */
  readonly firstMm: Int32Array | null;
}

/** The study as it is, under the chosen standard: what the swipe shows beside the scenario. */
export interface Baseline {
  readonly facilities: Collection<FacilityProperties>;
  readonly loaded: Loaded;
}

/** A facility on its way: taken up, not yet put down. */
export interface Held {
  readonly facility: string;
  readonly place: Place;
}

export interface PageState {
  readonly study: Study;
  readonly scorecard: Scorecard;
  readonly facilities: Collection<FacilityProperties>;
  readonly tables: readonly PrintedTable[] | null;
  readonly standard: string | null;
  readonly loaded: Loaded | null;
  /** The slider's limit, millimetres; null while it is the standard's own. */
  readonly limitMm: number | null;
  /** What heads the standards in place of what the study says; null: nothing. */
  readonly travel: TravelModel | null;
  readonly language: Language;
  readonly theme: Theme;
  readonly tab: Tab;
  readonly shown: ReadonlySet<LayerKey>;
  readonly view: View | null;
  readonly why: WhyAsked | null;
  readonly rings: Rings | null;
  /** Places being measured; null while the tool is put away. */
  readonly measured: readonly Place[] | null;
  readonly presenting: boolean;
  /** Views that were chosen for a presentation. */
  readonly views: readonly SavedView[];
  readonly scenarios: readonly ScenarioLine[];
  readonly scenario: Scenario | null;
  /** The baseline's scorecard, to hold a scenario against. */
  readonly baseline: Scorecard;
  readonly trial: Trial | null;
  /** Id of the facility being edited. */
  readonly selected: string | null;
  readonly held: Held | null;
  /** Class of the facility that the next click on the map adds. */
  readonly placing: string | null;
  /** Where to build, as it was asked. */
  readonly suggestion: Asked | null;
  readonly comparing: boolean;
  /** Where the map is parted, as a share of its width: the baseline on the left, the scenario on the right. Null while it is whole. */
  readonly swipe: number | null;
  /** Loaded while the map is parted. */
  readonly beside: Baseline | null;
  /** The figures shown are older than the last edit; new ones are on their way. */
  readonly stale: boolean;
  readonly notice: { readonly text: string; readonly remedy: string } | null;
}

export type Page = Store<PageState>;

/** Whether the chosen standard is measured in straight lines, so that circles are what a facility reaches. */
export function isStraight({ loaded }: PageState): boolean {
  const model = loaded?.finding.measures?.[loaded.finding.headline ?? 0]?.model;
  return model === "straight" || model === "detour";
}

/** The limit in force: the slider's, else the standard's own. Null where the standard has none. */
export function limitOf(state: PageState): number | null {
  const { loaded } = state;
  if (loaded === null || loaded.reach === null) return null;
  return state.limitMm ?? loaded.finding.measures?.[loaded.finding.headline ?? 0]?.limitsMm.at(-1) ?? null;
}
