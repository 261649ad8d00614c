import type { MapView } from "../map/mapView.ts";
import type { ScenarioActs } from "../whatif/scenarioActs.ts";
import type { Acts } from "./acts.ts";
import type { Shared } from "./hash.ts";
import { shownAtFirst, type Page } from "./page.ts";

/** Goes to the views that addresses describe: the first one, one put into the address bar, a step of a presentation. */
export class Visits {
  readonly #page: Page;
  readonly #acts: Acts;
  readonly #edits: ScenarioActs;
  readonly #view: () => MapView | null;

  constructor(page: Page, acts: Acts, edits: ScenarioActs, view: () => MapView | null) {
    [this.#page, this.#acts, this.#edits, this.#view] = [page, acts, edits, view];
  }

  /** What an address does not say is as it is at the start, but language, theme and the place on the map stay. */
  async go(shared: Shared): Promise<void> {
    const { study, scorecard, scenarios, scenario, language, theme } = this.#page.state;
    this.#page.set({
      language: shared.language ?? language, theme: shared.theme ?? theme, tab: shared.tab ?? "scorecard", shown: shared.shown ?? shownAtFirst,
      why: null, rings: null, measured: null, selected: null, held: null, placing: null, notice: null, swipe: null,
    });
    const wanted = scorecard.standards.find(line => line.id === shared.standard)?.id ?? scorecard.worstStandard ?? scorecard.standards[0]?.id ?? null;
    const name = scenarios.find(line => line.name === shared.scenario)?.name ?? null;
    const travel = study.overview.travel.find(model => model === shared.travel) ?? null;
    const isOther = name !== (scenario?.name ?? null);
    if (isOther) {
      if (wanted !== null) this.#page.set({ standard: wanted });
      await this.#edits.open(name);
    } else if (wanted !== null && wanted !== this.#page.state.loaded?.finding.id) await this.#acts.choose(wanted);
    await this.#acts.travelBy(travel);
    this.#page.set({ limitMm: wanted === shared.standard ? shared.limitMm : null, swipe: name === null ? null : shared.swipe, comparing: name !== null && shared.swipe !== null });
    const { view } = shared;
    if (view !== null) this.#view()?.map.jumpTo({ center: [view.longitude, view.latitude], zoom: view.zoom });
  }
}
