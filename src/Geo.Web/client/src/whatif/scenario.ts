import type { Place } from "../places/geodesic.ts";

/** A change of one facility, as the server keeps it. */
export type Edit =
  | { readonly do: "add"; readonly facility: NewFacility }
  | { readonly do: "move"; readonly facility: string; readonly place: Place }
  | { readonly do: "remove" | "close" | "reopen"; readonly facility: string }
  | ({ readonly do: "set"; readonly facility: string; readonly classes?: readonly string[] } & Supply);

export interface Supply {
  readonly ambulances?: number | null;
  readonly beds?: number | null;
  readonly doctors?: number | null;
  readonly nurses?: number | null;
  readonly openAllHours?: boolean | null;
}

export interface NewFacility extends Supply {
  readonly id: string;
  readonly name: string;
  readonly classes: readonly string[];
  readonly place: Place;
}

/** A named list of edits with a cursor: those before it are in force, those behind it were undone and may come back. */
export interface Scenario {
  readonly name: string;
  readonly title: string;
  readonly version: number;
  readonly cursor: number;
  readonly edits: readonly Edit[];
}

export interface ScenarioLine {
  readonly name: string;
  readonly title: string;
}

/** The title, with the name where another scenario has the same title. */
export function titleOf(line: ScenarioLine, all: readonly ScenarioLine[]): string {
  return all.filter(other => other.title === line.title).length > 1 ? `${line.title} · ${line.name}` : line.title;
}

/** The id of the facility an edit speaks of. */
export function facilityOf(edit: Edit): string {
  return edit.do === "add" ? edit.facility.id : edit.facility;
}

/** As many ids as asked for, of those that no facility and no edit has. */
export function freeIds(prefix: string, taken: Iterable<string>, count: number): string[] {
  const ids = [...taken];
  for (let at = 0; at < count; at++) ids.push(freeId(prefix, ids));
  return ids.slice(ids.length - count);
}

/** The first of new-1, new-2, … that no facility and no edit has, undone ones included. */
export function freeId(prefix: string, taken: Iterable<string>): string {
  const ids = new Set(taken);
  let number = 1;
  while (ids.has(`${prefix}-${number}`)) number++;
  return `${prefix}-${number}`;
}
