import { fill, h, refill, type Child } from "../dom/h.ts";
import { icon } from "../dom/icons.ts";
import type { Place } from "../places/geodesic.ts";
import type { SuggestionActs } from "../suggestions/suggestionActs.ts";
import { suggestionPanel } from "../suggestions/suggestionPanel.ts";
import type { Acts } from "../state/acts.ts";
import type { Page, PageState } from "../state/page.ts";
import { named, t } from "../words/words.ts";
import { facilityOf, freeId, titleOf, type Edit, type NewFacility, type Scenario } from "../whatif/scenario.ts";
import type { ScenarioActs } from "../whatif/scenarioActs.ts";
import { differenceTable } from "./differenceTable.ts";
import { facilityEditor } from "./facilityEditor.ts";
import { classWord } from "./legend.ts";

const offered = ["emergency_station", "emergency_centre", "hospital", "township_hospital", "community_centre", "community_station", "village_clinic"] as const;
const emergency: readonly string[] = ["emergency_station", "emergency_centre"];

/** What if: a scenario's name, its edits with undo and redo, the facility in hand, and what it all comes to. */
export function whatIfPanel(page: Page, reads: Acts, acts: ScenarioActs, suggestions: SuggestionActs, middle: () => Place): HTMLElement {
  const top = h("div", { class: "group" });
  const add = h("div", { class: "group" });
  const editor = facilityEditor(page, reads, acts, middle);
  const edits = h("div", { class: "group" });
  const asking = h("dialog", { class: "ask" });
  page.watch(state => [state.scenarios, state.scenario, state.language], ([, scenario]) => refill(top, ...choosing(page, acts, scenario?.name ?? ""), owning(acts, scenario, asking), asking));
  page.watch(state => [state.placing, state.language], ([placing]) => fill(add, ...adding(page, acts, middle, placing)));
  page.watch(state => [state.scenario, state.facilities, state.language], () => fill(edits, ...editing(page.state, acts)));
  return h("div", { class: "whatif" }, top, add, suggestionPanel(page, suggestions, offered), editor, edits, differenceTable(page));
}

function choosing(page: Page, acts: ScenarioActs, current: string): Child[] {
  const select = h("select", { id: "scenario", on: { change: () => void acts.open(select.value === "" ? null : select.value) } },
    h("option", { value: "" }, t("web.baseline")),
    ...page.state.scenarios.map(line => h("option", { value: line.name, selected: line.name === current }, titleOf(line, page.state.scenarios))));
  const title = h("input", { type: "text", maxlength: "60", "aria-label": t("web.scenario-title"), placeholder: t("web.scenario-title") });
  return [
    h("div", { class: "line" }, h("label", { for: "scenario" }, t("web.scenario")), select),
    h("form", { class: "line", on: { submit: event => { event.preventDefault(); void acts.create(title.value.trim()).then(() => acts.open(page.state.scenario?.name ?? null)); } } }, title, h("button", { class: "plain" }, t("web.new-scenario"))),
  ];
}

/** What is done with a scenario as a whole, and how one comes out of a file. */
function owning(acts: ScenarioActs, scenario: Scenario | null, asking: HTMLDialogElement): HTMLElement {
  const button = (id: string, run: () => void, ...words: Child[]): HTMLElement => h("button", { type: "button", class: "plain", id, on: { click: run } }, ...words);
  // A browser's own control speaks the browser's language: it stays behind a button that speaks the page's.
  const chosen = h("input", { type: "file", id: "scenario-chosen", accept: ".yaml,.yml", hidden: true, on: { change: () => { for (const file of chosen.files ?? []) void acts.openFile(file); chosen.value = ""; } } });
  return h("div", { class: "line" },
    ...(scenario === null ? [] : [
      button("rename-scenario", () => ask(asking, renaming(acts, scenario, asking)), t("web.rename")),
      button("delete-scenario", () => ask(asking, deleting(acts, scenario, asking)), t("web.delete")),
      h("a", { class: "plain", id: "scenario-file", href: acts.fileOf(scenario.name), download: "" }, icon("download"), "scenario.yaml"),
    ]),
    button("open-scenario", () => chosen.click(), icon("upload"), t("web.open-scenario")), chosen);
}

function ask(dialog: HTMLDialogElement, content: HTMLElement): void {
  fill(dialog, content);
  dialog.showModal();
}

function renaming(acts: ScenarioActs, scenario: Scenario, dialog: HTMLDialogElement): HTMLElement {
  const title = h("input", { type: "text", id: "scenario-title", maxlength: "60", required: true, value: scenario.title });
  const submit = (event: Event): void => {
    event.preventDefault();
    dialog.close();
    void acts.rename(title.value.trim());
  };
  return h("form", { class: "group", on: { submit } },
    h("label", { for: "scenario-title" }, t("web.rename-to")), title,
    h("div", { class: "line" }, h("button", { class: "plain main" }, t("web.apply")), h("button", { type: "button", class: "plain", on: { click: () => dialog.close() } }, t("web.cancel"))));
}

function deleting(acts: ScenarioActs, scenario: Scenario, dialog: HTMLDialogElement): HTMLElement {
  const run = (): void => {
    dialog.close();
    void acts.delete();
  };
  return h("div", { class: "group" },
    h("p", {}, t("web.delete-sure", scenario.title)),
    h("div", { class: "line" }, h("button", { type: "button", class: "plain", on: { click: () => dialog.close() } }, t("web.cancel")), h("button", { type: "button", class: "plain main", on: { click: run } }, t("web.delete"))));
}

function adding(page: Page, acts: ScenarioActs, middle: () => Place, placing: string | null): Child[] {
  const select = h("select", { id: "class", on: { change: () => { if (page.state.placing !== null) page.set({ placing: select.value }); } } },
    ...offered.map(code => h("option", { value: code, selected: code === placing }, classWord(code))));
  return [
    h("div", { class: "line" }, h("label", { for: "class" }, t("web.add")), select),
    h("div", { class: "line" },
      h("button", { type: "button", class: placing === null ? "plain main" : "plain", "aria-pressed": String(placing !== null), on: { click: () => page.set({ placing: page.state.placing === null ? select.value : null, measured: null }) } }, t(placing === null ? "web.place-by-click" : "web.placing")),
      h("button", { type: "button", class: "plain", on: { click: () => addAt(page, acts, select.value, middle()) } }, t("web.place-in-middle"))),
  ];
}

/** Adds a facility of a class and takes it in hand. An emergency station comes with one ambulance and is open all hours, or it would not cover. */
export function addAt(page: Page, acts: ScenarioActs, code: string, place: Place): void {
  const { facilities, scenario } = page.state;
  const id = freeId("new", [...facilities.features.map(one => one.properties.id), ...(scenario?.edits ?? []).map(facilityOf)]);
  const facility: NewFacility = {
    id, name: t("web.new-facility", classWord(code), id.replace("new-", "")), classes: [code], place: [round(place[0]), round(place[1])],
    ...(emergency.includes(code) ? { ambulances: 1, openAllHours: true } : {}),
  };
  page.set({ placing: null });
  void acts.edit({ do: "add", facility }).then(() => page.set({ selected: id }));
}

function editing(state: PageState, acts: ScenarioActs): Child[] {
  const { scenario } = state;
  if (scenario === null) return [h("p", { class: "quiet" }, t("web.whatif-hint"))];
  const step = (name: "undo" | "redo", by: 1 | -1, on: boolean): HTMLElement =>
    h("button", { type: "button", class: "plain", disabled: !on, on: { click: () => void acts.step(by) } }, icon(name), t(`web.step.${name}`));
  return [
    h("div", { class: "line" }, step("undo", -1, scenario.cursor > 0), step("redo", 1, scenario.cursor < scenario.edits.length)),
    h("ol", { class: "edits" }, ...scenario.edits.map((edit, at) => h("li", { class: at < scenario.cursor ? null : "undone" }, editText(state, scenario.edits, edit)))),
  ];
}

function editText({ facilities }: PageState, edits: readonly Edit[], edit: Edit): string {
  const id = facilityOf(edit);
  const known = facilities.features.find(one => one.properties.id === id)?.properties;
  const added = edits.find(one => one.do === "add" && one.facility.id === id);
  return t(`web.edit.${edit.do}`, known === undefined ? (added?.do === "add" ? added.facility.name : id) : named(known.name, known.name_en));
}

function round(degrees: number): number {
  return Math.round(degrees * 1e7) / 1e7;
}
