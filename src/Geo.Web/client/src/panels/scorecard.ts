import type { ScoreLine, Verdict } from "../api/shapes.ts";
import { fill, h, type Child } from "../dom/h.ts";
import { people, percent, whole } from "../figures/numbers.ts";
import type { Acts } from "../state/acts.ts";
import type { Page } from "../state/page.ts";
import { say, t } from "../words/words.ts";

const marks: Readonly<Record<Verdict, readonly [sign: string, tone: string]>> = {
  met: ["✓", "good"],
  metByMean: ["✓", "good"],
  metAsFarAsKnown: ["✓", "good"],
  notMet: ["✕", "gap"],
  aimNotReached: ["△", "warning"],
  nobodyConcerned: ["–", "quiet"],
  notComputable: ["?", "quiet"],
  notApplicable: ["–", "quiet"],
  exceeded: ["△", "warning"],
  barred: ["✕", "gap"],
  partlyKnown: ["?", "quiet"],
};

/** The standards, one line each: verdict, what it asks, one figure. Choosing one changes the map. */
export function scorecard(page: Page, acts: Acts): HTMLElement {
  const list = h("ul", { class: "scorecard" });
  page.watch(state => [state.scorecard, state.standard, state.trial, state.language], ([card, chosen, trial]) => {
    fill(list, ...card.standards.map(line => h("li", {}, h("button", {
      type: "button", class: "standard", "data-standard": line.id, ...(line.id === chosen ? { "aria-current": "true" } : {}), on: { click: () => void acts.choose(line.id) },
    }, ...content({ ...line, ...trial?.lines.get(line.id) })))));
  });
  return list;
}

function content(line: ScoreLine): Child[] {
  // A server newer than its page may know verdicts that this page does not: their words are shown all the same.
  const [sign, tone] = (marks as Partial<typeof marks>)[line.verdict] ?? ["–", "quiet"];
  return [
    h("span", { class: `mark ${tone}`, title: say(line.verdictText) }, h("span", { "aria-hidden": "true" }, sign), h("span", { class: "unseen" }, say(line.verdictText))),
    h("span", { class: "what" }, h("span", { class: "name" }, say(line.name)), h("span", { class: "rule" }, `${line.id} · ${say(line.threshold)} · ${say(line.forceText)}`)),
    h("span", { class: "result" }, ...figure(line)),
    line.share === null ? null : h("span", { class: "meter", "aria-hidden": "true" }, meter(line.share)),
  ];
}

function figure(line: ScoreLine): Child[] {
  if (line.result === "ratio") return line.short !== null && line.short > 0 ? [h("b", { class: "gap" }, t("web.short", whole(line.short)))] : [h("b", { class: "good" }, t("web.enough"))];
  if (line.shown === null || line.share === null) return [h("span", { class: "quiet" }, say(line.verdictText))];
  return [
    h("b", { class: line.shown.outside > 0 ? "gap" : "good" }, t("web.outside", people(line.shown.outside))),
    h("span", { class: "rule" }, t("web.inside-share", percent(line.share))),
  ];
}

function meter(share: number): HTMLElement {
  const bar = h("span", {});
  bar.style.inlineSize = `${(share * 100).toFixed(2)}%`;
  return bar;
}
