import { Problem } from "../api/problem.ts";
import type { Server } from "../api/server.ts";
import type { Collection, FacilityProperties, Finding, PrintedTable, RingProperties, Scorecard, TravelModel, UnitProperties, Why, Overview } from "../api/shapes.ts";
import { Curve } from "../figures/curve.ts";
import { distancesOf, pointsOf, type Distances } from "../figures/points.ts";
import type { Place } from "../places/geodesic.ts";
import { t } from "../words/words.ts";
import type { Baseline, Loaded, Page, Study } from "./page.ts";

/** What a user can do that asks the server. Of several acts of a kind on their way only the last one's answer is taken. */
export class Acts {
  readonly #server: Server;
  readonly #page: Page;
  readonly #turns = new Map<string, number>();

  constructor(server: Server, page: Page) {
    this.#server = server;
    this.#page = page;
    // They were asked for under what was loaded then: another standard, model, edit.
    page.watch(state => [state.loaded], ([loaded]) => {
      const { rings } = page.state;
      if (rings === null) return;
      // An edit may have given its index to another.
      const facility = this.#inHand();
      if (facility !== null && (loaded?.finding.serving ?? []).includes(facility)) void this.askRings(facility);
      else page.set({ rings: null });
    });
    page.watch(state => [state.why, state.selected, state.tab], () => {
      if (page.state.rings !== null && page.state.rings.facility !== this.#inHand()) page.set({ rings: null });
    });
  }

  /** The facility that is asked about or edited, by index. */
  #inHand(): number | null {
    const { why, selected, tab, facilities } = this.#page.state;
    if (tab === "whatif" && selected !== null) return facilities.features.find(one => one.properties.id === selected)?.properties.index ?? null;
    return why?.facility ?? null;
  }

  /** A path of the study; of the open scenario unless the baseline is asked for. */
  #path(tail: string, query: Readonly<Record<string, string>> = {}, scenario: string | null = this.#page.state.scenario?.name ?? null): string {
    const asked = new URLSearchParams(query);
    if (scenario !== null) asked.set("scenario", scenario);
    if (this.#page.state.travel !== null) asked.set("travel", this.#page.state.travel);
    const text = asked.toString();
    return `/api/studies/${encodeURIComponent(this.#page.state.study.overview.id)}${tail}${text === "" ? "" : `?${text}`}`;
  }

  /** Chooses a standard: figures, map, legend and table change as one, when all of it is there. */
  async choose(id: string): Promise<void> {
    const limitMm = id === this.#page.state.standard ? this.#page.state.limitMm : null;
    this.#page.set({ standard: id });
    const both = (): Promise<[Loaded, Baseline | null]> => Promise.all([this.#load(id), this.#page.state.beside === null ? null : this.#loadBaseline(id)]);
    const came = await this.#latest("choose", both, ([loaded, beside]) => this.#page.set({ loaded, limitMm, beside }));
    // What is marked as chosen is what is shown.
    if (!came) this.#page.set({ standard: this.#page.state.loaded?.finding.id ?? id });
  }

  async askWhy(place: Place, facility: number | null): Promise<void> {
    this.#page.set({ why: { place, facility, answer: null } });
    const { loaded } = this.#page.state;
    const counted: Record<string, string> = loaded?.finding.result === "ratio" || loaded?.finding.result === "count" ? { standard: loaded.finding.id } : {};
    const path = this.#path("/why", { lon: place[0].toFixed(7), lat: place[1].toFixed(7), ...counted });
    await this.#latest("why", () => this.#server.json<Why>(path), answer => this.#page.set({ why: { place, facility, answer } }));
  }

  /** What one facility reaches, within the standard's limits, steps of them, and the slider's. */
  async askRings(facility: number): Promise<void> {
    const { standard, limitMm, rings } = this.#page.state;
    if (standard === null) return;
    this.#page.set({ rings: { facility, answer: rings?.facility === facility ? rings.answer : null, isOld: true } });
    const path = this.#path(`/standards/${encodeURIComponent(standard)}/rings`, { facility: String(facility), ...(limitMm === null || limitMm < 1 ? {} : { limit: String(limitMm) }) });
    await this.#latest("rings", () => this.#server.json<Collection<RingProperties>>(path), answer => {
      if (this.#page.state.rings?.facility === facility) this.#page.set({ rings: { facility, answer, isOld: false } });
    });
  }

  async loadTables(): Promise<void> {
    const { language } = this.#page.state;
    await this.#latest("tables", () => this.#server.json<{ tables: PrintedTable[] }>(this.#path("/tables", { lang: language })), ({ tables }) => this.#page.set({ tables }));
  }

  /** Everything that an edit may have changed, again: scorecard, facilities and the chosen standard, taken as one. */
  async refresh(): Promise<boolean> {
    const id = this.#page.state.standard;
    this.#page.set({ stale: true });
    const all = (): Promise<[Scorecard, Collection<FacilityProperties>, Loaded | null]> =>
      Promise.all([this.#server.json<Scorecard>(this.#path("/scorecard")), this.#server.json<Collection<FacilityProperties>>(this.#path("/facilities")), id === null ? null : this.#load(id)]);
    const came = await this.#latest("choose", all, ([scorecard, facilities, loaded]) => this.#page.set({ scorecard, facilities, loaded, trial: null, tables: null, stale: false }));
    if (came && this.#page.state.tab === "table") await this.loadTables();
    return came;
  }

  /** Puts another model of travel at the head of the standards: every figure is another one. */
  async travelBy(travel: TravelModel | null): Promise<void> {
    const { travel: before, limitMm } = this.#page.state;
    if (travel === before) return;
    this.#page.set({ travel, limitMm: null, why: null, trial: null, stale: true });
    await this.#latest("baseline-card", () => this.#server.json<Scorecard>(this.#path("/scorecard", {}, null)), baseline => this.#page.set({ baseline }));
    const [came] = await Promise.all([this.refresh(), this.#page.state.beside === null ? null : this.loadBaseline()]);
    if (!came && this.#page.state.travel === travel) this.#page.set({ travel: before, limitMm, stale: false });
  }

  /** The study as it is under the chosen standard, beside the scenario. */
  async loadBaseline(): Promise<void> {
    const id = this.#page.state.standard;
    if (id !== null) await this.#latest("baseline", () => this.#loadBaseline(id), beside => this.#page.set({ beside }));
  }

  async #loadBaseline(id: string): Promise<Baseline> {
    const [facilities, loaded] = await Promise.all([this.#server.json<Collection<FacilityProperties>>(this.#path("/facilities", {}, null)), this.#load(id, null)]);
    return { facilities, loaded };
  }

  async #load(id: string, scenario: string | null = this.#page.state.scenario?.name ?? null): Promise<Loaded> {
    const tail = `/standards/${encodeURIComponent(id)}`;
    const finding = inOneUnit(await this.#server.json<Finding>(this.#path(tail, {}, scenario)));
    if (finding.result !== "reach") return { finding, reach: null };
    const distancesAt = (of: string | null): Promise<Distances> => this.#server.columns(this.#path(`${tail}/distances`, {}, of)).then(distancesOf);
    const [distances, before, gaps, areas] = await Promise.all([
      distancesAt(scenario),
      scenario === null ? null : distancesAt(null),
      this.#server.json<GeoJSON.FeatureCollection>(this.#path(`${tail}/gaps`, {}, scenario)),
      this.#server.json<GeoJSON.FeatureCollection>(this.#path(`${tail}/service-areas`, {}, scenario)),
    ]);
    const curve = new Curve(this.#page.state.study.points, distances.firstMm, finding.concernedClass ?? "all");
    return { finding, reach: { distances, before, curve, gaps, areas } };
  }

  /** False where it failed; an answer that a later act has overtaken is dropped in silence. */
  async #latest<T>(kind: string, ask: () => Promise<T>, take: (answer: T) => void): Promise<boolean> {
    const turn = (this.#turns.get(kind) ?? 0) + 1;
    this.#turns.set(kind, turn);
    try {
      const answer = await ask();
      if (this.#turns.get(kind) === turn) take(answer);
    } catch (error) {
      if (this.#turns.get(kind) !== turn) return true;
      this.#page.set({ notice: noticeOf(error) });
      return false;
    }
    return true;
  }
}

/** Limits in milliseconds stand where those in millimetres do: whoever compares, colours and slides needs no unit. */
function inOneUnit(finding: Finding): Finding {
  return finding.measures === undefined ? finding : { ...finding, measures: finding.measures.map(measure => ({ ...measure, limitsMm: measure.limitsMs ?? measure.limitsMm })) };
}

/** What is said of an error: the server's own words where it answered. */
export function noticeOf(error: unknown): { text: string; remedy: string } {
  // Of a whole file it has to be said what is wrong, and in which line.
  if (error instanceof Problem) return { text: error.message, remedy: error.code === "scenario-file-refused" ? `${error.detail} ${error.remedy}` : error.remedy };
  if (error instanceof TypeError) return { text: t("web.no-answer"), remedy: t("web.no-answer-remedy") };
  throw error;
}

/** Everything that is asked once, side by side. */
export async function openStudy(server: Server): Promise<{ study: Study; scorecard: Scorecard; facilities: Collection<FacilityProperties> }> {
  const session = await server.session();
  const base = `/api/studies/${encodeURIComponent(session.study)}`;
  const [overview, scorecard, units, facilities, points, outlines] = await Promise.all([
    server.json<Overview>(base),
    server.json<Scorecard>(`${base}/scorecard`),
    server.json<Collection<UnitProperties>>(`${base}/units`),
    server.json<Collection<FacilityProperties>>(`${base}/facilities`),
    server.columns(`${base}/points`).then(pointsOf),
    server.json<GeoJSON.FeatureCollection>(`${base}/outline`),
  ]);
  return { study: { session, overview, units, outline: outlines.features[0] ?? null, points }, scorecard, facilities };
}
