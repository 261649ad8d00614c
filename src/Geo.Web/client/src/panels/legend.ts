import type { Finding } from "../api/shapes.ts";
import { fill, h, type Child } from "../dom/h.ts";
import { outcomeSigns } from "../map/outcomes.ts";
import { paletteOf } from "../map/palette.ts";
import { shapeOf, symbolCanvas, tellingClass } from "../map/symbols.ts";
import { isStraight, type Page, type PageState } from "../state/page.ts";
import { say, t } from "../words/words.ts";

/** What the map shows, in the map's own signs; only what is there. */
export function legend(page: Page): HTMLElement {
  const body = h("ul", {});
  const summary = h("summary", {});
  // A tablet held upright has no room for both legend and map.
  const card = h("details", { class: "card legend", open: !matchMedia("(max-width: 820px)").matches }, summary, body);
  page.watch(state => [state.loaded, state.facilities, state.shown, state.limitMm, state.comparing, state.swipe !== null, state.rings, state.suggestion, state.tab, state.why, state.standard, state.language, state.theme], () => {
    summary.textContent = t("web.legend");
    fill(body, ...entries(page.state));
  });
  return card;
}

function entries(state: PageState): Child[] {
  const { loaded, shown, limitMm, theme } = state;
  const list: Child[] = [];
  const own = limitMm === null;
  const suggested = state.tab === "whatif" && (state.suggestion?.answer?.sites.length ?? 0) > 0;
  const ringed = state.rings?.answer?.features.some(ring => ring.geometry !== null) === true;
  if (loaded?.reach != null) {
    if (shown.has("people") && state.comparing && loaded.reach.before !== null) {
      list.push(entry(h("i", { class: "sign gained" }), t("web.gained")), entry(h("i", { class: "sign lost" }), t("web.lost")), entry(h("i", { class: "sign still" }), t("web.still-outside")));
      if (state.swipe !== null) list.push(entry(h("i", { class: "sign dots gap" }), t("web.legend-outside-before")));
    } else if (shown.has("people")) list.push(entry(h("i", { class: "sign dots gap" }), t("web.legend-outside")));
    if (shown.has("gaps") && own && loaded.reach.gaps.features.length > 0) list.push(ringed || suggested ? entry(h("i", { class: "sign area gap" }), t("web.legend-gap-plain")) : entry(h("i", { class: "sign area gap" }, "1"), t("web.legend-gap")));
    if (shown.has("people")) list.push(entry(h("i", { class: "sign tint" }), t(theme === "dark" ? "web.legend-inside-night" : "web.legend-inside")));
    if (ringed) list.push(entry(h("i", { class: "sign reach rings" }), t("web.legend-rings")));
    else if (shown.has("areas")) {
      const measure = loaded.finding.measures?.[loaded.finding.headline ?? 0];
      if (own && loaded.reach.areas.features.some(area => area.geometry !== null)) measure?.bands.forEach((band, at) => list.push(entry(h("i", { class: at === measure.bands.length - 1 ? "sign reach" : "sign reach inner" }), t("web.legend-area", say(band)))));
      else if (!own && isStraight(state)) list.push(entry(h("i", { class: "sign circle" }), t("web.legend-circle")));
    }
  } else {
    list.push(...outcomeEntries(loaded?.finding ?? null));
    if (shown.has("people")) list.push(entry(h("i", { class: "sign tint" }), t(theme === "dark" ? "web.legend-people-night" : "web.legend-people")));
  }

  list.push(...wayEntries(state));
  if (shown.has("facilities")) list.push(...facilityEntries(state));
  if (shown.has("roads") && state.study.overview.ground.roads) list.push(entry(h("i", { class: "sign road" }), t("web.legend-roads")));
  if (shown.has("terrain") && state.study.overview.ground.terrain) list.push(entry(h("i", { class: "sign shade" }), t("web.legend-terrain")));
  if (shown.has("others")) list.push(entry(h("i", { class: "sign other" }), t("web.legend-others")));
  return list;
}

/** What leads from the place that was asked about to the nearest facilities. */
function wayEntries({ why, standard }: PageState): Child[] {
  const line = why?.answer?.standards.find(one => one.id === standard);
  const [journey] = line?.journeys ?? [];
  if (journey === undefined) return line?.nearest == null ? [] : [entry(h("i", { class: "sign link" }), t("web.legend-links"))];
  const [first, second] = journey.ways.map(way => way.parts.some(part => part.mm > 0 && part.line.length > 1));
  return [
    first === true ? entry(h("i", { class: "sign way" }), t("web.legend-way")) : null,
    second === true ? entry(h("i", { class: "sign way second" }), t("web.legend-way-second")) : null,
  ];
}

/** The outcomes that the map's townships are coloured by. */
function outcomeEntries(finding: Finding | null): Child[] {
  const told = finding?.outcomes ?? [];
  const entries = (["short", "exceeded", "barred", "met", "notComputable", "notApplicable"] as const).filter(outcome => told.some(one => one.outcome === outcome))
    .map(outcome => entry(h("i", { class: `sign outcome ${outcome}` }, outcomeSigns[outcome]), t(`web.outcome.${outcome}`)));
  return told.some(one => one.standing === "reading") ? [...entries, entry(h("i", { class: "sign" }), t("web.outcome-reading"))] : entries;
}

function facilityEntries({ loaded, facilities, theme }: PageState): Child[] {
  const palette = paletteOf(theme);
  const counts = new Map<string, number>();
  for (const index of loaded?.finding.serving ?? []) {
    const facility = facilities.features[index];
    if (facility?.geometry == null) continue;
    const telling = tellingClass(facility.properties.classes, loaded?.finding.classes ?? []);
    counts.set(telling, (counts.get(telling) ?? 0) + 1);
  }

  const idle = (loaded?.finding.idle ?? []).filter(one => facilities.features[one.facility]?.geometry != null).length;
  return [
    ...[...counts].map(([code, count]) => entry(symbolCanvas(shapeOf(code), palette, false), capital(t("web.legend-facility", classWord(code), count)))),
    idle > 0 ? entry(symbolCanvas("crossed_disc", palette, true), t("web.legend-idle", idle)) : null,
  ];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const classKeys: Readonly<Record<string, string>> = {
  community_centre: "community-health-centre", community_station: "community-health-station", maternal_child: "maternal-child-hospital", disease_control: "disease-control-centre",
};

/** The word for a class of facilities. */
export function classWord(code: string): string {
  return t(`facility-class.${classKeys[code] ?? code.replaceAll("_", "-")}`);
}

function entry(sign: Node, text: string): HTMLElement {
  return h("li", {}, sign, h("span", {}, text));
}
