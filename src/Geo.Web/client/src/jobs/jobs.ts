import type { Server } from "../api/server.ts";
import type { Text } from "../words/words.ts";

/** A whole run behind the server, as it tells of it. */
export interface Job {
  readonly id: string;
  readonly scenario: string | null;
  readonly state: "queued" | "running" | "done" | "failed" | "cancelled";
  readonly stateName: Text;
  /** From 0 to 1. */
  readonly done: number;
  readonly secondsLeft: number | null;
  readonly failure: Text | null;
  readonly outputs: readonly { readonly name: string; readonly href: string }[];
}

export function isOver(job: Job): boolean {
  return job.state !== "queued" && job.state !== "running";
}

/** What is left, rounded so that it does not flicker: seconds by fives above ten, whole minutes above two. */
export function roundedLeft(seconds: number): { readonly minutes: number } | { readonly seconds: number } {
  if (seconds > 120) return { minutes: Math.round(seconds / 60) };
  return { seconds: seconds > 10 ? Math.round(seconds / 5) * 5 : Math.max(1, Math.ceil(seconds)) };
}

/** The jobs of a study: asked for while one of them is under way, and left alone otherwise. */
export class Jobs {
  readonly #server: Server;
  readonly #path: string;
  readonly #show: (jobs: readonly Job[]) => void;
  readonly #failed: (error: unknown) => void;
  readonly #pauseMs: number;
  #next: ReturnType<typeof setTimeout> | null = null;

  constructor(server: Server, study: string, show: (jobs: readonly Job[]) => void, failed: (error: unknown) => void, pauseMs = 700) {
    this.#path = `/api/studies/${encodeURIComponent(study)}/jobs`;
    [this.#server, this.#show, this.#failed, this.#pauseMs] = [server, show, failed, pauseMs];
  }

  async list(): Promise<void> {
    if (this.#next !== null) clearTimeout(this.#next);
    this.#next = null;
    try {
      const { jobs } = await this.#server.json<{ jobs: Job[] }>(this.#path);
      this.#show(jobs);
      if (!jobs.every(isOver)) this.#next = setTimeout(() => void this.list(), this.#pauseMs);
    } catch (error) {
      this.#failed(error);
    }
  }

  async run(scenario: string | null): Promise<void> {
    await this.#write("POST", this.#path, { kind: "run", ...(scenario === null ? {} : { scenario }) }, { "Idempotency-Key": crypto.randomUUID() });
  }

  /** Cancels a job that is under way, forgets one that is over. */
  async remove(job: Job): Promise<void> {
    await this.#write("DELETE", `${this.#path}/${job.id}`);
  }

  async #write(method: "POST" | "DELETE", path: string, body?: unknown, headers?: Readonly<Record<string, string>>): Promise<void> {
    try {
      await this.#server.send(method, path, body, headers);
    } catch (error) {
      this.#failed(error);
    }
    await this.list();
  }
}
