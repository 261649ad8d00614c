import { fill, h, refill, type Child } from "../dom/h.ts";
import { kilometres, people, percent, short, whole } from "../figures/numbers.ts";
import { classWord } from "../panels/legend.ts";
import { isStraight, type Loaded, type Page, type PageState } from "../state/page.ts";
import { named, t } from "../words/words.ts";
import { models, mostSites, upTo, type Model, type SuggestedSite, type Suggestion } from "./suggestion.ts";
import type { SuggestionActs } from "./suggestionActs.ts";

/** What is asked for: kept while the panel is drawn anew. */
interface Wish {
  built: string;
  model: Model;
  sites: number;
  share: number;
}

/** A mean way, and how much longer one is, as a text. */
interface Way {
  readonly whole: (way: number | null) => string;
  readonly more: (way: number) => string;
}

/** Where to build: a question about the standard shown, and its answer to take up or to put away. */
export function suggestionPanel(page: Page, acts: SuggestionActs, offered: readonly string[]): HTMLElement {
  const wish: Wish = { built: "", model: "coverage", sites: 3, share: 100 };
  const question = h("div", { class: "group-part" });
  const answer = h("div", { class: "group-part", "aria-live": "polite" });
  const box = h("section", { class: "group suggest" }, question, answer);
  const ask = (): void => refill(question, ...asking(page, acts, wish, offered, ask));
  page.watch(state => [state.loaded, state.suggestion !== null && state.suggestion.answer === null, state.language], ([loaded]) => {
    box.hidden = loaded?.reach == null;
    if (!box.hidden) ask();
  });
  page.watch(state => [state.suggestion, state.language], ([suggestion]) => {
    const held = answer.contains(document.activeElement);
    fill(answer, ...(suggestion?.answer == null ? [] : answered(suggestion.answer, acts, page.state)));
    if (suggestion?.answer != null) answer.scrollIntoView({ block: "nearest" });
    else if (held) document.getElementById("suggest-ask")?.focus();
  });
  return box;
}

function asking(page: Page, acts: SuggestionActs, wish: Wish, offered: readonly string[], again: () => void): Child[] {
  const { loaded, suggestion } = page.state;
  const classes = classesOf(loaded, offered);
  if (!classes.includes(wish.built)) wish.built = (classes.includes("emergency_station") ? "emergency_station" : classes.at(-1)) ?? "";
  const isBusy = suggestion !== null && suggestion.answer === null;
  const isFewest = wish.model === "fewest";
  const built = h("select", { id: "suggest-class", on: { change: () => (wish.built = built.value) } }, ...classes.map(code => h("option", { value: code, selected: code === wish.built }, classWord(code))));
  const model = h("select", { id: "suggest-model", on: { change: () => { wish.model = models.find(one => one === model.value) ?? "coverage"; again(); } } },
    ...models.map(one => h("option", { value: one, selected: one === wish.model }, t(`web.suggest-model.${one}`))));
  const amount = h("input", {
    type: "number", id: "suggest-amount", min: "1", max: isFewest ? "100" : String(mostSites), step: "1", required: true, value: isFewest ? wish.share : wish.sites,
    on: { change: () => { if (amount.checkValidity()) wish[isFewest ? "share" : "sites"] = amount.valueAsNumber; } },
  });
  const submit = (event: Event): void => {
    event.preventDefault();
    if (isBusy) acts.drop();
    else void acts.ask(wish.built, wish.model, amount.valueAsNumber);
  };
  return [
    h("h2", {}, t("web.suggest")),
    h("form", { class: "group-part", on: { submit } },
      h("div", { class: "line" }, h("label", { for: "suggest-class" }, t("web.suggest-class")), built),
      h("div", { class: "line" }, h("label", { for: "suggest-model" }, t("web.suggest-model")), model),
      h("div", { class: "line" }, h("label", { for: "suggest-amount" }, t(isFewest ? "web.suggest-share" : "web.suggest-sites")), amount,
        h("button", { class: isBusy ? "plain" : "plain main", id: "suggest-ask" }, t(isBusy ? "web.cancel" : "web.suggest-ask")),
        isBusy ? h("span", { class: "quiet", role: "status" }, t("web.suggest-asking")) : null)),
  ];
}

/** Classes that serve under the standard, those a planner builds; the nearest to the people last. */
function classesOf(loaded: Loaded | null, offered: readonly string[]): readonly string[] {
  const asked = loaded?.finding.classes ?? [];
  const built = offered.filter(code => asked.length === 0 || asked.includes(code));
  return built.length > 0 ? built : asked;
}

function answered(answer: Suggestion, acts: SuggestionActs, state: PageState): Child[] {
  const { sites } = answer;
  const way = wayIn(state.loaded);
  const drop = h("button", { type: "button", class: "plain", on: { click: () => acts.drop() } }, t(sites.length > 0 ? "web.suggest-drop" : "web.suggest-close"));
  if (sites.length === 0) return [h("p", { class: "suggested" }, emptyText(answer)), h("div", { class: "line" }, drop)];
  return [
    h("p", { class: "suggested" }, h("strong", {}, gainText(answer, way)), " ", boundText(answer, way)),
    answer.aside > 0 ? h("p", { class: "note" }, t("web.suggest-aside", people(answer.aside))) : null,
    h("p", { class: "note" }, t(answer.candidatesAreNamed ? "web.suggest-among-villages" : "web.suggest-among-points", whole(answer.candidates), answer.seconds.toFixed(1))),
    h("table", {},
      h("thead", {}, h("tr", {},
        h("th", { scope: "col" }, t("web.suggest-site")),
        h("th", { scope: "col", class: "number" }, t(answer.model === "distance" ? "web.suggest-nearest-for" : "web.suggest-gain")),
        h("th", { scope: "col" }, t("web.suggest-instead")))),
      h("tbody", {}, ...sites.map((site, at) => h("tr", {},
        h("th", { scope: "row" }, h("span", { class: "rank" }, at + 1), ` ${named(site.name, site.nameEn)}`),
        h("td", { class: "number" }, people(site.gain)),
        h("td", {}, ...insteadOf(answer, site, way)))))),
    h("div", { class: "line" }, h("button", { type: "button", class: "plain main", id: "suggest-accept", on: { click: () => void acts.accept() } }, t("web.suggest-accept")), drop),
    h("p", { class: "note" }, t(isStraight(state) ? "web.suggest-hint" : "web.suggest-hint-by-ways")),
  ];
}

function emptyText(answer: Suggestion): string {
  if (answer.obstacle !== null && answer.model === "distance") return t("web.suggest-too-few", answer.asked ?? 0);
  if (answer.obstacle !== null) return t("web.suggest-out-of-reach", whole(answer.candidates), percent(answer.concerned === 0 ? 0 : answer.reachable / answer.concerned));
  if (answer.objective === null || (answer.end === "stopped" && !answer.proven)) return t("web.suggest-none-found");
  if (answer.aside > 0 && answer.reachable === 0) return t("web.suggest-no-gain");
  return t(answer.reachable > answer.before || answer.before >= answer.concerned || answer.model !== "coverage" ? "web.suggest-unneeded" : "web.suggest-no-gain");
}

/** How a way is told: in kilometres, or in minutes where the standard's limit is counted in them. */
function wayIn(loaded: Loaded | null): Way {
  const inTime = loaded?.finding.measures?.[loaded.finding.headline ?? 0]?.limitsMs !== undefined;
  return {
    whole: way => (way === null ? "–" : inTime ? t("web.limit-in.minutes", short(way / 60_000, 1)) : t("web.limit-in.kilometres", kilometres(way))),
    more: way => (inTime ? t("web.seconds", short(way / 1000, way < 10_000 ? 1 : 0)) : t("web.metres", short(way / 1000, way < 10_000 ? 1 : 0))),
  };
}

function gainText({ model, sites, concerned, before, after, meanBefore, objective }: Suggestion, way: Way): string {
  if (model === "distance") return t("web.suggest-distance", sites.length, way.whole(meanBefore), way.whole(objective));
  const share = (covered: number): string => percent(concerned === 0 ? 0 : covered / concerned);
  return t("web.suggest-coverage", sites.length, share(before), share(after ?? before), people((after ?? before) - before));
}

function boundText({ model, sites, asked, concerned, bound, gap, proven, boundChecked }: Suggestion, way: Way): string {
  if (proven) return t(`web.suggest-best.${model}`, asked ?? sites.length);
  if (bound === null || gap === null) return t("web.suggest-no-bound");
  const shown = { coverage: upTo(concerned === 0 ? 0 : bound / concerned), fewest: whole(bound), distance: way.whole(bound) }[model];
  return `${t(`web.suggest-bound.${model}`, asked ?? sites.length, shown, upTo(gap))}${boundChecked ? "" : t("web.suggest-unchecked")}`;
}

function insteadOf({ model }: Suggestion, { instead }: SuggestedSite, way: Way): Child[] {
  if (instead === null) return ["–"];
  const loss = instead.loss ?? 0;
  const text = loss <= 0 ? t("web.suggest-free") : model === "distance" ? t("web.suggest-farther", way.more(loss)) : t("web.suggest-loses", people(loss));
  return [named(instead.name, instead.nameEn), h("small", {}, text)];
}
