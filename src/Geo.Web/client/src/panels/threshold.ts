import { h, refill, s, type Child } from "../dom/h.ts";
import { change, people, short } from "../figures/numbers.ts";
import { limitAt, type Scale } from "../figures/threshold.ts";
import type { Curve } from "../figures/curve.ts";
import type { Acts } from "../state/acts.ts";
import { limitOf, type Loaded, type Page } from "../state/page.ts";
import { t } from "../words/words.ts";
import { scaleFor } from "./limitText.ts";

const width = 320;
const height = 64;

/** The slider of the limit over the curve of people it reaches. It recolours at once: the distances are on the page. */
export function threshold(page: Page, acts: Acts): HTMLElement {
  const card = h("section", { class: "card threshold" });
  page.watch(state => [state.loaded, state.language], ([loaded]) => {
    const scale = scaleFor(loaded);
    card.hidden = loaded === null || scale === null;
    if (loaded === null || scale === null || loaded.reach === null) return;
    build(card, page, acts, loaded, scale, loaded.reach.curve);
  });
  return card;
}

function build(card: HTMLElement, page: Page, acts: Acts, loaded: Loaded, scale: Scale, curve: Curve): void {
  const range = h("input", {
    type: "range", id: "limit", min: "0", max: String(scale.most), step: String(scale.step), value: String(current(page, scale)), "aria-describedby": "limit-more",
    on: { input: () => page.set({ limitMm: own(limitAt(scale, Number(range.value)), page) }) },
  });
  const value = h("output", { for: "limit" });
  const more = h("p", { class: "more", id: "limit-more" });
  const marker = s("line", { class: "marker", y1: 0, y2: height });
  const reached = s("path", { class: "reached" });
  const reset = h("button", { type: "button", class: "plain", on: { click: () => page.set({ limitMm: null }) } }, t("web.own-limit"));
  refill(card,
    travelling(page, acts),
    h("div", { class: "line" }, h("label", { for: "limit" }, t("web.limit")), value, reset),
    s("svg", { class: "curve", viewBox: `0 0 ${width} ${height}`, preserveAspectRatio: "none", role: "img", "aria-label": t("web.curve") },
      s("path", { class: "all", d: area(curve, scale, scale.most) }), reached, ownMark(scale), marker),
    range, more);
  const stop = page.watch(state => [state.limitMm, state.loaded], ([limitMm, now]) => {
    if (now !== loaded) return queueMicrotask(() => stop());
    const mm = limitOf(page.state) ?? 0;
    const at = mm / scale.mmPerUnit;
    if (limitMm === null || document.activeElement !== range) range.value = String(at);
    value.textContent = t(`web.limit-in.${scale.unit}`, short(at, 2));
    range.setAttribute("aria-valuetext", t("web.limit-spoken", value.textContent, people(curve.outside(mm))));
    reset.hidden = limitMm === null;
    const x = Math.min(width, (at / scale.most) * width);
    marker.setAttribute("x1", String(x));
    marker.setAttribute("x2", String(x));
    reached.setAttribute("d", area(curve, scale, Math.min(at, scale.most)));
    const step = scale.unit === "minutes" ? (scale.own >= 10 ? 5 : 1) : scale.own >= 3 ? 1 : 0.25;
    more.textContent = t(`web.more.${scale.unit}`, short(step, 2), change(curve.within(mm + step * scale.mmPerUnit) - curve.within(mm)));
  });
}

/** How the way is taken, where the study gives more than straight lines. */
function travelling(page: Page, acts: Acts): Child {
  const { study: { overview }, travel } = page.state;
  if (overview.travel.length === 0) return null;
  const select = h("select", { id: "travel", on: { change: () => void acts.travelBy(overview.travel.find(model => model === select.value) ?? null) } },
    h("option", { value: "" }, t("web.travel-as-said")), ...overview.travel.map(model => h("option", { value: model, selected: model === travel }, t(`web.travel.${model}`))));
  return h("div", { class: "line" }, h("label", { for: "travel" }, t("web.travel")), select);
}

function current(page: Page, scale: Scale): number {
  return (limitOf(page.state) ?? 0) / scale.mmPerUnit;
}

/** Null where the slider stands at the standard's own limit. */
function own(limitMm: number, page: Page): number | null {
  return limitMm === limitOf({ ...page.state, limitMm: null }) ? null : limitMm;
}

/** People within each limit up to `until`, as a filled path. */
function area(curve: Curve, scale: Scale, until: number): string {
  const steps = 160;
  const line: string[] = [];
  for (let at = 0; at <= steps; at++) {
    const value = (scale.most * at) / steps;
    if (value > until && at > 0) break;
    line.push(point(curve, scale, value));
  }

  line.push(point(curve, scale, until));
  return `M0 ${height}L${line.join("L")}L${((until / scale.most) * width).toFixed(1)} ${height}Z`;
}

function point(curve: Curve, scale: Scale, value: number): string {
  const share = curve.concerned === 0 ? 0 : curve.within(value * scale.mmPerUnit) / curve.concerned;
  return `${((value / scale.most) * width).toFixed(1)} ${(height - share * (height - 4)).toFixed(1)}`;
}

function ownMark(scale: Scale): SVGElement {
  const x = (scale.own / scale.most) * width;
  return s("line", { class: "own", x1: x, x2: x, y1: 0, y2: height });
}
