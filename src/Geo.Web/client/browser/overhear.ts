import type { Page } from "playwright-core";

/** A feature as the page hands it to the map: what the map draws of it is nowhere but in its picture. */
export interface Heard {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly geometry: { readonly coordinates: unknown };
}

/** Keeps what is handed to the map last, by a property that tells what it is; before the page's own scripts. */
export function overhear(): void {
  const kinds = ["order", "side", "own"];
  const heard: Record<string, unknown> = ((window as unknown as { heard: Record<string, unknown> }).heard = {});
  const post = Worker.prototype.postMessage;
  const look = (value: unknown, deep: number): void => {
    if (typeof value !== "object" || value === null || deep > 6 || ArrayBuffer.isView(value)) return;
    const features = (value as { features?: { properties?: Record<string, unknown> | null }[] }).features;
    if (!Array.isArray(features)) for (const part of Object.values(value)) look(part, deep + 1);
    else for (const kind of kinds) if (features[0]?.properties?.[kind] !== undefined) heard[kind] = features.map(({ properties, geometry }: Record<string, unknown>) => ({ properties, geometry }));
  };
  Worker.prototype.postMessage = function (this: Worker, ...sent: Parameters<typeof post>) {
    look(sent[0], 0);
    post.apply(this, sent);
  } as typeof post;
}

/** The numbers of gap areas, the facilities, or what one facility reaches. */
export function heard(page: Page, what: "ranks" | "facilities" | "rings"): Promise<readonly Heard[]> {
  return page.evaluate(kind => (window as unknown as { heard: Record<string, Heard[]> }).heard[kind] ?? [], { ranks: "order", facilities: "side", rings: "own" }[what]);
}

/** The middle of a map on which a place lies so many pixels right of it and down, for the address. Web Mercator, 512 pixels round the world at zoom 0. */
export function viewWith([longitude, latitude]: readonly [number, number], [right, down]: readonly [number, number], zoom: number): string {
  const world = 512 * 2 ** zoom;
  const north = Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360)) + (down * 2 * Math.PI) / world;
  return `at=${(longitude - (right * 360) / world).toFixed(5)},${((360 / Math.PI) * (Math.atan(Math.exp(north)) - Math.PI / 4)).toFixed(5)},${zoom.toFixed(2)}`;
}
