import type { Place } from "../places/geodesic.ts";

export const models = ["coverage", "fewest", "distance"] as const;
export type Model = (typeof models)[number];

/** Most sites that are asked for at once. */
export const mostSites = 10;

export interface Candidate {
  readonly name: string;
  readonly nameEn: string | null;
  readonly place: Place;
}

export interface SuggestedSite extends Candidate {
  /** People newly covered in this order; of "distance", people for whom it becomes the nearest. */
  readonly gain: number;
  readonly instead: (Candidate & { readonly loss: number | null }) | null;
}

/** Where to add facilities, as the server answers: people as persons, ways in millimetres, or in milliseconds where minutes decide. */
export interface Suggestion {
  readonly standard: string;
  readonly version: number | null;
  readonly model: Model;
  /** Sites asked for; null where their number is sought. */
  readonly asked: number | null;
  readonly candidates: number;
  readonly candidatesAreNamed: boolean;
  readonly concerned: number;
  readonly before: number;
  readonly after: number | null;
  readonly reachable: number;
  readonly objective: number | null;
  readonly bound: number | null;
  readonly meanBefore: number | null;
  /** Of "distance": people whom no way leads to, wherever is built. */
  readonly aside: number;
  readonly gap: number | null;
  readonly proven: boolean;
  readonly boundChecked: boolean;
  /** Why the search ended; "stopped" where its time was over. */
  readonly end: string;
  readonly obstacle: string | null;
  readonly seconds: number;
  readonly sites: readonly SuggestedSite[];
}

/** A question on its way, or its answer. */
export interface Asked {
  /** Class of what is to be built. */
  readonly built: string;
  readonly answer: Suggestion | null;
}

/** A bound in percent, rounded up: what is said to be out of reach must not seem to be in it. */
export function upTo(share: number): string {
  // A share that is a whole number of tenths comes out of the division a hair above it.
  return `${(Math.ceil(Math.min(share, 1) * 1000 - 1e-7) / 10).toFixed(1)}%`;
}
