import { spoken } from "../words/words.ts";
import { readColumns, type Column } from "./columns.ts";
import { Problem } from "./problem.ts";
import type { Session } from "./shapes.ts";

/** The one door to the server. Every path is relative to the page's own host: the page asks nobody else. */
export class Server {
  #session: Session | null = null;

  async session(): Promise<Session> {
    return (this.#session ??= await this.json<Session>("/api/session"));
  }

  /** Another session than before: the next question asks for it. */
  forget(): void {
    this.#session = null;
  }

  async json<T>(path: string, signal?: AbortSignal): Promise<T> {
    return (await (await this.#ask(path, signal === undefined ? {} : { signal })).json()) as T;
  }

  async columns(path: string): Promise<{ rows: number; columns: ReadonlyMap<string, Column> }> {
    return readColumns(await (await this.#ask(path, {})).arrayBuffer());
  }

  /** A write: it carries the token that this page was given. */
  async send<T>(method: "POST" | "PUT" | "DELETE", path: string, body?: unknown, more: Readonly<Record<string, string>> = {}, signal?: AbortSignal): Promise<{ value: T; etag: string | null }> {
    const { token } = await this.session();
    const response = await this.#ask(path, {
      method,
      headers: { "X-Geo-Token": token, ...(body === undefined ? {} : { "Content-Type": "application/json" }), ...more },
      keepalive: true, // a reload does not take back what was sent
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal === undefined ? {} : { signal }),
    });
    return { value: (response.status === 204 ? null : await response.json()) as T, etag: response.headers.get("ETag") };
  }

  /** A file as it is, with what is said of it in the query. */
  async upload<T>(path: string, file: Blob, more: { readonly signal?: AbortSignal; readonly type?: string; readonly key?: string } = {}): Promise<T> {
    const { token } = await this.session();
    const headers = { "X-Geo-Token": token, "Content-Type": more.type ?? "application/octet-stream", ...(more.key === undefined ? {} : { "Idempotency-Key": more.key }) };
    return (await (await this.#ask(path, { method: "POST", headers, body: file, ...(more.signal === undefined ? {} : { signal: more.signal }) })).json()) as T;
  }

  async #ask(path: string, init: RequestInit): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set("Accept-Language", spoken());
    const response = await fetch(path, { ...init, headers });
    if (!response.ok) {
      const problem = await Problem.of(response);
      // The sign-in has ended: the page begins anew, with the question who is there, and comes back to the view in its address.
      if (problem.code === "sign-in-needed") location.reload();
      throw problem;
    }

    return response;
  }
}
