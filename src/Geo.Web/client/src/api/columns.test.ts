import { expect, test } from "vitest";
import { columnOf, readColumns } from "./columns.ts";

/** Two rows of a double, an integer and a byte, written by hand as the format says. */
function table(): ArrayBuffer {
  const buffer = new ArrayBuffer(16 + 3 * 16 + 16 + 8 + 8);
  const view = new DataView(buffer);
  const text = (at: number, value: string): void => [...value].forEach((letter, index) => view.setUint8(at + index, letter.charCodeAt(0)));
  text(0, "GEOC");
  [1, 2, 3].forEach((value, index) => view.setUint32(4 + index * 4, value, true));
  ([["people", 1, 64], ["secondMm", 2, 80], ["class", 3, 88]] as const).forEach(([name, kind, offset], index) => {
    text(16 + index * 16, name);
    view.setUint32(24 + index * 16, kind, true);
    view.setUint32(28 + index * 16, offset, true);
  });
  view.setFloat64(64, 9_007_199_254_740_991, true);
  view.setFloat64(72, 120_000, true);
  view.setInt32(80, -1, true);
  view.setInt32(84, 20_000_000, true);
  view.setUint8(88, 1);
  view.setUint8(89, 2);
  return buffer;
}

test("columns are read as they were written, whole numbers to 2^53", () => {
  const { rows, columns } = readColumns(table());
  expect(rows).toBe(2);
  expect([...columnOf(columns, "people", Float64Array)]).toEqual([9_007_199_254_740_991, 120_000]);
  expect([...columnOf(columns, "class", Uint8Array)]).toEqual([1, 2]);
});

test("a name of eight letters has no zero at its end", () => expect([...columnOf(readColumns(table()).columns, "secondMm", Int32Array)]).toEqual([-1, 20_000_000]));

test("another version is refused", () => {
  const buffer = table();
  new DataView(buffer).setUint32(4, 2, true);
  expect(() => readColumns(buffer)).toThrow("version 2");
});

test("what is not a table of columns is refused", () => expect(() => readColumns(new ArrayBuffer(64))).toThrow());

test("a column of another type counts as missing", () => expect(() => columnOf(readColumns(table()).columns, "class", Int32Array)).toThrow("class"));
