import type { WhyCounted } from "../api/shapes.ts";
import { h } from "../dom/h.ts";
import { say, t } from "../words/words.ts";

/** "Why?" of a rule that counts: what is required of which unit, what there is, who fails, what would change it. */
export function countedAnswer(counted: WhyCounted): HTMLElement {
  const { judged } = counted;
  const tone = judged === null ? "quiet" : judged.outcome === "met" ? "good" : judged.outcome === "short" ? "gap" : "warning";
  return h("section", { class: "answer" },
    h("h3", {}, `${counted.id} ${say(counted.name)}`),
    judged === null ? h("p", { class: "quiet" }, t("web.why-no-unit")) : h("p", {}, `${say(judged.unitName)} `, h("b", { class: tone }, say(judged.outcomeText))),
    h("dl", {},
      h("dt", {}, t("web.required")), h("dd", {}, say(counted.required), h("small", {}, ` ${say(counted.who)}`)),
      ...(judged === null ? [] : [
        h("dt", {}, t("web.there-is")), h("dd", {}, say(judged.actual)),
        h("dt", {}, t("web.what-turns-it")), h("dd", {}, say(judged.change)),
        ...(judged.lacking === "" ? [] : [h("dt", {}, t("web.column-lacking")), h("dd", {}, judged.lacking)]),
        ...(judged.failing.length === 0 ? [] : [
          h("dt", {}, t("web.who-fails")),
          h("dd", {}, judged.failing.map(one => say(one.name)).join(t("web.comma")), judged.moreFailing === 0 ? null : ` ${t("web.more-failing", judged.moreFailing)}`),
        ]),
      ])),
    counted.here === null ? null : h("p", {}, say(counted.here)),
    h("p", { class: "note" }, say(counted.reading)),
    h("p", { class: "clause" }, say(counted.clause)));
}
