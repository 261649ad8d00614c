import type { FacilityProperties, WhyStandard } from "../api/shapes.ts";
import { fill, h, type Child } from "../dom/h.ts";
import { icon } from "../dom/icons.ts";
import { kilometres, short, whole } from "../figures/numbers.ts";
import type { Acts } from "../state/acts.ts";
import type { Page, PageState, WhyAsked } from "../state/page.ts";
import { named, say, t } from "../words/words.ts";
import { countedAnswer } from "./countedAnswer.ts";
import { classWord } from "./legend.ts";
import { ringsPart } from "./ringsPart.ts";
import { journeyAnswer } from "./wayParts.ts";

/** Why a place is inside or outside: its nearest two facilities, how far under which assumption, which clause, what would change it. */
export function whyCard(page: Page, acts: Acts): HTMLElement {
  const card = h("aside", { class: "card why", hidden: true, "aria-live": "polite" });
  page.watch(state => [state.why, state.standard, state.language], ([why]) => {
    card.hidden = why === null;
    if (why !== null) fill(card, ...content(page, acts, why));
  });
  return card;
}

function content(page: Page, acts: Acts, why: WhyAsked): Child[] {
  const state = page.state;
  const facility = why.facility === null ? undefined : state.facilities.features[why.facility]?.properties;
  const [longitude, latitude] = why.place;
  const chosen = why.answer?.standards.find(one => one.id === state.standard);
  const rest = (why.answer?.standards ?? []).filter(one => one !== chosen);
  return [
    h("div", { class: "line" },
      h("h2", {}, facility === undefined ? (why.answer?.unitName == null ? t("web.why-place") : say(why.answer.unitName)) : named(facility.name, facility.name_en)),
      h("button", { type: "button", class: "tool", title: t("web.close"), "aria-label": t("web.close"), on: { click: () => page.set({ why: null }) } }, icon("close"))),
    facility === undefined ? null : facilityLines(facility, state),
    facility === undefined || why.facility === null ? null : ringsPart(page, acts, why.facility),
    h("p", { class: "quiet" }, `${longitude.toFixed(5)}, ${latitude.toFixed(5)}`, why.answer?.class == null ? null : ` · ${t(`class.${why.answer.class}`)}`),
    why.answer === null ? h("p", { class: "quiet" }, t("web.loading")) : null,
    why.answer?.counted == null ? null : countedAnswer(why.answer.counted),
    chosen === undefined ? null : answer(chosen),
    rest.length === 0 ? null : h("details", { class: "rest" }, h("summary", {}, t("web.why-others", rest.length)), ...rest.map(answer)),
  ];
}

function answer(standard: WhyStandard): HTMLElement {
  return h("section", { class: "answer" },
    h("h3", {}, `${standard.id} ${say(standard.name)}`),
    h("p", {}, say(standard.text)),
    ...journeyAnswer(standard),
    standard.journeys.length === 0 ? straightAnswer(standard) : h("details", { class: "rest" }, h("summary", {}, t("web.in-straight-lines")), straightAnswer(standard)),
    h("p", { class: "clause" }, say(standard.clause)));
}

/** The nearest two in straight lines, and every measure that rests on them. */
function straightAnswer(standard: WhyStandard): HTMLElement {
  return h("dl", {},
      ...[standard.nearest, standard.second].flatMap((one, at) => (one === null ? [] : [
        h("dt", {}, t(at === 0 ? "web.nearest" : "web.second")),
        h("dd", {}, `${say(one.name)} · ${one.distanceMm < 5000 ? t("web.at-facility") : t("web.kilometres", kilometres(one.distanceMm))}`),
      ])),
      ...standard.measures.flatMap(measure => [
        h("dt", {}, say(measure.name)),
        h("dd", {},
          measure.inside === null ? null : h("b", { class: measure.inside ? "good" : "gap" }, measure.inside ? t("web.is-inside") : t("web.is-outside", kilometres(measure.beyondMm))),
          measure.seconds.nearest === null || measure.seconds.nearest < 1 ? null : ` ${t("web.takes", short(measure.seconds.nearest / 60, 1))}`,
          h("small", {}, ` ${say(measure.limit)} · ${say(measure.assumptionText)}`)),
      ]));
}

function facilityLines(facility: FacilityProperties, state: PageState): HTMLElement {
  const numbers = (["beds", "doctors", "nurses", "ambulances"] as const).flatMap(key => (facility[key] === null ? [] : [t(`web.has.${key}`, whole(facility[key]))]));
  const idle = (state.loaded?.finding.idle ?? []).find(one => one.facility === facility.index);
  return h("div", { class: "facility" },
    h("p", {}, facility.classes.map(classWord).join(t("web.comma"))),
    numbers.length === 0 ? null : h("p", {}, numbers.join(" · ")),
    idle === undefined ? null : h("p", { class: "warning" }, `${say(idle.text)} ${say(idle.remedy)}`));
}
