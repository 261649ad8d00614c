import type { Box } from "./besideCards.ts";

/** Whatever lies on the map and hides it. */
const lying = ".card, .map-tools, .map-foot";

/** What the cards cover of a map, in its own pixels. */
export function cardsOver(container: HTMLElement): Box[] {
  const { left, top } = container.getBoundingClientRect();
  return cardsOf(container)
    .map(card => card.getBoundingClientRect())
    .filter(box => box.width > 0 && box.height > 0)
    .map(box => ({ left: box.left - left, top: box.top - top, right: box.right - left, bottom: box.bottom - top }));
}

/** Acts whenever a card comes, goes, or takes another size. Returns how to stop. */
export function watchCards(container: HTMLElement, act: () => void): () => void {
  const observer = new ResizeObserver(act);
  for (const card of cardsOf(container)) observer.observe(card);
  return () => observer.disconnect();
}

function cardsOf(container: HTMLElement): Element[] {
  return [...(container.closest(".stage")?.querySelectorAll(lying) ?? [])];
}
