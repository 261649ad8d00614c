import type { Distances } from "../figures/points.ts";

/** Rows whose nearest facilities a trial changes: little-endian 32-bit integers in base 64, as they come from the server. */
export interface PackedRows {
  readonly rows: string;
  readonly first: string;
  readonly firstMm: string;
  readonly second: string;
  readonly secondMm: string;
}

/** The distances with some rows replaced; what it is given stays as it was. */
export function withChanges(distances: Distances, packed: PackedRows): Distances {
  const rows = unpack(packed.rows);
  const changed = { first: distances.first.slice(), firstMm: distances.firstMm.slice(), second: distances.second.slice(), secondMm: distances.secondMm.slice() };
  for (const name of ["first", "firstMm", "second", "secondMm"] as const) {
    const values = unpack(packed[name]);
    if (values.length !== rows.length) throw new Error(`A trial's ${name} has ${values.length} rows of ${rows.length}.`);
    rows.forEach((row, at) => (changed[name][row] = values[at]!));
  }

  return changed;
}

export function unpack(text: string): Int32Array {
  const letters = atob(text);
  // A loop: walking the letters one by one as texts took most of a trial's time on the page.
  const bytes = new Uint8Array(letters.length);
  for (let at = 0; at < letters.length; at++) bytes[at] = letters.charCodeAt(at);
  return new Int32Array(bytes.buffer, 0, bytes.length >> 2);
}
