import table from "virtual:words";

export type Language = "zh" | "en";

/** A text as the server sends it: both languages, so that switching asks nothing. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

let current: Language = "zh";

export function speak(language: Language): void {
  current = language;
}

export function spoken(): Language {
  return current;
}

/** The words under a key, in the page's language, with {0} {1} … filled. A key that is not in the table is an error of the page. */
export function t(key: string, ...values: readonly (string | number)[]): string {
  const words = table[current][key];
  if (words === undefined) throw new Error(`No words for ${key}.`);
  return words.replace(/\{(\d+)\}/g, (_, at: string) => String(values[Number(at)] ?? ""));
}

/** A text of the server in the page's language. */
export function say(text: Text | null | undefined): string {
  return text?.[current] ?? "";
}

/** A name with an optional English one. */
export function named(name: string, nameEn: string | null | undefined): string {
  return current === "en" && nameEn ? nameEn : name;
}
