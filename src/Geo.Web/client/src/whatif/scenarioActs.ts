import { Problem } from "../api/problem.ts";
import type { Server } from "../api/server.ts";
import type { ScoreLine } from "../api/shapes.ts";
import { noticeOf, type Acts } from "../state/acts.ts";
import type { Page } from "../state/page.ts";
import { t } from "../words/words.ts";
import { Latest } from "./latest.ts";
import { withChanges, type PackedRows } from "./rowChanges.ts";
import { freeId, type Edit, type Scenario, type ScenarioLine } from "./scenario.ts";
import { keepUnanswered, readUnanswered, type Unanswered } from "./unanswered.ts";

interface TrialAnswer {
  readonly standards: readonly (Partial<ScoreLine> & { readonly id: string; readonly changed?: PackedRows | null })[];
}

/** As the server takes it, bytes. */
const largestFile = 1_000_000;

/** Edits of a scenario. The server keeps the list, so nothing is lost by a reload; a drag only tries, the hand's release is an edit. */
export class ScenarioActs {
  readonly #server: Server;
  readonly #page: Page;
  readonly #acts: Acts;
  readonly #trials: Latest<Edit, TrialAnswer>;
  /** Edits go one after the other: each needs the version that the one before made. */
  #queue: Promise<void> = Promise.resolve();
  #queued = 0;

  constructor(server: Server, page: Page, acts: Acts) {
    [this.#server, this.#page, this.#acts] = [server, page, acts];
    this.#trials = new Latest(edit => this.#ask(edit), answer => this.#show(answer), error => page.set({ notice: noticeOf(error) }));
  }

  /** Whether an edit waits for one before it: it has not been sent yet, and would be lost with the page. */
  get isWaiting(): boolean {
    return this.#queued > 1;
  }

  async list(): Promise<void> {
    const { scenarios } = await this.#server.json<{ scenarios: ScenarioLine[] }>(this.#path());
    this.#page.set({ scenarios });
  }

  /** Opens a scenario; null goes back to the baseline. */
  open(name: string | null): Promise<void> {
    return this.#next(async () => {
      const scenario = name === null ? null : await this.#arrived(await this.#server.json<Scenario>(this.#path(name)));
      this.#page.set({ scenario, selected: null, held: null, placing: null, trial: null, ...(scenario === null ? { swipe: null, comparing: false } : {}) });
      await this.#acts.refresh();
    });
  }

  create(title: string): Promise<void> {
    return this.#next(() => this.#create(title));
  }

  /** Opens a scenario file: all its edits, done and undone, under its own name or the next free one. */
  openFile(file: File): Promise<void> {
    return this.#next(async () => {
      if (file.size > largestFile) return this.#page.set({ notice: { text: t("web.scenario-file-large"), remedy: t("web.scenario-file-large-remedy") } });
      const send = (query: Readonly<Record<string, string>>): Promise<Scenario> => {
        const asked = new URLSearchParams({ file: file.name.replace(/\p{Cc}/gu, " ").slice(0, 200), ...query });
        return this.#server.upload<Scenario>(`${this.#path()}?${asked}`, file, { type: "application/yaml", key: crypto.randomUUID() });
      };
      const [scenario, isNext] = await send({}).then(made => [made, false] as const, async (error: unknown) => {
        if (!(error instanceof Problem) || error.code !== "scenario-exists") throw error;
        return [await send({ taken: "next" }), true] as const;
      });
      await this.list();
      this.#page.set({
        scenario, selected: null, held: null, placing: null, trial: null, tab: "whatif",
        notice: isNext ? { text: t("web.scenario-opened-as", scenario.name), remedy: t("web.scenario-other-stays") } : null,
      });
      await this.#acts.refresh();
    });
  }

  /** Another title for the open scenario; nothing else changes. */
  rename(title: string): Promise<void> {
    return this.#next(async () => {
      const { scenario, scenarios } = this.#page.state;
      if (scenario === null || title === "" || title === scenario.title) return;
      await this.#write("PUT", "title", { title });
      this.#page.set({ scenarios: scenarios.map(line => (line.name === scenario.name ? { ...line, title } : line)) });
    });
  }

  /** Deletes the open scenario and goes back to the baseline. */
  delete(): Promise<void> {
    return this.#next(async () => {
      const { scenario, scenarios } = this.#page.state;
      if (scenario === null) return;
      await this.#server.send("DELETE", this.#path(scenario.name), undefined, { "If-Match": `"${scenario.version}"` });
      this.#page.set({ scenario: null, scenarios: scenarios.filter(line => line.name !== scenario.name), selected: null, held: null, placing: null, trial: null, swipe: null, comparing: false });
      await this.#acts.refresh();
    });
  }

  /** Where the open scenario lies as a file. */
  fileOf(name: string): string {
    return this.#path(name, "scenario.yaml");
  }

  edit(edit: Edit): Promise<void> {
    this.#trials.drop();
    return this.#next(async () => {
      if (this.#page.state.scenario === null) await this.#create("");
      await this.#write("POST", "edits", edit);
      await this.#acts.refresh();
    });
  }

  /** Several edits at once: all of them are kept, or none. */
  editAll(edits: readonly Edit[]): Promise<void> {
    this.#trials.drop();
    return this.#next(async () => {
      if (this.#page.state.scenario === null) await this.#create("");
      await this.#write("POST", "edits", { edits });
      await this.#acts.refresh();
    });
  }

  /** Undo and redo: the cursor moves, the list stays. */
  step(by: 1 | -1): Promise<void> {
    return this.#next(async () => {
      const { scenario } = this.#page.state;
      const cursor = (scenario?.cursor ?? 0) + by;
      if (scenario === null || cursor < 0 || cursor > scenario.edits.length) return;
      await this.#write("PUT", "cursor", { cursor });
      await this.#acts.refresh();
    });
  }

  /** What the edit would do; of many, the newest is asked. */
  try(edit: Edit): void {
    if (this.#page.state.scenario !== null) this.#trials.put(edit);
  }

  dropTrial(): void {
    this.#trials.drop();
    this.#page.set({ trial: null });
  }

  async #create(title: string): Promise<void> {
    const { scenarios } = this.#page.state;
    const name = freeId("plan", scenarios.map(line => line.name));
    const { value } = await this.#server.send<Scenario>("POST", this.#path(), { name, title: title || t("web.scenario-name", name.replace("plan-", "")) }, { "Idempotency-Key": crypto.randomUUID() });
    this.#page.set({ scenario: value, scenarios: [...scenarios, value] });
  }

  async #write(method: "POST" | "PUT", part: "edits" | "cursor" | "title", body: unknown): Promise<void> {
    const { scenario } = this.#page.state;
    if (scenario === null) return;
    this.#page.set({ scenario: await this.#send({ scenario: scenario.name, version: scenario.version, method, part, body, key: crypto.randomUUID() }) });
  }

  async #send(write: Unanswered): Promise<Scenario> {
    keepUnanswered(write);
    const headers = { "If-Match": `"${write.version}"`, ...(write.method === "POST" ? { "Idempotency-Key": write.key } : {}) };
    try {
      const { value } = await this.#server.send<Scenario>(write.method, this.#path(write.scenario, write.part), write.body, headers);
      keepUnanswered(null);
      return value;
    } catch (error) {
      if (error instanceof Problem) keepUnanswered(null);
      throw error;
    }
  }

  /** What was sent just before a reload may reach the server after the page's first question, or never: as long as it is not there, it is sent again. */
  async #arrived(scenario: Scenario): Promise<Scenario> {
    const write = readUnanswered();
    if (write === null || write.scenario !== scenario.name) return scenario;
    if (write.version === scenario.version) {
      // Where the first one came in between, the server refuses the second and has the edit.
      return this.#send(write).catch(() => this.#server.json<Scenario>(this.#path(scenario.name)));
    }

    keepUnanswered(null);
    return scenario;
  }

  async #ask(edit: Edit): Promise<TrialAnswer> {
    const { scenario, standard, travel } = this.#page.state;
    const { value } = await this.#server.send<TrialAnswer>("POST", this.#path(scenario?.name, "trial"), { edit, standards: standard === null ? [] : [standard], rows: "nearest", travel });
    return value;
  }

  #show({ standards }: TrialAnswer): void {
    const { loaded, standard } = this.#page.state;
    const changed = standards.find(line => line.id === standard)?.changed ?? null;
    const firstMm = loaded?.reach == null || changed === null ? null : withChanges(loaded.reach.distances.firstMm, changed);
    this.#page.set({ trial: { lines: new Map(standards.map(line => [line.id, line])), firstMm } });
  }

  #path(name?: string, part?: string): string {
    const study = encodeURIComponent(this.#page.state.study.overview.id);
    return ["/api/studies", study, "scenarios", name === undefined ? undefined : encodeURIComponent(name), part].filter(piece => piece !== undefined).join("/");
  }

  #next(act: () => Promise<void>): Promise<void> {
    this.#queued++;
    return (this.#queue = this.#queue.then(act).catch((error: unknown) => this.#failed(error)).finally(() => void this.#queued--));
  }

  /** Another planner was faster: what he made is fetched and shown, the edit is for the user to repeat. */
  async #failed(error: unknown): Promise<void> {
    this.#page.set({ notice: noticeOf(error), stale: false, trial: null });
    const { scenario } = this.#page.state;
    if (!(error instanceof Problem) || error.status !== 412 || scenario === null) return;
    this.#page.set({ scenario: await this.#server.json<Scenario>(this.#path(scenario.name)) });
    await this.#acts.refresh();
  }
}
