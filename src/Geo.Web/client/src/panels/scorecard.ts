import type { ScoreGroup, ScoreLine, Verdict } from "../api/shapes.ts";
import { fill, h, type Child } from "../dom/h.ts";
import { people, percent, whole } from "../figures/numbers.ts";
import type { Acts } from "../state/acts.ts";
import type { Page } from "../state/page.ts";
import { say, t } from "../words/words.ts";
import { choices, linesBy, manyLines, type Kept } from "./scoreFilter.ts";

const groups = ["met", "short", "exceeded", "notApplicable", "notComputable"] as const;

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

/** The standards by document, one line each: verdict, what it asks, one figure. Choosing one changes the map; a long list has a filter and a search. */
export function scorecard(page: Page, acts: Acts): HTMLElement {
  const list = h("div", { class: "scorecard" });
  const tools = h("div", { class: "score-tools" });
  let kept: Kept = "told";
  const search = h("input", { type: "search", on: { input: () => show() } });
  const buttons = choices.map(choice => h("button", { type: "button", class: "chip", on: { click: () => choose(choice) } }));
  tools.append(h("div", { class: "chips", role: "group" }, ...buttons), search);
  // While a facility is dragged, the panel of the drag is shown and this one is not.
  page.watch(state => [state.scorecard, state.standard, state.tab === "scorecard" ? state.trial : null, state.language], () => show());
  return h("div", {}, tools, list);

  function choose(choice: Kept): void {
    kept = choice;
    search.value = "";
    show();
  }

  function show(): void {
    const { scorecard: card, standard: chosen, trial } = page.state;
    tools.hidden = card.standards.length <= manyLines;
    choices.forEach((choice, at) => {
      buttons[at]!.textContent = t(`web.kept.${choice}`);
      buttons[at]!.setAttribute("aria-pressed", String(choice === kept && search.value === ""));
    });
    search.placeholder = t("web.search-standards");
    search.setAttribute("aria-label", t("web.search-standards"));
    const documents = linesBy(card.standards, tools.hidden ? "all" : kept, tools.hidden ? "" : search.value);
    const shown = documents.filter(document => document.lines.length > 0);
    fill(list, ...(shown.length === 0 ? [h("p", { class: "quiet" }, t("web.no-standard"))] : shown.flatMap(document => [
      documents.length === 1 ? null : h("h3", {}, say(document.title), h("small", {}, tally(document.counts))),
      h("ul", {}, ...document.lines.map(line => h("li", {}, h("button", {
        type: "button", class: "standard", "data-standard": line.id, ...(line.id === chosen ? { "aria-current": "true" } : {}), on: { click: () => void acts.choose(line.id) },
      }, ...content({ ...line, ...trial?.lines.get(line.id) }))))),
    ])));
  }
}

function tally(counts: ReadonlyMap<ScoreGroup, number>): string {
  return groups.flatMap(group => (counts.has(group) ? [`${t(`web.group.${group}`)} ${counts.get(group)}`] : [])).join(" · ");
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
  if (line.result === "count") return line.group === "short" ? [h("b", { class: "gap" }, say(line.gap))] : [h("span", { class: line.group === "met" ? "good" : "quiet" }, say(line.verdictText))];
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
