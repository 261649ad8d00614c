/** What the server answers where it cannot do as asked: problem+json, with a remedy in the language of the page. */
export class Problem extends Error {
  readonly code: string;
  readonly status: number;
  readonly remedy: string;
  /** What is wrong with what was sent. */
  readonly detail: string;

  constructor(code: string, status: number, title: string, remedy: string, detail = "") {
    super(title);
    this.code = code;
    this.status = status;
    this.remedy = remedy;
    this.detail = detail;
  }

  static async of(response: Response): Promise<Problem> {
    try {
      const body = (await response.json()) as { type?: string; title?: string; remedy?: string; detail?: string };
      return new Problem(body.type?.replace("/problems/", "") ?? "unknown", response.status, body.title ?? response.statusText, body.remedy ?? "", body.detail ?? "");
    } catch {
      return new Problem("unknown", response.status, response.statusText, "");
    }
  }
}
