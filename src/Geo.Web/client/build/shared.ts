import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";
import { readWords } from "./words.ts";

const wordsPath = fileURLToPath(new URL("../../../Geo.Present/Words/words.csv", import.meta.url));
const coloursPath = fileURLToPath(new URL("../../../Geo.Present/Maps/MapColours.cs", import.meta.url));

/**
 * What the page shares with sheets and reports, taken from its one home at build: the words (`virtual:words`) and the map's colours
 * (`virtual:colours`), so that neither can differ.
 */
export function shared(): Plugin {
  const modules: Record<string, () => string> = {
    "virtual:words": () => `export default ${JSON.stringify(readWords(readFileSync(wordsPath, "utf8")))};`,
    "virtual:colours": () => `export default ${JSON.stringify(readColours(readFileSync(coloursPath, "utf8")))};`,
  };
  return {
    name: "geo-shared",
    resolveId: id => (id in modules ? `\0${id}` : null),
    load(id) {
      const make = modules[id.slice(1)];
      if (!id.startsWith("\0virtual:") || make === undefined) return null;
      this.addWatchFile(id.endsWith("words") ? wordsPath : coloursPath);
      return make();
    },
  };
}

/** The constants of MapColours.cs by name. */
export function readColours(source: string): Record<string, string> {
  const colours = Object.fromEntries([...source.matchAll(/const string (\w+) = "(#[0-9A-Fa-f]{6})"/g)].map(match => [match[1]!, match[2]!]));
  if (Object.keys(colours).length === 0) throw new Error("MapColours.cs holds no colours.");
  return colours;
}
