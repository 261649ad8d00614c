import sheet from "virtual:colours";
import type { Theme } from "../state/page.ts";

/** The colours of the map. By day they are those of the printed sheets; by night the same hues, fit for a dark ground. */
export interface Palette {
  readonly beyond: string;
  readonly land: string;
  readonly reach: string;
  readonly reachEdge: string;
  readonly unitEdge: string;
  readonly areaEdge: string;
  readonly covered: string;
  readonly gap: string;
  readonly gapDark: string;
  readonly serving: string;
  readonly idle: string;
  readonly ink: string;
  readonly paper: string;
  readonly gained: string;
  readonly lost: string;
  readonly still: string;
  readonly missed: string;
  readonly over: string;
  readonly held: string;
}

const light: Palette = {
  beyond: of("Beyond"),
  land: of("Land"),
  reach: of("Reach"),
  reachEdge: of("ReachEdge"),
  unitEdge: of("UnitEdge"),
  areaEdge: of("AreaEdge"),
  covered: of("Covered"),
  gap: of("Gap"),
  gapDark: of("GapDark"),
  serving: of("Serving"),
  idle: of("Idle"),
  ink: of("Ink"),
  paper: of("Paper"),
  gained: of("ReachEdge"),
  lost: "#E69F00",
  still: "#6B5B53",
  missed: of("Missed"),
  over: of("Over"),
  held: of("Held"),
};

const dark: Palette = {
  ...light,
  beyond: "#10161c",
  land: "#1d262f",
  reachEdge: "#56B4E9",
  unitEdge: "#55626f",
  areaEdge: "#aab6c1",
  covered: "#6d8aa5",
  gap: "#ff7b24",
  gapDark: "#ffa869",
  serving: "#8fd0ff",
  idle: "#939ca6",
  ink: "#eef2f6",
  paper: "#10161c",
  gained: "#56B4E9",
  lost: "#F0B93A",
  still: "#9a8a80",
  held: "#3d6a8c",
};

export function paletteOf(theme: Theme): Palette {
  return theme === "dark" ? dark : light;
}

/** #rrggbb as red, green, blue between 0 and 1. */
export function rgb(colour: string): readonly [number, number, number] {
  const value = Number.parseInt(colour.slice(1), 16);
  return [(value >> 16) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
}

function of(name: string): string {
  const colour = sheet[name];
  if (colour === undefined) throw new Error(`The sheets have no colour ${name}.`);
  return colour;
}
