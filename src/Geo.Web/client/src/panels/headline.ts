import { fill, h } from "../dom/h.ts";
import { change, people, percent } from "../figures/numbers.ts";
import { limitOf, type Page } from "../state/page.ts";
import { say, spoken, t } from "../words/words.ts";
import { limitText } from "./limitText.ts";

/** The one sentence: the worst of the county at first, then that of the chosen standard, or of the limit on the slider. */
export function headline(page: Page): HTMLElement {
  const box = h("section", { class: "headline", "aria-live": "polite", "aria-atomic": "true" });
  page.watch(state => [state.loaded, state.limitMm, state.scorecard, state.trial, state.stale, state.language], ([loaded, limitMm, scorecard, trial, stale]) => {
    if (loaded === null) return;
    box.classList.toggle("stale", stale && trial === null);
    const { finding } = loaded;
    const worst = finding.id === scorecard.worstStandard;
    const title = h("p", { class: "kicker" }, worst ? h("span", { class: "chip" }, t("web.widest")) : null, h("span", {}, `${finding.id} ${say(finding.name)}`));
    if (limitMm !== null && loaded.reach !== null && trial === null) {
      const outside = loaded.reach.curve.outside(limitMm);
      const own = limitOf({ ...page.state, limitMm: null }) ?? limitMm;
      fill(box, title, h("p", { class: "sentence" },
        h("span", { class: "lead" }, t("web.at-limit", limitText(loaded, limitMm))),
        h("strong", { class: outside > 0 ? "figure" : "figure good" }, people(outside)),
        t("web.outside-of", percent(loaded.reach.curve.concerned === 0 ? 0 : outside / loaded.reach.curve.concerned), people(loaded.reach.curve.concerned)),
        " ", h("span", { class: "quiet" }, t("web.against-own", change(outside - loaded.reach.curve.outside(own))))));
      return;
    }

    const tried = trial?.lines.get(finding.id)?.shown;
    if (tried != null && loaded.finding.shown !== null) {
      fill(box, title, h("p", { class: "sentence" },
        h("span", { class: "lead" }, t("web.tried")), h("strong", { class: tried.outside > 0 ? "figure" : "figure good" }, people(tried.outside)),
        t("web.outside-of", percent(tried.concerned === 0 ? 0 : tried.outside / tried.concerned), people(tried.concerned)),
        " ", h("span", { class: "quiet" }, t("web.against-before", change(tried.outside - loaded.finding.shown.outside)))));
      return;
    }

    const sentence = finding.sentence?.[spoken()];
    if (sentence === undefined) {
      fill(box, title, h("p", { class: "sentence" }, h("strong", {}, say(finding.verdictText)), ...(finding.missing ?? []).map(one => h("span", { class: "missing" }, `${say(one.text)} ${say(one.remedy)}`))));
      return;
    }

    // The county's worst sentence says of the same figure where its largest gap lies.
    const whole = scorecard.worst[spoken()];
    const after = worst && whole.figure === sentence.figure ? whole.after : sentence.after;
    fill(box, title, h("p", { class: "sentence" }, h("span", { class: "lead" }, sentence.before), sentence.figure === "" ? null : h("strong", { class: "figure" }, sentence.figure), after.replaceAll("≤ ", "≤\u00a0")));
  });
  return box;
}
