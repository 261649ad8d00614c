import type { Place } from "../places/geodesic.ts";
import type { Held, Page } from "../state/page.ts";

const key = "geo.hand";

/** What the hand holds is kept for this window, so that a reload in the middle of a drag finds the facility where it was, not yet put down. */
export function keepHand(page: Page): void {
  const kept = read();
  if (kept !== null && kept.scenario === page.state.scenario?.name && page.state.tab === "whatif") page.set({ selected: kept.selected, held: kept.held });
  page.watch(state => [state.scenario?.name ?? null, state.selected, state.held], ([scenario, selected, held]) => {
    try {
      if (scenario === null || selected === null) sessionStorage.removeItem(key);
      else sessionStorage.setItem(key, JSON.stringify({ scenario, selected, held }));
    } catch {
      // A browser that keeps nothing.
    }
  });
}

interface Kept {
  readonly scenario: string;
  readonly selected: string;
  readonly held: Held | null;
}

function read(): Kept | null {
  try {
    return keptOf(JSON.parse(sessionStorage.getItem(key) ?? "null"));
  } catch {
    return null;
  }
}

/** Null where it is not what this page wrote. */
export function keptOf(value: unknown): Kept | null {
  const { scenario, selected, held } = (value ?? {}) as Partial<Record<keyof Kept, unknown>>;
  if (typeof scenario !== "string" || typeof selected !== "string") return null;
  const { facility, place } = (held ?? {}) as Partial<Record<keyof Held, unknown>>;
  return { scenario, selected, held: facility === selected && isPlace(place) ? { facility: selected, place } : null };
}

function isPlace(value: unknown): value is Place {
  return Array.isArray(value) && value.length === 2 && value.every(Number.isFinite);
}
