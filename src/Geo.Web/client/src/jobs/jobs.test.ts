import { expect, test } from "vitest";
import type { Server } from "../api/server.ts";
import { Jobs, roundedLeft, type Job } from "./jobs.ts";

const job = (state: Job["state"]): Job => ({ id: "a", scenario: null, state, stateName: { zh: "", en: "" }, done: 0.5, secondsLeft: null, failure: null, outputs: [] });

test("what is left is rounded", () => {
  expect([0.2, 9.1, 11, 58, 119, 121, 400].map(roundedLeft)).toEqual([{ seconds: 1 }, { seconds: 10 }, { seconds: 10 }, { seconds: 60 }, { seconds: 120 }, { minutes: 2 }, { minutes: 7 }]);
});

test("jobs are asked for until all of them are over", async () => {
  const answers = [[job("queued")], [job("running")], [job("done")], [job("failed")]];
  const seen: string[] = [];
  await new Promise<void>(resolve => {
    const server = { json: () => Promise.resolve({ jobs: answers.shift() }) } as unknown as Server;
    const jobs = new Jobs(server, "demo", all => {
      seen.push(all[0]!.state);
      if (all[0]!.state === "done") resolve();
    }, error => { throw error; }, 0);
    void jobs.list();
  });
  expect(seen).toEqual(["queued", "running", "done"]);
  expect(answers.length).toBe(1);
});
