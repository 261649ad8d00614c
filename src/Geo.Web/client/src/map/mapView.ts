import * as maplibre from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?url";
import "maplibre-gl/dist/maplibre-gl.css";
import { middlesOf } from "../figures/middles.ts";
import type { Distances } from "../figures/points.ts";
import { writeDifference, writeStatus } from "../figures/status.ts";
import type { Collection, RingProperties } from "../api/shapes.ts";
import type { Place } from "../places/geodesic.ts";
import { isStraight, limitOf, type LayerKey, type Loaded, type Page, type PageState } from "../state/page.ts";
import { t } from "../words/words.ts";
import { addBasemap, showBasemap } from "./basemap.ts";
import { cardsOver, watchCards } from "./cards.ts";
import { DotsLayer } from "./dotsLayer.ts";
import { apart, areaFeatures, circleFeatures, collection, facilityFeatures, gapFeatures, ghostFeatures, groundFeatures, heldRingFeatures, measureFeatures, pinFeatures, rankFeatures, ringFeatures } from "./features.ts";
import { outcomeFeatures, unitLabels } from "./outcomes.ts";
import { showGround } from "./ground.ts";
import { ringLabel } from "../panels/ringsPart.ts";
import { paletteOf } from "./palette.ts";
import { drawing } from "./drawing.ts";
import { facilityNames, unitNames, type NameRoom } from "./nameRoom.ts";
import { nameWidth } from "./nameWidth.ts";
import { rankImage } from "./rankImage.ts";
import { sourceOf, sources, styleOf, type SourceName } from "./style.ts";
import { symbolImages } from "./symbols.ts";

maplibre.setWorkerUrl(workerUrl);

/** What the list of layers switches; other layers are seen whenever they hold something. */
const keyOf: Readonly<Partial<Record<string, LayerKey>>> = {
  gaps: "gaps", "gap-edge": "gaps", ranks: "gaps",
  areas: "areas", "areas-edge": "areas", "areas-outer-edge": "areas", circles: "areas",
  facilities: "facilities", "facility-names": "facilities",
  others: "others",
  units: "units", "unit-names": "units",
};

/** They belong to the standard's own limit and to where the facilities stand, and step back while either is another. */
const ofTheStandard: ReadonlySet<string> = new Set(["gaps", "gap-edge", "ranks", "areas", "areas-edge", "areas-outer-edge"]);

/** What all facilities reach, and the numbers of what none does, step back while it is shown what one reaches. */
const ofAll: ReadonlySet<string> = new Set(["ranks", "areas", "areas-edge", "areas-outer-edge", "circles"]);

/** The map, drawn from the page's state: it watches, and changes only what differs. */
export class MapView {
  readonly map: maplibre.Map;
  readonly #page: Page;
  readonly #dots: DotsLayer;
  /** Sources without a feature: a layer of theirs would cost as much as a full one. */
  readonly #empty = new Set<SourceName>(sources);
  #ranks = collection([]);
  #facilities = collection([]);
  #unitNames = collection([]);
  /** Where the facility was last held whose rings are shown. */
  #carried: { readonly answer: Collection<RingProperties> | null; readonly loaded: Loaded | null; readonly place: Place } | null = null;
  /** Of facilities and of units' names, as the map has them. */
  readonly #known = new Map<SourceName, string>();
  /** Resolves once the map has drawn its first picture. */
  readonly ready: Promise<void>;

  /** @param interactive False for a map that another one leads. */
  constructor(container: HTMLElement, page: Page, interactive = true) {
    this.#page = page;
    const { study, view, theme } = page.state;
    this.#dots = new DotsLayer(study.points);
    const bounds = study.overview.bounds;
    this.map = new maplibre.Map({
      container,
      style: styleOf(paletteOf(theme)),
      attributionControl: false,
      interactive,
      localIdeographFontFamily: "'Noto Sans CJK SC', 'Source Han Sans SC', 'Microsoft YaHei', 'PingFang SC', sans-serif",
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      rollEnabled: false,
      renderWorldCopies: false,
      fadeDuration: 0,
      maxZoom: 18,
      // Without a graphics card smoothing takes two thirds of a picture's time, and lines and letters are smooth without it.
      canvasContextAttributes: { preserveDrawingBuffer: true, antialias: drawing() === "card" },
      ...(drawing() === "software" ? { pixelRatio: 1 } : {}),
      ...(view !== null ? { center: [view.longitude, view.latitude], zoom: view.zoom } : bounds !== null ? { bounds: [...bounds], fitBoundsOptions: { padding: this.padding } } : {}),
    });
    if (interactive) {
      this.map.touchZoomRotate.disableRotation();
      this.map.keyboard.disableRotation();
    }

    // Busy from whatever has it drawn anew until the picture with it stands.
    for (const begun of ["dataloading", "movestart", "resize", "render"] as const) this.map.on(begun, () => container.setAttribute("aria-busy", "true"));
    this.map.on("idle", () => container.setAttribute("aria-busy", "false"));
    this.ready = new Promise(resolve => {
      this.map.once("load", () => {
        this.#start();
        this.map.once("idle", () => resolve());
      });
    });
  }

  /** Room for the cards that lie on the map. */
  get padding(): maplibre.PaddingOptions {
    const { clientWidth: width, clientHeight: height } = this.map?.getContainer() ?? document.body;
    return width < 700 ? { top: 16, right: 16, bottom: 40, left: 64 } : { top: 28, right: 44, bottom: Math.min(this.#page.state.study.overview.travel.length > 0 ? 268 : 222, height / 3), left: 76 };
  }

  /** Room for the card that says why, too: what it speaks of is not to lie under it. */
  get besideCard(): { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number } {
    const { clientWidth: width, clientHeight: height } = this.map.getContainer();
    const card = 356;
    return width < card + 240 ? { top: 60, right: 60, bottom: 60, left: 60 } : { top: 40, right: card + 30, bottom: Math.min(190, height * 0.4), left: 76 };
  }

  showAll(): void {
    this.map.resize();
    const { bounds } = this.#page.state.study.overview;
    if (bounds !== null) this.map.fitBounds([...bounds], { padding: this.padding, duration: 300 });
  }

  /** The facility that is drawn at a place of the canvas, by index; null where there is none. */
  facilityAt(point: maplibre.PointLike): number | null {
    const [x, y] = Array.isArray(point) ? point : [point.x, point.y];
    const found = this.map.queryRenderedFeatures([[x - 6, y - 6], [x + 6, y + 6]], { layers: ["facilities", "others"] });
    const index: unknown = found[0]?.properties["index"];
    return typeof index === "number" ? index : null;
  }

  put(name: SourceName, data: GeoJSON.FeatureCollection): void {
    const isEmpty = data.features.length === 0;
    const wasEmpty = this.#empty.has(name);
    if (isEmpty && wasEmpty) return;
    this.map.getSource<maplibre.GeoJSONSource>(name)?.setData(data);
    if (isEmpty) this.#empty.add(name);
    else this.#empty.delete(name);
    if (isEmpty !== wasEmpty) this.#showLayers();
  }

  #start(): void {
    const { study } = this.#page.state;
    if (study.session.basemap !== null) addBasemap(this.map, study.session.basemap);
    this.map.addLayer(this.#dots, "gap-edge");
    this.map.addLayer(this.#dots.top);
    this.put("ground", groundFeatures(study.units, study.outline));
    this.map.on("zoomend", () => this.#putRanks());
    this.map.on("moveend", () => this.#putNames());
    const stop = watchCards(this.map.getContainer(), () => this.#putNames());
    this.map.once("remove", stop);
    this.#page.watch(state => [state.theme], () => this.#recolour());
    this.#page.watch(state => [state.language], () => {
      this.map.getCanvas().setAttribute("aria-label", t("web.map-label"));
      this.#nameUnits();
    });
    this.#page.watch(state => [state.shown], () => this.#showLayers());
    this.#page.watch(state => [state.shown.has("basemap"), state.theme], ([visible, theme]) => {
      if (study.session.basemap !== null) showBasemap(this.map, study.session.basemap, visible, theme, paletteOf(theme));
    });
    this.#page.watch(state => [state.shown.has("terrain"), state.shown.has("roads"), state.theme], ([terrain, roads, theme]) => showGround(this.map, study.overview, { terrain, roads }, theme));
    this.#page.watch(state => [state.loaded, state.facilities, state.language], () => this.#redraw());
    this.#page.watch(state => [state.loaded, state.limitMm, state.facilities, state.trial, state.comparing, state.rings === null], () => this.#limit());
    this.#page.watch(state => [state.measured, state.language], ([places]) => this.put("measure", measureFeatures(places ?? [])));
    this.#page.watch(state => [state.suggestion?.answer ?? null, state.tab], ([answer, tab]) => this.put("ghosts", ghostFeatures(tab === "whatif" ? (answer?.sites ?? []) : [], isStraight(this.#page.state) ? limitOf(this.#page.state) : null)));
    this.#page.watch(state => [state.why, state.standard], () => this.#pin());
    this.#page.watch(state => [state.rings, state.held, state.trial === null, state.loaded, state.language], () => this.#putRings());
  }

  /** What a facility reaches goes with it while it is in hand, and stays where it was put down until it is known what it reaches from there. */
  #putRings(): void {
    const { rings, held, facilities, trial, loaded } = this.#page.state;
    const answer = rings?.answer ?? null;
    const isHeld = held !== null && facilities.features.find(one => one.properties.id === held.facility)?.properties.index === rings?.facility;
    if (isHeld) this.#carried = { answer, loaded, place: held.place };
    else if (trial === null && (this.#carried?.answer !== answer || this.#carried.loaded === loaded)) this.#carried = null;
    const label = (ring: RingProperties): string => ringLabel(this.#page, ring);
    const features = answer === null ? collection([]) : this.#carried === null ? ringFeatures(answer, label) : heldRingFeatures(answer, label, this.#carried.place, isStraight(this.#page.state));
    this.put("rings", features);
    this.#showLayers();
  }

  #redraw(): void {
    const { loaded, facilities } = this.#page.state;
    this.put("outcomes", outcomeFeatures(this.#page.state.study.units, loaded?.finding ?? null));
    this.#facilities = facilityFeatures(facilities, loaded?.finding ?? null);
    this.#nameUnits();
    this.put("gaps", loaded?.reach == null ? collection([]) : gapFeatures(loaded.reach.gaps));
    this.put("areas", loaded?.reach == null ? collection([]) : areaFeatures(loaded.reach.areas));
  }

  #nameUnits(): void {
    this.#unitNames = unitLabels(this.#page.state.study.units, this.#page.state.loaded?.finding ?? null);
    this.#putNames();
  }

  /** No name lies under a card: where they may stand depends on where the map is and what lies on it. */
  #putNames(): void {
    const room: NameRoom = { zoom: this.map.getZoom(), cards: cardsOver(this.map.getContainer()), project: place => this.map.project([...place]), widthOf: nameWidth };
    for (const [name, features] of [["facilities", facilityNames(this.#facilities, room)], ["unit-names", unitNames(this.#unitNames, room)]] as const) {
      const said = JSON.stringify(features);
      if (said === this.#known.get(name)) continue;
      this.#known.set(name, said);
      this.put(name, features);
    }
  }

  /** People and circles follow the limit at once; gap areas and service areas belong to the standard's own limit and step back under another. */
  #limit(): void {
    const state = this.#page.state;
    const { loaded, study, limitMm } = state;
    const limit = limitOf(state);
    if (loaded?.reach == null || limit === null) this.#dots.status.fill(1);
    else {
      const concerned = loaded.finding.concernedClass ?? "all";
      const firstMm = state.trial?.firstMm ?? loaded.reach.distances.firstMm;
      if (comparison(state) === null) writeStatus(this.#dots.status, study.points, firstMm, concerned, limit);
      else writeDifference(this.#dots.status, study.points, comparison(state)!.firstMm, firstMm, concerned, limit);
    }

    this.#dots.paint(paletteOf(state.theme), comparison(state) !== null);
    // With a graphics card the whole map is drawn as quickly; rings go with the hand.
    this.#dots.hold(state.trial !== null && state.rings === null && drawing() === "software");
    this.#showLayers();
    this.#dots.refresh();
    if (state.trial !== null) return; // what follows is hidden while a facility is on its way
    this.#ranks = limitMm !== null || loaded?.reach == null ? collection([]) : rankFeatures(loaded.finding.gaps ?? [], middlesOf(study.points, this.#dots.status));
    this.#putRanks();
    this.put("circles", limitMm === null || !isStraight(state) || loaded?.finding.serving === undefined ? collection([]) : circleFeatures(state.facilities, loaded.finding.serving, limitMm));
  }

  /** Which numbers lie on each other depends on how near the map is. */
  #putRanks(): void {
    if (this.#ranks.features.length > 0 || !this.#empty.has("ranks")) this.put("ranks", apart(this.#ranks, place => this.map.project([...place])));
  }

  #showLayers(): void {
    const { shown, limitMm, trial } = this.#page.state;
    const aside = !this.#empty.has("rings");
    // Suggested sites are numbered, too.
    const numbered = !this.#empty.has("ghosts");
    for (const [id, source] of sourceOf) {
      const key = keyOf[id];
      const visible = !this.#empty.has(source) && (key === undefined || shown.has(key)) && ((limitMm === null && trial === null) || !ofTheStandard.has(id)) && !(aside && ofAll.has(id)) && !(numbered && id === "ranks");
      // Set to what it is, it would have the whole map drawn anew.
      if (visible !== (this.map.getLayoutProperty(id, "visibility") !== "none")) this.map.setLayoutProperty(id, "visibility", visible ? "visible" : "none");
    }

    this.#dots.show(shown.has("people"));
  }

  #recolour(): void {
    const palette = paletteOf(this.#page.state.theme);
    for (const [name, image] of [...symbolImages(palette), ["rank", rankImage(palette)] as const]) {
      if (this.map.hasImage(name)) this.map.removeImage(name);
      this.map.addImage(name, image, { pixelRatio: 2 });
    }

    for (const layer of styleOf(palette).layers) {
      for (const [name, value] of Object.entries(layer.paint ?? {})) this.map.setPaintProperty(layer.id, name as never, value as never);
    }

    this.#dots.paint(palette, comparison(this.#page.state) !== null);
  }

  #pin(): void {
    const { why, facilities, standard } = this.#page.state;
    if (why === null) {
      this.put("pin", collection([]));
      return;
    }

    const line = why.answer?.standards.find(one => one.id === standard);
    const [journey] = line?.journeys ?? [];
    const ends = journey !== undefined ? [] : [line?.nearest, line?.second].flatMap(one => {
      const geometry = one == null ? null : facilities.features[one.facility]?.geometry;
      return geometry?.type === "Point" ? [geometry.coordinates as unknown as Place] : [];
    });
    this.put("pin", pinFeatures(why.place, ends, journey?.ways ?? []));
  }
}

/** The baseline's distances while the map shows who is gained and lost against it. */
function comparison({ comparing, loaded }: PageState): Distances | null {
  return comparing ? (loaded?.reach?.before ?? null) : null;
}

/** Whether this browser draws with WebGL 2; where it does not, the printed sheet stands in for the map. */
export function canDraw(): boolean {
  return drawing() !== "none";
}

/** What the map knows of a view, for the address. */
export function viewOf(map: maplibre.Map): NonNullable<PageState["view"]> {
  const { lng, lat } = map.getCenter();
  return { longitude: lng, latitude: lat, zoom: map.getZoom() };
}
