import type { Server } from "../api/server.ts";
import type { Text } from "../words/words.ts";

/** What a file may be for: the keys under `sources` in a study file. */
export const roles = ["facilities", "units", "population", "places", "urban_areas", "current_units", "events"] as const;
export type Role = (typeof roles)[number];

export interface FaultLine {
  readonly file: string;
  readonly row: number;
  readonly column: string;
  readonly value: string;
  readonly reason: Text;
  readonly remedy: Text;
}

export interface Reason {
  readonly list: "rejection" | "repair" | "remark";
  readonly count: number;
  readonly reason: Text;
  readonly remedy: Text;
}

/** What an import would make of a file. */
export interface Preview {
  readonly format: string;
  readonly encoding: string | null;
  readonly crs: string | null;
  readonly crsOrigin: Text | null;
  readonly read: number;
  readonly accepted: number;
  readonly repaired: number;
  readonly rejected: number;
  readonly leftOut: number;
  readonly columns: readonly { readonly header: string; readonly field: string | null }[];
  readonly rows: readonly (readonly string[])[];
  readonly verdict: Text | null;
  readonly isDoubtful: boolean;
  readonly readings: readonly Text[];
  /** A coordinate system that fits better than the one it was read in. */
  readonly better: string | null;
  readonly reasons: readonly Reason[];
  readonly rejections: readonly FaultLine[];
  readonly rejectedRows: string | null;
  /** Files the study names for this already. */
  readonly already: readonly string[];
}

/** A file that is being tried. */
export interface Intake {
  readonly id: string;
  readonly file: string;
  readonly state: "queued" | "running" | "done" | "failed" | "cancelled";
  readonly done: number;
  readonly faults: readonly FaultLine[];
  readonly preview: Preview | null;
}

/** How a file is to be read; empty leaves it to the evidence. */
export interface Wish {
  readonly role: Role;
  readonly crs: string;
  readonly encoding: string;
}

const waitSeconds = 1;

/** Sends a file to be tried and tells of it until it is over; only the last one sent counts. */
export class Intakes {
  readonly #server: Server;
  readonly #path: string;
  #stop: AbortController | null = null;
  #id: string | null = null;

  constructor(server: Server, study: string) {
    this.#path = `/api/studies/${encodeURIComponent(study)}/intakes`;
    this.#server = server;
  }

  async try(file: File, { role, crs, encoding }: Wish, show: (intake: Intake) => void): Promise<void> {
    await this.letGo();
    const stop = (this.#stop = new AbortController());
    const query = new URLSearchParams({ name: file.name, role, ...(crs === "" ? {} : { crs }), ...(encoding === "" ? {} : { encoding }) });
    let intake = await this.#server.upload<Intake>(`${this.#path}?${query}`, file, { signal: stop.signal });
    this.#id = intake.id;
    while (!stop.signal.aborted) {
      show(intake);
      if (intake.state !== "queued" && intake.state !== "running") return;
      intake = await this.#server.json<Intake>(`${this.#path}/${intake.id}?wait=${waitSeconds}`, stop.signal);
    }
  }

  /** Ends what is under way; the server deletes the file. */
  async letGo(): Promise<void> {
    const id = this.#id;
    this.#stop?.abort();
    [this.#stop, this.#id] = [null, null];
    if (id !== null) await this.#server.send("DELETE", `${this.#path}/${id}`).catch(() => null); // it is deleted after an hour all the same
  }

  /** Puts the file beside the study, as a new one; the line that names it there. */
  async keep(intake: Intake, name: string): Promise<{ readonly path: string; readonly line: string }> {
    return (await this.#server.send<{ path: string; line: string }>("POST", `${this.#path}/${intake.id}/kept`, { name })).value;
  }
}

/** What a file is most likely for, by its name: a first choice, which the reader changes. */
export function likelyRole(name: string): Role {
  if (/人口|居民|pop|people|\.tiff?$/i.test(name)) return "population";
  if (/乡镇|街道|区划|边界|行政|town|unit|bound|admin/i.test(name)) return "units";
  if (/地名|村|驻地|place|village|seat/i.test(name)) return "places";
  if (/调度|出车|120|dispatch|call/i.test(name)) return "events";
  return "facilities";
}
