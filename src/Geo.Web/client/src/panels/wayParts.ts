import type { WhyJourney, WhyStandard, WhyWay } from "../api/shapes.ts";
import { h, type Child } from "../dom/h.ts";
import { kilometres, short, whole } from "../figures/numbers.ts";
import { say, t } from "../words/words.ts";

/** The way to the nearest facility part by part, that to the second-nearest, and what every other measure of the model comes to. */
export function journeyAnswer(standard: WhyStandard): Child[] {
  const [head, ...others] = standard.journeys;
  if (head === undefined) return [];
  const [first, second] = head.ways;
  return [
    first === undefined ? null : h("section", { class: "way" },
      h("h4", {}, t("web.nearest"), " · ", say(first.name)),
      h("p", {}, h("b", { class: head.inside ? "good" : "gap" }, costText(first)), ` ${lengthText(first)}`, isThere(first) ? null : h("small", {}, ` ${directionText(head)}`)),
      partList(first),
      head.callMs === null ? null : h("p", { class: "note" }, t("web.dispatch", minutes(head.callMs), minutes(head.turnOutMs ?? 0)))),
    second === undefined ? null : h("details", { class: "way second" },
      h("summary", {}, t("web.second"), " · ", say(second.name), ` · ${costText(second)}`),
      partList(second)),
    h("dl", {}, ...[head, ...others].flatMap((journey, at) => measureLine(journey, at === 0))),
  ];
}

function measureLine(journey: WhyJourney, isHead: boolean): Child[] {
  const [nearest] = journey.ways;
  const beyond = journey.beyondMs ?? journey.beyondMm ?? 0;
  const outside = beyond > 0 && journey.joinedMm === null ? t(journey.limitMs === undefined ? "web.is-outside" : "web.is-outside-minutes", journey.limitMs === undefined ? kilometres(beyond) : minutes(beyond)) : t("web.is-out");
  return [
    h("dt", {}, say(journey.name)),
    h("dd", {},
      journey.off ? h("b", { class: "gap" }, t("web.is-off")) : h("b", { class: journey.inside ? "good" : "gap" }, journey.inside ? t("web.is-inside") : outside),
      nearest === undefined ? null : ` ${costText(nearest)}`,
      isHead ? h("small", {}, ` ${say(journey.limit)} · ${say(journey.assumptionText)}`) : null),
  ];
}

function partList(way: WhyWay): HTMLElement {
  return h("ol", { class: "parts" }, ...way.parts.filter(part => part.mm > 0).map(part => h("li", { class: part.kind },
    h("span", {}, part.name === "" ? say(part.street) : part.name, part.name === "" ? null : h("small", {}, ` ${say(part.street)}`)),
    h("span", { class: "much" }, part.mm < 1e6 ? t("web.metres", whole(part.mm / 1000)) : t("web.kilometres", kilometres(part.mm)), part.ms === null ? null : ` · ${t("web.minutes", minutes(part.ms))}`))));
}

/** Nothing is gone that could be told: the place is the facility's own. */
function isThere(way: WhyWay): boolean {
  return way.lengthMm < 5000 && way.offRoadMm < 500;
}

function costText(way: WhyWay): string {
  if (isThere(way) && (way.costMs ?? 0) < 1000) return t("web.at-facility");
  return way.costMs === undefined ? t("web.kilometres", kilometres(way.costMm ?? 0)) : t("web.minutes", minutes(way.costMs));
}

function lengthText(way: WhyWay): string {
  if (isThere(way)) return (way.costMs ?? 0) < 1000 ? "" : t("web.at-facility");
  const onFoot = t("web.off-road", whole(way.offRoadMm / 1000));
  return way.costMs === undefined ? onFoot : `${t("web.kilometres", kilometres(way.lengthMm))}${t("web.comma")}${onFoot}`;
}

function directionText(journey: WhyJourney): string {
  return t(`web.direction.${journey.direction}`);
}

function minutes(ms: number): string {
  return short(ms / 60_000, ms < 60_000 ? 2 : 1);
}
