import type { Language } from "../words/words.ts";
import type { TravelModel } from "../api/shapes.ts";
import { layers, shownAtFirst, tabs, type LayerKey, type PageState, type Tab, type Theme, type View } from "./page.ts";

/** What a shared address carries; what it does not say is null. */
export interface Shared {
  readonly standard: string | null;
  readonly scenario: string | null;
  readonly limitMm: number | null;
  readonly travel: TravelModel | null;
  readonly language: Language | null;
  readonly theme: Theme | null;
  readonly tab: Tab | null;
  readonly shown: ReadonlySet<LayerKey> | null;
  readonly view: View | null;
  readonly swipe: number | null;
}

/** Reads the part of an address behind the #. Whatever is not what it should be counts as not said. */
export function readHash(hash: string): Shared {
  const said = new URLSearchParams(hash.replace(/^#/, ""));
  const limit = Number(said.get("limit") ?? NaN);
  return {
    standard: word(said.get("s")),
    scenario: word(said.get("scenario")),
    limitMm: Number.isInteger(limit) && limit >= 0 ? limit : null,
    travel: oneOf(["roads", "terrain"] as const, said.get("travel")),
    language: oneOf(["zh", "en"] as const, said.get("lang")),
    theme: oneOf(["light", "dark"] as const, said.get("theme")),
    tab: oneOf(tabs, said.get("tab")),
    shown: said.has("show") ? new Set(layers.filter(layer => said.get("show")!.split(".").includes(layer))) : null,
    view: viewOf(said.get("at")),
    swipe: shareOf(said.get("swipe")),
  };
}

/** The address of a view: short, stable, without what is as it is at the start. */
export function writeHash(shared: Shared): string {
  const said = new URLSearchParams();
  if (shared.standard !== null) said.set("s", shared.standard);
  if (shared.scenario !== null) said.set("scenario", shared.scenario);
  if (shared.limitMm !== null) said.set("limit", String(shared.limitMm));
  if (shared.travel !== null) said.set("travel", shared.travel);
  if (shared.view !== null) said.set("at", [shared.view.longitude.toFixed(5), shared.view.latitude.toFixed(5), shared.view.zoom.toFixed(2)].join(","));
  if (shared.tab !== null && shared.tab !== "scorecard") said.set("tab", shared.tab);
  if (shared.shown !== null) said.set("show", layers.filter(layer => shared.shown!.has(layer)).join("."));
  if (shared.swipe !== null) said.set("swipe", shared.swipe.toFixed(2));
  if (shared.language !== null) said.set("lang", shared.language);
  if (shared.theme !== null) said.set("theme", shared.theme);
  return `#${said.toString().replaceAll("%2C", ",")}`;
}

/** The address of the view that the page shows. */
export function addressOf({ standard, scenario, limitMm, travel, view, tab, shown, swipe, language, theme }: PageState): string {
  const same = shown.size === shownAtFirst.size && [...shown].every(layer => shownAtFirst.has(layer));
  return writeHash({ standard, scenario: scenario?.name ?? null, limitMm, travel, view, tab, shown: same ? null : shown, swipe, language, theme });
}

function word(value: string | null): string | null {
  return value !== null && /^[\w.-]{1,64}$/.test(value) ? value : null;
}

function oneOf<T extends string>(choices: readonly T[], value: string | null): T | null {
  return choices.find(choice => choice === value) ?? null;
}

function shareOf(value: string | null): number | null {
  const share = Number.parseFloat(value ?? "");
  return share >= 0 && share <= 1 ? share : null;
}

function viewOf(value: string | null): View | null {
  const [longitude = NaN, latitude = NaN, zoom = NaN] = (value ?? "").split(",").map(part => (part === "" ? NaN : Number(part)));
  return Math.abs(longitude) <= 180 && Math.abs(latitude) <= 85 && zoom >= 0 && zoom <= 24 ? { longitude, latitude, zoom } : null;
}
