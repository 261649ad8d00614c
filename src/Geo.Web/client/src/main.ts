import "./styles/page.css";
import "./styles/panels.css";
import "./styles/map.css";
import "./styles/print.css";
import "./styles/access.css";
import { signIn } from "./access/signIn.ts";
import { Server } from "./api/server.ts";
import { h } from "./dom/h.ts";
import { paletteOf } from "./map/palette.ts";
import { useSymbols } from "./map/symbols.ts";
import { shell } from "./panels/shell.ts";
import { Acts, noticeOf, openStudy } from "./state/acts.ts";
import { addressOf, readHash } from "./state/hash.ts";
import { shownAtFirst, type Page, type PageState, type Theme } from "./state/page.ts";
import { loadViews } from "./state/savedViews.ts";
import { Store } from "./state/store.ts";
import { keepHand } from "./whatif/hand.ts";
import { SuggestionActs } from "./suggestions/suggestionActs.ts";
import { ScenarioActs } from "./whatif/scenarioActs.ts";
import { say, speak, spoken, type Language } from "./words/words.ts";

async function start(root: HTMLElement): Promise<void> {
  const shared = readHash(location.hash);
  const server = new Server();
  speak(shared.language ?? remembered("language", ["zh", "en"] as const) ?? "zh");
  try {
    const door = await server.session();
    if (door.signIn && door.user === null) {
      document.documentElement.dataset["theme"] = themeOf(shared.theme);
      await signIn(root, server);
      remember("language", spoken());
    }

    const { study, scorecard, facilities } = await openStudy(server);
    const language = shared.language ?? remembered("language", ["zh", "en"] as const) ?? study.session.language;
    speak(language);
    useSymbols(study.overview.symbols);
    const page: Page = new Store<PageState>({
      study, scorecard, facilities, tables: null, standard: null, loaded: null, limitMm: null, travel: null, language,
      theme: themeOf(shared.theme),
      tab: shared.tab ?? "scorecard", shown: shared.shown ?? shownAtFirst, view: shared.view, why: null, rings: null, measured: null, presenting: false, views: loadViews(study.overview.id), notice: null,
      scenarios: [], scenario: null, baseline: scorecard, trial: null, selected: null, held: null, placing: null, suggestion: null, comparing: false, swipe: null, beside: null, stale: false,
    });
    keep(page);
    const acts = new Acts(server, page);
    const edits = new ScenarioActs(server, page, acts);
    const { view, visits } = shell(root, page, acts, edits, new SuggestionActs(server, page, edits), server);
    if (study.session.hasScenarios) await edits.list();
    await visits.go(shared);
    keepHand(page);
    addEventListener("hashchange", () => void visits.go(readHash(location.hash)).then(() => {
      history.replaceState(null, "", addressOf(page.state));
      root.dataset["ready"] = "yes";
    }));
    addEventListener("beforeunload", event => {
      if (edits.isWaiting) event.preventDefault();
    });
    await view?.ready;
    root.dataset["ready"] = "yes";
  } catch (error) {
    const { text, remedy } = noticeOf(error);
    root.replaceChildren(h("p", { class: "stopped", role: "alert" }, h("b", {}, text), ` ${remedy}`));
  }
}

function themeOf(shared: Theme | null): Theme {
  return shared ?? remembered("theme", ["light", "dark"] as const) ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
}

/** Language and theme go to the document and are remembered; the view goes to the address. */
function keep(page: Page): void {
  page.watch(state => [state.language], ([language]) => {
    speak(language);
    document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
    document.title = say(page.state.study.overview.title);
    remember("language", language);
  });
  page.watch(state => [state.theme], ([theme]) => {
    const palette = paletteOf(theme);
    document.documentElement.dataset["theme"] = theme;
    for (const [name, colour] of Object.entries(palette)) document.documentElement.style.setProperty(`--map-${name}`, colour);
    remember("theme", theme);
  });
  const parts = (state: PageState) => [state.standard, state.scenario?.name ?? null, state.limitMm, state.travel, state.view, state.tab, state.shown, state.swipe, state.language, state.theme] as const;
  page.watch(parts, ([standard]) => {
    if (standard !== null) history.replaceState(null, "", addressOf(page.state));
  });
}

function remembered<T extends Language | Theme>(name: string, choices: readonly T[]): T | null {
  try {
    const value = localStorage.getItem(`geo.${name}`);
    return choices.find(choice => choice === value) ?? null;
  } catch {
    return null; // a browser that keeps nothing
  }
}

function remember(name: string, value: string): void {
  try {
    localStorage.setItem(`geo.${name}`, value);
  } catch {
    // A browser that keeps nothing starts afresh next time.
  }
}

const root = document.getElementById("page");
if (root !== null) void start(root);
