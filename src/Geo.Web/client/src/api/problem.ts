/** What the server answers where it cannot do as asked: problem+json, with a remedy in the language of the page. */
export class Problem extends Error {
  readonly code: string;
  readonly status: number;
  readonly remedy: string;

  constructor(code: string, status: number, title: string, remedy: string) {
    super(title);
    this.code = code;
    this.status = status;
    this.remedy = remedy;
  }

  static async of(response: Response): Promise<Problem> {
    try {
      const body = (await response.json()) as { type?: string; title?: string; remedy?: string };
      return new Problem(body.type?.replace("/problems/", "") ?? "unknown", response.status, body.title ?? response.statusText, body.remedy ?? "");
    } catch {
      return new Problem("unknown", response.status, response.statusText, "");
    }
  }
}
