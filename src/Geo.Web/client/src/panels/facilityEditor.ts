import type { FacilityProperties } from "../api/shapes.ts";
import { fill, h, type Child } from "../dom/h.ts";
import type { Place } from "../places/geodesic.ts";
import type { Acts } from "../state/acts.ts";
import type { Page } from "../state/page.ts";
import type { Supply } from "../whatif/scenario.ts";
import type { ScenarioActs } from "../whatif/scenarioActs.ts";
import { named, t } from "../words/words.ts";
import { classWord } from "./legend.ts";
import { ringsPart } from "./ringsPart.ts";

const numbers = ["ambulances", "beds"] as const;

/** The facility in hand: its numbers, closing, removing, and moving it without a mouse. */
export function facilityEditor(page: Page, reads: Acts, acts: ScenarioActs, middle: () => Place): HTMLElement {
  const box = h("section", { class: "group editor" });
  page.watch(state => [state.selected, state.facilities, state.language], ([selected, facilities]) => {
    const facility = facilities.features.find(one => one.properties.id === selected)?.properties;
    box.hidden = facility === undefined;
    if (facility !== undefined) fill(box, ...content(page, reads, acts, middle, facility));
  });
  return box;
}

function content(page: Page, reads: Acts, acts: ScenarioActs, middle: () => Place, facility: FacilityProperties): Child[] {
  const { id } = facility;
  const act = (words: string, run: () => void): HTMLElement => h("button", { type: "button", class: "plain", on: { click: run } }, words);
  const fields = numbers.map(key => h("input", { type: "number", min: "0", max: "100000", step: "1", id: `has-${key}`, value: facility[key] ?? "" }));
  const submit = (event: Event): void => {
    event.preventDefault();
    const changed: Supply = Object.fromEntries(numbers.flatMap((key, at) => {
      const { value, valueAsNumber } = fields[at]!;
      return value !== "" && valueAsNumber !== facility[key] ? [[key, valueAsNumber]] : [];
    }));
    if (Object.keys(changed).length > 0) void acts.edit({ do: "set", facility: id, ...changed });
  };
  return [
    h("h2", {}, named(facility.name, facility.name_en)),
    h("p", { class: "quiet" }, facility.classes.map(classWord).join(t("web.comma"))),
    h("form", { class: "line", on: { submit } }, ...numbers.flatMap((key, at) => [h("label", { for: `has-${key}` }, t(`web.number.${key}`)), fields[at]!]), h("button", { class: "plain" }, t("web.apply"))),
    h("div", { class: "line" },
      act(t("web.move-to-middle"), () => void acts.edit({ do: "move", facility: id, place: middle() })),
      facility.closed === true ? act(t("web.reopen"), () => void acts.edit({ do: "reopen", facility: id })) : act(t("web.close-facility"), () => void acts.edit({ do: "close", facility: id })),
      act(t("web.remove"), () => { page.set({ selected: null }); void acts.edit({ do: "remove", facility: id }); })),
    ringsPart(page, reads, facility.index),
    h("p", { class: "note" }, t("web.drag-hint")),
  ];
}
