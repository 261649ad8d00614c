import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { likelyRole } from "./intakes.ts";
import { crc32, shapefileOf, zipped } from "./zip.ts";

const file = (name: string, text = name): File => new File([text], name);

test("the parts of a shapefile are found by their name, whatever else was dropped with them", () => {
  const found = shapefileOf([file("Clinics.DBF"), file("clinics.shp"), file("clinics.prj"), file("readme.txt"), file("clinics2.dbf")]);
  expect(found?.stem).toBe("clinics");
  expect(found?.parts.map(part => part.name)).toEqual(["Clinics.DBF", "clinics.shp", "clinics.prj"]);
  expect(shapefileOf([file("clinics.csv")])).toBeNull();
});

test("checksums are those of the standard's example", () => {
  expect(crc32(new TextEncoder().encode("123456789"))).toBe(0xcbf43926);
});

test("another program opens the archive", async () => {
  const folder = mkdtempSync(join(tmpdir(), "geo-zip-"));
  try {
    const path = join(folder, "one.zip");
    writeFileSync(path, new Uint8Array(await (await zipped("one.zip", [file("诊所.shp", "shape"), file("诊所.dbf", "table")])).arrayBuffer()));
    const said = execFileSync("python3", ["-c", "import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); print(z.testzip(), [(i.filename, z.read(i).decode()) for i in z.infolist()])", path], { encoding: "utf8" });
    expect(said.trim()).toBe("None [('诊所.shp', 'shape'), ('诊所.dbf', 'table')]");
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("what a file is for is guessed by its name", () => {
  expect(["机构.csv", "乡镇边界.geojson", "population.tif", "villages.csv", "120调度.xlsx"].map(likelyRole)).toEqual(["facilities", "units", "population", "places", "events"]);
});
