import type { Page } from "playwright-core";

interface Probe {
  /** When the mouse moved, milliseconds. */
  readonly moved: number[];
  /** For each move, when figures of this place or a later one stood on the screen. */
  readonly drawn: number[];
  trials: number;
}

/**
 * Measures a drag as the hand feels it: from a movement of the mouse to the second frame after the new figures were put in, that is, when the first
 * frame with them is done. Places that were passed over while a trial was on its way count until a later place's figures stand.
 */
export async function watchDrag(page: Page): Promise<void> {
  await page.evaluate(() => {
    const probe: Probe = { moved: [], drawn: [], trials: 0 };
    const asked: number[] = [];
    const ask = window.fetch.bind(window);
    (window as unknown as { probe: Probe }).probe = probe;
    addEventListener("mousemove", event => probe.moved.push(event.timeStamp), true);
    window.fetch = (input, init) => {
      if (String(input).endsWith("/trial")) asked.push(probe.moved.length);
      return ask(input, init);
    };
    new MutationObserver(() => {
      const upTo = asked.shift();
      if (upTo === undefined) return;
      probe.trials++;
      requestAnimationFrame(() => requestAnimationFrame(now => {
        while (probe.drawn.length < upTo) probe.drawn.push(now);
      }));
    }).observe(document.querySelector(".headline")!, { childList: true });
  });
}

/** Waits until the last place's figures stand; milliseconds of each move, in order of size, and how many trials were asked. */
export async function dragged(page: Page, moves: number): Promise<{ ms: number[]; trials: number }> {
  await page.waitForFunction(count => {
    const { moved, drawn } = (window as unknown as { probe: Probe }).probe;
    return moved.length >= count && drawn.length >= moved.length;
  }, moves);
  const { moved, drawn, trials } = await page.evaluate(() => (window as unknown as { probe: Probe }).probe);
  return { ms: moved.map((at, index) => drawn[index]! - at).sort((one, other) => one - other), trials };
}

/** The value below which the given share of the sorted values lies. */
export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? NaN;
}
