import { expect, test } from "vitest";
import { Store } from "./store.ts";

test("who watches a part is told at once, and when that part differs", () => {
  const store = new Store({ a: 1, b: 1 });
  const told: number[] = [];
  store.watch(state => [state.a], ([a]) => told.push(a));
  store.set({ b: 2 });
  store.set({ a: 3 });
  expect(told).toEqual([1, 3]);
});

test("a watcher that another one stops is not told any more, not even of the same change", () => {
  const store = new Store({ a: 1 });
  const told: number[] = [];
  store.watch(state => [state.a], ([a]) => { if (a === 2) stop(); });
  const stop = store.watch(state => [state.a], ([a]) => told.push(a));
  store.set({ a: 2 });
  expect(told).toEqual([1]);
});
