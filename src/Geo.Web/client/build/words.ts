/** The prefixes of the word table that the page shows; the rest stays out of the bundle. */
const prefixes = ["web.", "facility-class.", "class.", "sample.", "role.", "map.approval"];

export interface Words {
  readonly zh: Readonly<Record<string, string>>;
  readonly en: Readonly<Record<string, string>>;
}

/** Reads the word table (key, zh, en; a cell with comma or quote stands in quotes, one line a row). */
export function readWords(csv: string): Words {
  const zh: Record<string, string> = {};
  const en: Record<string, string> = {};
  for (const line of csv.replace(/^\uFEFF/, "").split(/\r?\n/)) {
    if (!prefixes.some(prefix => line.startsWith(prefix))) continue;
    const [key, chinese, english] = cells(line);
    if (key === undefined || chinese === undefined || english === undefined) throw new Error(`words.csv: ${line}`);
    zh[key] = chinese;
    en[key] = english;
  }
  return { zh, en };
}

function cells(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(match => match[1]?.replaceAll('""', '"') ?? match[2] ?? "");
}
