import type { ScoreLine } from "../api/shapes.ts";

/** What is missed; what has figures; everything, also what does not apply or can't be computed. */
export const choices = ["missed", "told", "all"] as const;
export type Kept = (typeof choices)[number];

/** Lists of more standards than these have a filter. */
export const manyLines = 12;

export interface DocumentLines {
  readonly document: string;
  readonly title: ScoreLine["documentTitle"];
  /** In the catalogue's order. */
  readonly lines: readonly ScoreLine[];
  /** Of all lines of the document, whatever is kept. */
  readonly counts: ReadonlyMap<ScoreLine["group"], number>;
}

/** The lines that fit, document by document. What is looked for is looked for among all, in id, name and clause of both languages. */
export function linesBy(lines: readonly ScoreLine[], kept: Kept, wanted: string): DocumentLines[] {
  const words = wanted.trim().toLowerCase();
  const documents = new Map<string, ScoreLine[]>();
  for (const line of lines) {
    const own = documents.get(line.document);
    if (own === undefined) documents.set(line.document, [line]);
    else own.push(line);
  }

  return [...documents].map(([document, own]) => ({
    document, title: own[0]!.documentTitle, counts: countsOf(own),
    lines: own.filter(line => (words === "" ? fits(line, kept) : textOf(line).includes(words))),
  }));
}

function fits(line: ScoreLine, kept: Kept): boolean {
  return kept === "all" || (kept === "told" ? line.result !== "notApplicable" && line.result !== "notComputable" : line.group === "short" || line.group === "exceeded");
}

function countsOf(lines: readonly ScoreLine[]): Map<ScoreLine["group"], number> {
  const counts = new Map<ScoreLine["group"], number>();
  for (const line of lines) counts.set(line.group, (counts.get(line.group) ?? 0) + 1);
  return counts;
}

function textOf(line: ScoreLine): string {
  return `${line.id} ${line.name.zh} ${line.name.en} ${line.clause.zh} ${line.clause.en}`.toLowerCase();
}
