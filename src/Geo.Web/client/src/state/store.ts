type Watcher<S> = (state: S) => void;

/** The page's state: one immutable record, replaced as a whole; whoever watches a part of it is told when that part differs. */
export class Store<S extends object> {
  #state: S;
  readonly #watchers = new Set<Watcher<S>>();

  constructor(state: S) {
    this.#state = state;
  }

  get state(): S {
    return this.#state;
  }

  set(patch: Partial<S>): void {
    this.#state = { ...this.#state, ...patch };
    for (const watcher of [...this.#watchers]) {
      if (this.#watchers.has(watcher)) watcher(this.#state); // one before it may have stopped it
    }
  }

  /** Acts now and whenever one of the picked values is another than before. Returns how to stop. */
  watch<const T extends readonly unknown[]>(pick: (state: S) => T, act: (picked: T) => void): () => void {
    let last = pick(this.#state);
    const watcher = (state: S): void => {
      const next = pick(state);
      if (next.every((value, at) => Object.is(value, last[at]))) return;
      last = next;
      act(next);
    };
    this.#watchers.add(watcher);
    act(last);
    return () => this.#watchers.delete(watcher);
  }
}
