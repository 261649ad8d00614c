import { loadavg } from "node:os";
import type { Page } from "playwright-core";

interface Probe {
  /** When the mouse moved, milliseconds. */
  readonly moved: number[];
  /** For each move, when figures of this place or a later one stood on the screen. */
  readonly drawn: number[];
  readonly trials: Trial[];
}

/** Of one trial: when it was asked, answered and unpacked, put into the page, and drawn. */
interface Trial {
  readonly asked: number;
  answered: number;
  put: number;
  drawn: number;
}

/**
 * Measures a drag as the hand feels it: from a movement of the mouse to the second frame after the new figures were put in, that is, when the first
 * frame with them is done. Places that were passed over while a trial was on its way count until a later place's figures stand.
 */
export async function watchDrag(page: Page): Promise<void> {
  await page.evaluate(() => {
    const probe: Probe = { moved: [], drawn: [], trials: [] };
    const open: { readonly trial: Trial; readonly upTo: number }[] = [];
    const ask = window.fetch.bind(window);
    (window as unknown as { probe: Probe }).probe = probe;
    addEventListener("mousemove", event => probe.moved.push(event.timeStamp), true);
    window.fetch = async (input, init) => {
      if (!String(input).endsWith("/trial")) return ask(input, init);
      const trial: Trial = { asked: performance.now(), answered: 0, put: 0, drawn: 0 };
      open.push({ trial, upTo: probe.moved.length });
      const answer = await ask(input, init);
      const json = answer.json.bind(answer);
      answer.json = async () => {
        const value: unknown = await json();
        trial.answered = performance.now();
        return value;
      };
      return answer;
    };
    new MutationObserver(() => {
      const next = open.shift();
      if (next === undefined) return;
      const { trial, upTo } = next;
      trial.put = performance.now();
      probe.trials.push(trial);
      requestAnimationFrame(() => requestAnimationFrame(now => {
        trial.drawn = now;
        while (probe.drawn.length < upTo) probe.drawn.push(now);
      }));
    }).observe(document.querySelector(".headline")!, { childList: true });
  });
}

/** Waits until so many trials' figures are drawn. */
export async function tried(page: Page, trials: number): Promise<void> {
  await page.waitForFunction(count => (window as unknown as { probe: Probe }).probe.trials.filter(trial => trial.drawn > 0).length >= count, trials);
}

/** Milliseconds of a drag; lists stand in order of size. */
export interface Drag {
  /** For each move, from the mouse to its figures drawn. */
  readonly ms: readonly number[];
  /** For each trial, from its asking until its answer is unpacked. */
  readonly server: readonly number[];
  /** Until its figures are in the page. */
  readonly page: readonly number[];
  /** Until the picture with them is done. */
  readonly picture: readonly number[];
}

/** Waits until the last place's figures stand. */
export async function dragged(page: Page, moves: number): Promise<Drag> {
  await page.waitForFunction(count => {
    const { moved, drawn } = (window as unknown as { probe: Probe }).probe;
    return moved.length >= count && drawn.length >= moved.length;
  }, moves);
  const { moved, drawn, trials } = await page.evaluate(() => (window as unknown as { probe: Probe }).probe);
  const sorted = (values: number[]): number[] => values.sort((one, other) => one - other);
  return {
    ms: sorted(moved.map((at, index) => drawn[index]! - at)),
    server: sorted(trials.map(trial => trial.answered - trial.asked)),
    page: sorted(trials.map(trial => trial.put - trial.answered)),
    picture: sorted(trials.map(trial => trial.drawn - trial.put)),
  };
}

/** Enough that places are passed over while a trial is on its way; with GEO_LONG as many as a measurement asks for. */
const moves = process.env["GEO_LONG"] === "1" ? 100 : 25;
/** On a machine with much else to do the drag is cut short, and says so. */
const longestMs = 40_000;

/** Holds the mouse on a place and moves it about in a figure of eight; how many moves there was time for. The mouse stays down. */
export async function drag(page: Page, [x, y]: readonly [number, number]): Promise<number> {
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.evaluate(() => (window as unknown as { probe: Probe }).probe.moved.splice(0));
  const until = Date.now() + longestMs;
  let made = 0;
  while (made < moves && Date.now() < until) {
    const turn = (++made / moves) * 2 * Math.PI;
    await page.mouse.move(x + 180 * Math.sin(turn), y - 110 * Math.sin(2 * turn));
  }

  return made;
}

/** A drag in one line. */
export function told(what: string, { ms, server, page, picture }: Drag): string {
  const of = (values: readonly number[]): string => `p50 ${percentile(values, 0.5).toFixed(0)}, p95 ${percentile(values, 0.95).toFixed(0)}`;
  return `${what}: ${ms.length} moves, ${server.length} trials; mouse to figures drawn, ms: ${of(ms)}, max ${ms.at(-1)!.toFixed(0)}; of a trial the server ${of(server)}, the page ${of(page)}, the picture ${of(picture)} (load ${loadavg()[0]!.toFixed(1)}, WebGL in software)`;
}

/** The value below which the given share of the sorted values lies. */
export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? NaN;
}
