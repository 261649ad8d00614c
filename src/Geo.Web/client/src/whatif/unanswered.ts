/** A write that was sent and not yet answered. It is kept for this window: after a reload nobody else knows whether the server has it. */
export interface Unanswered {
  readonly scenario: string;
  /** The version it was made for. While the server still has that one, the write has not arrived. */
  readonly version: number;
  readonly method: "POST" | "PUT";
  readonly part: "edits" | "cursor" | "title";
  readonly body: unknown;
  /** Sent again with the same key it is done once, even where the first comes late. */
  readonly key: string;
}

const slot = "geo.unanswered";

export function keepUnanswered(write: Unanswered | null): void {
  try {
    if (write === null) sessionStorage.removeItem(slot);
    else sessionStorage.setItem(slot, JSON.stringify(write));
  } catch {
    // A browser that keeps nothing.
  }
}

export function readUnanswered(): Unanswered | null {
  try {
    return unansweredOf(JSON.parse(sessionStorage.getItem(slot) ?? "null"));
  } catch {
    return null;
  }
}

/** Null where it is not what this page wrote. */
export function unansweredOf(value: unknown): Unanswered | null {
  const { scenario, version, method, part, body, key } = (value ?? {}) as Partial<Record<keyof Unanswered, unknown>>;
  if (typeof scenario !== "string" || typeof version !== "number" || typeof key !== "string" || body === undefined) return null;
  if ((method !== "POST" && method !== "PUT") || (part !== "edits" && part !== "cursor" && part !== "title")) return null;
  return { scenario, version, method, part, body, key };
}
