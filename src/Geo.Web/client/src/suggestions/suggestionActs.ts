import type { Server } from "../api/server.ts";
import { noticeOf } from "../state/acts.ts";
import type { Page } from "../state/page.ts";
import { named, t } from "../words/words.ts";
import { classWord } from "../panels/legend.ts";
import { facilityOf, freeIds, type NewFacility } from "../whatif/scenario.ts";
import type { ScenarioActs } from "../whatif/scenarioActs.ts";
import type { Model, Suggestion } from "./suggestion.ts";

const emergency: readonly string[] = ["emergency_station", "emergency_centre"];

/** Asks where to build, and makes edits of the answer. Whoever asks for something else, or leaves, ends the search on the server. */
export class SuggestionActs {
  readonly #server: Server;
  readonly #page: Page;
  readonly #edits: ScenarioActs;
  #asking: AbortController | null = null;

  constructor(server: Server, page: Page, edits: ScenarioActs) {
    [this.#server, this.#page, this.#edits] = [server, page, edits];
    // It was made for one standard and one list of edits.
    page.watch(state => [state.standard, state.scenario?.name ?? null, state.scenario?.version ?? null, state.travel], () => this.drop());
    addEventListener("pagehide", () => this.#asking?.abort());
  }

  async ask(built: string, model: Model, amount: number): Promise<void> {
    const { standard, scenario, study, travel } = this.#page.state;
    if (standard === null) return;
    this.drop();
    const asking = (this.#asking = new AbortController());
    this.#page.set({ suggestion: { built, answer: null }, selected: null, placing: null });
    try {
      const body = { standard, scenario: scenario?.name ?? null, travel, model, ...(model === "fewest" ? { share: amount } : { sites: amount }) };
      const path = `/api/studies/${encodeURIComponent(study.overview.id)}/suggestions`;
      const { value } = await this.#server.send<Suggestion>("POST", path, body, scenario === null ? {} : { "If-Match": `"${scenario.version}"` }, asking.signal);
      if (this.#asking === asking) this.#page.set({ suggestion: { built, answer: value } });
    } catch (error) {
      if (this.#asking === asking) this.#page.set({ suggestion: null, notice: noticeOf(error) });
    } finally {
      if (this.#asking === asking) this.#asking = null;
    }
  }

  drop(): void {
    const asking = this.#asking;
    this.#asking = null;
    asking?.abort();
    if (this.#page.state.suggestion !== null) this.#page.set({ suggestion: null });
  }

  /** Puts the sites into the scenario, the one that brings most first: each can be dragged, and undone, by itself. */
  async accept(): Promise<void> {
    const { suggestion, facilities, scenario } = this.#page.state;
    if (suggestion?.answer == null) return;
    const { built, answer } = suggestion;
    const taken = [...facilities.features.map(one => one.properties.id), ...(scenario?.edits ?? []).map(facilityOf)];
    const ids = freeIds("site", taken, answer.sites.length);
    const sites = answer.sites.map((site, at): NewFacility => ({
      id: ids[at]!, name: t("web.suggested-name", named(site.name, site.nameEn), classWord(built)), classes: [built], place: site.place,
      // As one that is placed by hand: without a vehicle, or closed at night, it would not cover.
      ...(emergency.includes(built) ? { ambulances: 1, openAllHours: true } : {}),
    }));
    await this.#edits.editAll(sites.map(facility => ({ do: "add", facility })));
  }
}
