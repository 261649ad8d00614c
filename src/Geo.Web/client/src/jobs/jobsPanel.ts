import "../styles/jobs.css";
import type { Server } from "../api/server.ts";
import { fill, h, type Child } from "../dom/h.ts";
import { noticeOf } from "../state/acts.ts";
import type { Page } from "../state/page.ts";
import { say, t } from "../words/words.ts";
import { isOver, Jobs, roundedLeft, type Job } from "./jobs.ts";

/** Whole runs of what is shown: asked for, watched, cancelled, their files fetched. */
export function jobsPanel(page: Page, server: Server): HTMLElement {
  const head = h("div");
  const list = h("ul", { class: "jobs" });
  const said = h("p", { class: "sr-only", role: "status" });
  const drawn = new Map<string, string>();
  let shown: readonly Job[] = [];
  const jobs = new Jobs(server, page.state.study.overview.id, all => draw((shown = all)), error => page.set({ notice: noticeOf(error) }));
  page.watch(state => [state.scenario?.name ?? null, state.language], ([scenario]) => {
    fill(head, h("h2", {}, t("web.jobs")), h("p", { class: "quiet" }, t("web.jobs-hint")),
      h("button", { type: "button", class: "plain", on: { click: () => void jobs.run(scenario) } }, t("web.job-start")));
    drawn.clear();
    draw(shown);
  });
  let seen = false;
  page.watch(state => [state.tab], ([tab]) => {
    if (tab !== "whatif" || seen) return;
    seen = true;
    void jobs.list();
  });
  return h("section", { class: "group export" }, head, said, list);

  /** Only what changed is drawn anew, so that the hand stays on its button. */
  function draw(all: readonly Job[]): void {
    const known = new Map([...list.children].map(item => [(item as HTMLElement).dataset["job"] ?? "", item as HTMLElement]));
    const items = all.map(job => {
      const item = known.get(job.id) ?? h("li", { "data-job": job.id });
      const state = `${job.state} ${job.outputs.length}`;
      if (drawn.get(job.id) !== state) {
        if (drawn.has(job.id)) said.textContent = `${nameOf(page, job)}: ${say(job.stateName)}`;
        drawn.set(job.id, state);
        fill(item, ...lines(page, job, jobs));
      }

      progress(item, job);
      return item;
    });
    if (items.length !== list.children.length || items.some((item, at) => list.children[at] !== item)) fill(list, ...items);
  }
}

function lines(page: Page, job: Job, jobs: Jobs): Child[] {
  const name = nameOf(page, job);
  const verb = t(isOver(job) ? "web.job-forget" : "web.job-cancel");
  return [
    h("div", { class: "line" }, h("b", {}, name), h("span", { class: "state" }, say(job.stateName)),
      h("button", { type: "button", class: "plain", "aria-label": `${verb}: ${name}`, on: { click: () => void jobs.remove(job) } }, verb)),
    isOver(job) ? null : h("progress", { max: "1", "aria-label": `${t("web.jobs")}: ${name}` }),
    isOver(job) ? null : h("span", { class: "left quiet" }),
    job.failure === null ? null : h("p", { role: "alert" }, say(job.failure)),
    job.outputs.length === 0 ? null : h("details", {}, h("summary", {}, t("web.job-files", job.outputs.length)),
      h("ul", {}, ...job.outputs.map(file => h("li", {}, h("a", { href: file.href, download: file.name }, file.name))))),
  ];
}

function progress(item: HTMLElement, job: Job): void {
  const bar = item.querySelector("progress");
  if (bar === null) return;
  bar.value = job.done;
  const left = job.secondsLeft === null ? null : roundedLeft(job.secondsLeft);
  item.querySelector(".left")!.textContent = left === null ? "" : "minutes" in left ? t("web.job-minutes-left", left.minutes) : t("web.job-seconds-left", left.seconds);
}

function nameOf(page: Page, { scenario }: Job): string {
  if (scenario === null) return t("web.baseline");
  return page.state.scenarios.find(line => line.name === scenario)?.title ?? scenario;
}
