import type { Text } from "../words/words.ts";

/** The server's answers, as far as the page reads them. Numbers of people are persons; `shown` ones are rounded so that the parts of a table add up. */
export interface Session {
  readonly token: string;
  readonly version: string;
  readonly language: "zh" | "en";
  readonly study: string;
  readonly writable: boolean;
  /** Whether people sign in here; `user` is null while nobody has. */
  readonly signIn: boolean;
  readonly user: string | null;
  readonly role: "viewer" | "planner" | "administrator";
  readonly hasScenarios: boolean;
  readonly basemap: BasemapShape | null;
}

/** A base map that the user gave the server: pictures, or shapes of named layers. */
export interface BasemapShape {
  readonly kind: "raster" | "vector";
  /** Addresses of tiles; several sheets lie one over the other. */
  readonly templates: readonly string[];
  readonly credit: string;
  /** The other host that the browser asks; null where the server has the tiles itself. */
  readonly origin: string | null;
  readonly minZoom: number;
  readonly maxZoom: number;
  /** West, south, east, north; empty where the file does not say. */
  readonly bounds: readonly number[];
  readonly layers: readonly string[];
}

export interface Overview {
  readonly id: string;
  readonly title: Text;
  readonly asOf: string;
  readonly sample: boolean;
  readonly mapApproval: string | null;
  /** What the study gives to be drawn under the areas. */
  readonly ground: { readonly roads: boolean; readonly terrain: boolean };
  /** Models of travel that may head the standards in place of what the study says. */
  readonly travel: readonly TravelModel[];
  readonly credits: Text;
  readonly area: { readonly code: string; readonly name: Text; readonly level: string };
  readonly bounds: readonly [number, number, number, number] | null;
  readonly run: string;
  readonly symbols: readonly { readonly class: string; readonly shape: string }[];
  readonly facilityClasses: readonly { readonly code: string; readonly name: Text; readonly count: number }[];
}

export interface Sentence {
  readonly before: string;
  readonly figure: string;
  readonly after: string;
}

export interface Sentences {
  readonly zh: Sentence;
  readonly en: Sentence;
}

export type Verdict = "met" | "metByMean" | "notMet" | "aimNotReached" | "metAsFarAsKnown" | "nobodyConcerned" | "notComputable" | "notApplicable" | "exceeded" | "barred" | "partlyKnown";

export type ScoreGroup = "met" | "short" | "exceeded" | "notApplicable" | "notComputable";
export type OutcomeWord = "met" | "short" | "exceeded" | "barred" | "notApplicable" | "notComputable";

export interface ScoreLine {
  readonly id: string;
  readonly name: Text;
  readonly kind: string;
  readonly result: "reach" | "ratio" | "count" | "notComputable" | "notApplicable";
  readonly verdict: Verdict;
  readonly verdictText: Text;
  readonly threshold: Text;
  readonly who: Text;
  readonly clause: Text;
  readonly forceText: Text;
  readonly document: string;
  readonly documentTitle: Text;
  readonly group: ScoreGroup;
  readonly actual: Text;
  readonly gap: Text;
  readonly change: Text;
  readonly sentence: Sentences | null;
  readonly share: number | null;
  readonly short: number | null;
  readonly shown: { readonly concerned: number; readonly outside: number } | null;
}

export interface Scorecard {
  readonly worst: Sentences;
  readonly worstStandard: string | null;
  readonly note: Text;
  readonly standards: readonly ScoreLine[];
}

export interface Assumption {
  readonly preset: string;
  readonly mode: string;
}

export type TravelModel = "roads" | "terrain";

export interface Measure {
  readonly key: string;
  /** How the way is taken: straight, detour, roads, terrain. */
  readonly model: string;
  readonly name: Text;
  /** Millimetres; milliseconds where `limitsMs` says so. */
  readonly limitsMm: readonly number[];
  readonly limitsMs?: readonly number[];
  readonly limit: Text;
  readonly bands: readonly Text[];
  readonly timeLimitMinutes: number | null;
  readonly joinedMm: number | null;
  readonly assumption: Assumption | null;
  readonly assumptionText: Text;
}

export interface Gap {
  readonly rank: number;
  readonly unit: number;
  readonly people: number;
  readonly shown: number;
  readonly beyondMm: number;
  readonly helping: { readonly row: number; readonly place: readonly [number, number]; readonly shown: { readonly ofGap: number; readonly ofAll: number } } | null;
}

/** A standard's finding. The members of a reach finding are absent from others. */
export interface Finding extends ScoreLine {
  readonly reading: Text;
  readonly note: Text;
  readonly concernedClass?: "all" | "urban" | "rural";
  readonly classes?: readonly string[];
  readonly headline?: number;
  readonly measures?: readonly Measure[];
  readonly serving?: readonly number[];
  readonly idle?: readonly { readonly facility: number; readonly reason: string; readonly text: Text; readonly remedy: Text }[];
  readonly gaps?: readonly Gap[];
  readonly supplyName?: Text;
  /** What it comes to in each township, by index of the unit. */
  readonly outcomes?: readonly { readonly unit: number; readonly outcome: OutcomeWord; readonly standing: "judged" | "member" | "reading" }[];
  readonly missing?: readonly { readonly text: Text; readonly remedy: Text }[];
}

export interface UnitProperties {
  readonly index: number;
  readonly id: string;
  readonly name: string;
  readonly name_en: string | null;
  readonly people_shown: number;
  readonly is_finest: boolean;
}

export interface FacilityProperties {
  readonly index: number;
  readonly id: string;
  readonly name: string;
  readonly name_en: string | null;
  readonly classes: readonly string[];
  readonly level: string | null;
  readonly beds: number | null;
  readonly doctors: number | null;
  readonly nurses: number | null;
  readonly ambulances: number | null;
  readonly open_all_hours: boolean | null;
  readonly address: string | null;
  /** Closed in a scenario: it stays in the data and covers nobody. */
  readonly closed?: boolean;
  readonly serves: readonly string[];
  readonly idle: readonly string[];
}

/** What one facility reaches within a limit, in milliseconds or millimetres as the standard's headline measure counts. */
export interface RingProperties {
  readonly facility: number;
  readonly limit_ms?: number;
  readonly limit_mm?: number;
  /** Whether it is a limit of the standard. */
  readonly own: boolean;
  readonly people: number;
}

export interface Collection<P> {
  readonly type: "FeatureCollection";
  readonly features: readonly { readonly type: "Feature"; readonly geometry: GeoJSON.Geometry | null; readonly properties: P }[];
}

export interface Nearest {
  readonly facility: number;
  readonly name: Text;
  readonly distanceMm: number;
}

/** A part of a way, in the order it is travelled. */
export interface WhyPart {
  readonly kind: "off-road" | "street";
  /** What is gone along: on foot off the road, a class of street. */
  readonly street: Text;
  /** As the road file has it; often empty. */
  readonly name: string;
  readonly mm: number;
  /** Null where the way was sought by its length. */
  readonly ms: number | null;
  readonly line: readonly (readonly [number, number])[];
}

export interface WhyWay {
  readonly facility: number;
  readonly name: Text;
  /** One of them, as the measure counts. */
  readonly costMs?: number;
  readonly costMm?: number;
  readonly lengthMm: number;
  readonly offRoadMm: number;
  readonly parts: readonly WhyPart[];
}

/** How a place stands under a measure by roads or over terrain; costs in milliseconds or millimetres, as it counts. */
export interface WhyJourney {
  readonly key: string;
  readonly name: Text;
  readonly limit: Text;
  readonly assumptionText: Text;
  readonly model: TravelModel;
  readonly mode: string;
  readonly direction: "towards" | "away";
  /** The place lies off the network or the ground. */
  readonly off: boolean;
  readonly inside: boolean;
  readonly limitMs?: number;
  readonly limitMm?: number;
  readonly beyondMs?: number | null;
  readonly beyondMm?: number | null;
  readonly joinedMm: number | null;
  readonly shortestMm: number | null;
  readonly callMs: number | null;
  readonly turnOutMs: number | null;
  /** The nearest first; parts are told of the measure at the head. */
  readonly ways: readonly WhyWay[];
}

export interface WhyStandard {
  readonly id: string;
  readonly name: Text;
  readonly clause: Text;
  readonly concerns: boolean;
  readonly nearest: Nearest | null;
  readonly second: Nearest | null;
  readonly measures: readonly {
    readonly key: string;
    readonly name: Text;
    readonly limit: Text;
    readonly assumptionText: Text;
    readonly inside: boolean | null;
    readonly beyondMm: number;
    readonly seconds: { readonly nearest: number | null; readonly second: number | null };
  }[];
  /** The measure at the head first; empty where straight lines head. */
  readonly journeys: readonly WhyJourney[];
  readonly change: { readonly gap: number; readonly place: readonly [number, number] } | null;
  readonly text: Text;
}

/** "Why?" of a rule that counts, for the unit that it judges. */
export interface WhyCounted {
  readonly id: string;
  readonly name: Text;
  readonly clause: Text;
  readonly reading: Text;
  readonly required: Text;
  readonly who: Text;
  readonly judged: {
    readonly unitName: Text;
    readonly outcome: OutcomeWord;
    readonly outcomeText: Text;
    readonly actual: Text;
    readonly change: Text;
    readonly lacking: string;
    readonly failing: readonly { readonly name: Text; readonly outcomeText: Text }[];
    readonly moreFailing: number;
  } | null;
  readonly here: Text | null;
}

export interface Why {
  readonly counted: WhyCounted | null;
  readonly place: readonly [number, number] | null;
  readonly unitName: Text | null;
  readonly class: "urban" | "rural" | "unclassified" | null;
  readonly standards: readonly WhyStandard[];
}

export interface SearchResult {
  readonly kind: "unit" | "facility" | "place";
  /** Its place among the things of its kind. */
  readonly index: number;
  readonly id: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly detail: Text;
  readonly place: readonly [number, number] | null;
  readonly bounds: readonly [number, number, number, number] | null;
}

export interface PrintedTable {
  readonly name: string;
  readonly key: string;
  readonly standard: string | null;
  readonly title: string;
  readonly columns: readonly { readonly key: string; readonly title: string; readonly kind: string }[];
  readonly rows: readonly (readonly { readonly text: string; readonly value: number | null; readonly tone: string }[])[];
  readonly totals: readonly number[];
  readonly notes: readonly string[];
}
