import { reserve } from "../access/reserve.ts";
import { beside, who } from "../access/who.ts";
import type { Server } from "../api/server.ts";
import type { SearchResult } from "../api/shapes.ts";
import { h } from "../dom/h.ts";
import { keepInView } from "../map/keepInView.ts";
import { canDraw, MapView, viewOf } from "../map/mapView.ts";
import { swipe } from "../map/swipe.ts";
import type { Place } from "../places/geodesic.ts";
import type { Acts } from "../state/acts.ts";
import type { Page, PageState, Tab } from "../state/page.ts";
import { dropZone, ImportDialog } from "../intakes/importDialog.ts";
import { jobsPanel } from "../jobs/jobsPanel.ts";
import { header } from "./header.ts";
import { headline } from "./headline.ts";
import { layersPanel } from "./layersPanel.ts";
import { legend } from "./legend.ts";
import { mapFoot, mapTools } from "./mapTools.ts";
import { notice } from "./notice.ts";
import { presentation } from "./presentation.ts";
import { printing } from "./printing.ts";
import { scorecard } from "./scorecard.ts";
import { searchBox } from "./searchBox.ts";
import { share } from "./share.ts";
import { sheetMap } from "./sheet.ts";
import { side } from "./side.ts";
import { tablePanel } from "./tablePanel.ts";
import { threshold } from "./threshold.ts";
import type { SuggestionActs } from "../suggestions/suggestionActs.ts";
import { Visits } from "../state/visits.ts";
import { handle } from "../whatif/handle.ts";
import { ScenarioActs } from "../whatif/scenarioActs.ts";
import { viewsPanel } from "./viewsPanel.ts";
import { addAt, whatIfPanel } from "./whatIfPanel.ts";
import { whyCard } from "./whyCard.ts";

/** Puts the page together. */
export function shell(root: HTMLElement, page: Page, acts: Acts, edits: ScenarioActs, suggestions: SuggestionActs, server: Server): { readonly view: MapView | null; readonly visits: Visits } {
  const visits = new Visits(page, acts, edits, () => view);
  const stage = h("main", { class: "stage" });
  const views: Partial<Record<Tab, HTMLElement>> = { scorecard: scorecard(page, acts), table: tablePanel(page, acts), layers: h("div", {}, layersPanel(page), viewsPanel(page, visits)) };
  const middle = (): Place => (view === null ? [0, 0] : [view.map.getCenter().lng, view.map.getCenter().lat]);
  if (page.state.study.session.hasScenarios && canDraw()) views.whatif = reserve(page, whatIfPanel(page, acts, edits, suggestions, middle));
  views.whatif?.append(jobsPanel(page, server));
  const ground = h("div", { class: "map" });
  let view: MapView | null = null;
  const intake = new ImportDialog(page, server);
  const bar = header(page, beside(searchBox(page, server, result => found(result)), who(page, server)), {
    share: () => void share(page), present: () => presentation(page, acts, visits, () => view?.showAll()), print: () => printing(page),
    import: page.state.study.session.writable ? () => intake.open() : null,
  });
  root.replaceChildren(bar, h("div", { class: "body" }, side(page, headline(page), views), stage), notice(page), dropZone(page, intake, views.whatif === undefined ? null : file => void edits.openFile(file)));
  if (!canDraw()) {
    stage.append(sheetMap(page));
    return { view: null, visits };
  }

  stage.append(ground);
  const drawn = (view = new MapView(ground, page));
  stage.append(mapTools(page, drawn.map, () => drawn.showAll()), whyCard(page, acts), threshold(page, acts), legend(page), mapFoot(page, drawn.map));
  listen(drawn, page, acts, edits);
  keepInView(page, drawn.map);
  if (page.state.study.session.writable) handle(page, drawn.map, edits);
  stage.append(swipe(page, drawn, acts));
  return { view: drawn, visits };

  function found({ kind, index, place, bounds }: SearchResult): void {
    const room = view?.besideCard;
    if (bounds !== null) view?.map.fitBounds([...bounds], { padding: room ?? 60, maxZoom: 15, duration: 300 });
    else if (place !== null) view?.map.easeTo({ center: [...place], offset: room === undefined ? [0, 0] : [(room.left - room.right) / 2, (room.top - room.bottom) / 2], zoom: Math.max(view.map.getZoom(), 12.5), duration: 300 });
    if (place !== null) void acts.askWhy(place, kind === "facility" ? index : null);
  }
}

function listen(view: MapView, page: Page, acts: Acts, edits: ScenarioActs): void {
  const { map } = view;
  const ask = (place: readonly [number, number], point: { x: number; y: number }): void => {
    const { measured, facilities, placing, tab } = page.state;
    if (placing !== null) return addAt(page, edits, placing, place);
    if (measured !== null) return page.set({ measured: [...measured, place] });
    const facility = view.facilityAt([point.x, point.y]);
    if (tab === "whatif") page.set({ selected: facility === null ? null : (facilities.features[facility]?.properties.id ?? null) });
    if (tab === "whatif" && facility !== null) return;
    const geometry = facility === null ? null : facilities.features[facility]?.geometry;
    void acts.askWhy(geometry?.type === "Point" ? (geometry.coordinates as unknown as readonly [number, number]) : place, facility);
  };
  map.on("click", event => ask([event.lngLat.lng, event.lngLat.lat], event.point));
  map.getCanvas().addEventListener("keydown", event => {
    if (event.key !== "Enter") return;
    const { lng, lat } = map.getCenter();
    ask([lng, lat], map.project([lng, lat]));
  });
  map.on("moveend", () => page.set({ view: viewOf(map) }));
  map.on("mousemove", event => (map.getCanvas().style.cursor = page.state.measured !== null || page.state.held !== null || view.facilityAt(event.point) === null ? "" : "pointer"));
  page.watch(state => [state.placing, state.measured === null], ([placing, resting]) => view.map.getContainer().classList.toggle("aiming", placing !== null || !resting));
  addEventListener("keydown", event => {
    if (event.key === "Escape") put(page, page.state);
    const typing = event.target instanceof HTMLInputElement && event.target.type !== "range" && event.target.type !== "checkbox";
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "z" || typing || page.state.scenario === null || !page.state.study.session.writable) return;
    event.preventDefault();
    void edits.step(event.shiftKey ? 1 : -1);
  });
}

/** Escape puts away one thing at a time. */
function put(page: Page, { measured, placing, why }: PageState): void {
  if (placing !== null) page.set({ placing: null });
  else if (measured !== null) page.set({ measured: null });
  else if (why !== null) page.set({ why: null, rings: null });
}
