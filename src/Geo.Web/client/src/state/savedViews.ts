import { addressOf, readHash, writeHash } from "./hash.ts";
import type { PageState } from "./page.ts";
import type { SavedView } from "./savedView.ts";

const most = 60;

function key(study: string): string {
  return `geo.views.${study}`;
}

/** The views kept in this browser for a study; none where it keeps nothing. */
export function loadViews(study: string): readonly SavedView[] {
  try {
    return viewsOf(JSON.parse(localStorage.getItem(key(study)) ?? "[]"));
  } catch {
    return [];
  }
}

export function saveViews(study: string, views: readonly SavedView[]): void {
  try {
    localStorage.setItem(key(study), JSON.stringify(views));
  } catch {
    // A browser that keeps nothing.
  }
}

/** Whatever is not a view is left out. */
export function viewsOf(value: unknown): readonly SavedView[] {
  if (!Array.isArray(value)) return [];
  return value.slice(0, most).flatMap(one => {
    const { title, hash } = (one ?? {}) as Partial<Record<keyof SavedView, unknown>>;
    return typeof title === "string" && typeof hash === "string" ? [{ title: title.slice(0, 80), hash: hash.slice(0, 600) }] : [];
  });
}

/** The view that the page shows, to be kept under a title. */
export function viewNow(state: PageState, title: string): SavedView {
  return { title, hash: writeHash({ ...readHash(addressOf(state)), language: null, theme: null }) };
}
