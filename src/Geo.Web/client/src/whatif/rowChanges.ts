/** Rows whose nearest facility a trial puts another way off: little-endian 32-bit integers in base 64, as they come from the server. */
export interface PackedRows {
  readonly rows: string;
  readonly firstMm: string;
}

/** The ways to the nearest facility with some rows replaced; what it is given stays as it was. */
export function withChanges(firstMm: Int32Array, packed: PackedRows): Int32Array {
  const [rows, values] = [unpack(packed.rows), unpack(packed.firstMm)];
  if (values.length !== rows.length) throw new Error(`A trial has ${values.length} ways for ${rows.length} rows.`);
  const changed = firstMm.slice();
  for (let at = 0; at < rows.length; at++) changed[rows[at]!] = values[at]!;
  return changed;
}

export function unpack(text: string): Int32Array {
  const letters = atob(text);
  // A loop: walking the letters one by one as texts took most of a trial's time on the page.
  const bytes = new Uint8Array(letters.length);
  for (let at = 0; at < letters.length; at++) bytes[at] = letters.charCodeAt(at);
  return new Int32Array(bytes.buffer, 0, bytes.length >> 2);
}
