import { fill, h } from "../dom/h.ts";
import type { Acts } from "../state/acts.ts";
import type { Page, PageState } from "../state/page.ts";
import { Store } from "../state/store.ts";
import { t } from "../words/words.ts";
import { MapView, viewOf } from "./mapView.ts";

/**
 * The study as it is, left of a bar, and the scenario right of it. The baseline is a second map over the first, cut at the bar and led by it; it is
 * drawn from the same state with the baseline's facilities and findings in the place of the scenario's, so the two cannot differ in anything else.
 */
export function swipe(page: Page, view: MapView, acts: Acts): HTMLElement {
  const bar = h("div", { class: "swipe", hidden: true });
  let other: Beside | null = null;
  page.watch(state => [state.swipe !== null && state.scenario !== null && state.loaded !== null && state.beside === null], ([wanted]) => {
    if (wanted) void acts.loadBaseline();
  });
  page.watch(state => [state.swipe !== null && state.scenario !== null && state.beside !== null], ([parted]) => {
    bar.hidden = !parted;
    if (parted) other ??= new Beside(page, view);
    else {
      other?.remove();
      other = null;
      if (page.state.beside !== null && page.state.swipe === null) page.set({ beside: null });
    }
  });
  page.watch(state => [state.swipe, state.beside], ([share]) => {
    if (share === null) return;
    bar.style.insetInlineStart = `${share * 100}%`;
    other?.cut(share);
  });
  page.watch(state => [state.language, state.scenario?.title ?? ""], ([, title]) => fill(bar,
    h("span", { class: "side-name before", "aria-hidden": "true" }, t("web.baseline")),
    grip(page, view),
    h("span", { class: "side-name after", "aria-hidden": "true" }, title)));
  page.watch(state => [state.swipe], ([share]) => {
    bar.querySelector("[role=slider]")?.setAttribute("aria-valuenow", String(Math.round((share ?? 0) * 100)));
  });
  return bar;
}

/** The baseline's map. It is put between the map's picture and its marks, so that the facility in hand stays on top. */
class Beside {
  readonly #view: MapView;
  readonly #pane = h("div", { class: "beside", inert: true, "aria-hidden": "true" });
  readonly #stop: (() => void)[] = [];

  constructor(page: Page, leader: MapView) {
    leader.map.getCanvas().after(this.#pane);
    const store = new Store<PageState>({ ...asItIs(page.state), view: viewOf(leader.map) });
    this.#view = new MapView(this.#pane, store, false);
    void this.#view.ready.then(() => this.#pane.classList.add("ready"));
    const follow = (): void => void this.#view.map.jumpTo({ center: leader.map.getCenter(), zoom: leader.map.getZoom() });
    leader.map.on("move", follow);
    this.#stop.push(
      () => leader.map.off("move", follow),
      page.watch(state => [state.beside, state.limitMm, state.shown, state.theme, state.language], () => store.set(asItIs(page.state))));
    this.cut(page.state.swipe ?? 0.5);
  }

  cut(share: number): void {
    this.#pane.style.clipPath = `inset(0 ${(1 - share) * 100}% 0 0)`;
  }

  remove(): void {
    for (const stop of this.#stop) stop();
    this.#view.map.remove();
    this.#pane.remove();
  }
}

function asItIs(state: PageState): PageState {
  const { beside } = state;
  return { ...state, ...(beside === null ? {} : { facilities: beside.facilities, loaded: beside.loaded }), scenario: null, trial: null, comparing: false, why: null, rings: null, held: null, suggestion: null, measured: null };
}

/** The bar's handle: dragged, or moved by the arrow keys. */
function grip(page: Page, view: MapView): HTMLElement {
  const put = (share: number): void => page.set({ swipe: Math.min(0.98, Math.max(0.02, share)) });
  const handle = h("button", {
    type: "button", class: "grip", role: "slider", "aria-label": t("web.swipe-handle"), "aria-orientation": "horizontal", "aria-valuemin": "0", "aria-valuemax": "100",
    "aria-valuenow": Math.round((page.state.swipe ?? 0.5) * 100),
    on: {
      pointerdown: event => handle.setPointerCapture(event.pointerId),
      pointermove: event => {
        if (!handle.hasPointerCapture(event.pointerId)) return;
        const { left, width } = view.map.getContainer().getBoundingClientRect();
        put((event.clientX - left) / width);
      },
      keydown: event => {
        const share = page.state.swipe ?? 0.5;
        const to = { ArrowLeft: share - 0.02, ArrowRight: share + 0.02, PageDown: share - 0.1, PageUp: share + 0.1, Home: 0, End: 1 }[event.key];
        if (to === undefined) return;
        put(to);
        event.preventDefault();
        event.stopPropagation();
      },
    },
  });
  return handle;
}
