export type Column = Float64Array | Int32Array | Uint8Array;

const kinds = { 1: Float64Array, 2: Int32Array, 3: Uint8Array } as const;

/**
 * Columns of equal length as the server sends them: a header of magic GEOC, version, rows, columns, then for each column its name (8 bytes),
 * type (1 f64, 2 i32, 3 u8) and offset; all little-endian. The columns are views of the buffer: nothing is copied.
 */
export function readColumns(buffer: ArrayBuffer): { rows: number; columns: ReadonlyMap<string, Column> } {
  const header = new DataView(buffer);
  if (buffer.byteLength < 16 || header.getUint32(0, true) !== 0x434f4547) throw new Error("Not a table of columns.");
  if (header.getUint32(4, true) !== 1) throw new Error(`Columns of version ${header.getUint32(4, true)}.`);
  const rows = header.getUint32(8, true);
  const columns = new Map<string, Column>();
  for (let at = 0; at < header.getUint32(12, true); at++) {
    const entry = 16 + at * 16;
    const name = String.fromCharCode(...new Uint8Array(buffer, entry, 8)).replace(/\0+$/, "");
    const kind = kinds[header.getUint32(entry + 8, true) as 1 | 2 | 3];
    if (kind === undefined) throw new Error(`Column ${name} is of an unknown type.`);
    columns.set(name, new kind(buffer, header.getUint32(entry + 12, true), rows));
  }
  return { rows, columns };
}

/** A column that must be there, of the type it must have. */
export function columnOf<C extends Column>(columns: ReadonlyMap<string, Column>, name: string, kind: new (...args: never[]) => C): C {
  const column = columns.get(name);
  if (!(column instanceof kind)) throw new Error(`Column ${name} is missing.`);
  return column;
}
