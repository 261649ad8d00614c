/**
 * Keeps one question on its way: while it is, only the newest of those that come is remembered, and asked next. So a drag of any speed leaves
 * the server one trial at a time, and the last place is always answered.
 */
export class Latest<Q, A> {
  readonly #ask: (question: Q) => Promise<A>;
  readonly #take: (answer: A, question: Q) => void;
  readonly #fail: (error: unknown) => void;
  #waiting: { readonly question: Q } | null = null;
  #busy = false;
  #turn = 0;

  constructor(ask: (question: Q) => Promise<A>, take: (answer: A, question: Q) => void, fail: (error: unknown) => void) {
    [this.#ask, this.#take, this.#fail] = [ask, take, fail];
  }

  put(question: Q): void {
    this.#waiting = { question };
    if (!this.#busy) void this.#run();
  }

  /** Forgets what waits, and the answer on its way. */
  drop(): void {
    this.#waiting = null;
    this.#turn++;
  }

  async #run(): Promise<void> {
    this.#busy = true;
    while (this.#waiting !== null) {
      const { question } = this.#waiting;
      const turn = this.#turn;
      this.#waiting = null;
      try {
        const answer = await this.#ask(question);
        if (turn === this.#turn) this.#take(answer, question);
      } catch (error) {
        if (turn === this.#turn) this.#fail(error);
      }
    }

    this.#busy = false;
  }
}
