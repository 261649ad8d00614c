import { fill, h, type Child } from "../dom/h.ts";
import { noticeOf } from "../state/acts.ts";
import { say, spoken, t } from "../words/words.ts";
import type { FaultLine, Intake, Preview, Reason } from "./intakes.ts";

const examples = 3;

/** A tried file: the account of its rows, how it is read and on what evidence, what was wrong, its columns, and what to do with it. */
export function previewOf(intake: Intake, preview: Preview, readAs: (system: string) => void, keep: (name: string) => Promise<{ readonly path: string; readonly line: string }>): Child[] {
  return [
    h("p", { class: "sum" }, h("b", {}, intake.file), h("span", {}, t("web.import-sum", preview.read, preview.accepted, preview.repaired, preview.rejected)), preview.leftOut > 0 ? h("span", { class: "quiet" }, t("web.import-left-out", preview.leftOut)) : null),
    h("dl", { class: "facts" },
      ...fact(t("web.import-format"), preview.format),
      ...fact(t("web.import-encoding"), preview.encoding),
      ...fact(t("web.import-crs"), preview.crs === null ? null : preview.crsOrigin === null ? preview.crs : t("web.with-note", preview.crs, say(preview.crsOrigin)))),
    evidence(preview, readAs),
    reasons(preview),
    preview.rejections.length === 0 ? null : h("section", {}, h("h3", {}, t("web.import-rejections", preview.rejections.length, preview.rejected)), faultList(preview.rejections),
      preview.rejectedRows === null ? null : h("p", {}, h("a", { class: "plain", id: "import-rejected", href: `${preview.rejectedRows}?lang=${spoken()}`, download: "" }, t("web.import-rejected-rows", preview.rejected)))),
    columns(preview),
    keeping(intake, preview, keep),
  ];
}

/** Faults by row: where, what, and what to do. */
export function faultList(faults: readonly FaultLine[]): HTMLElement {
  return table(t("web.import-faults"), [t("web.import-row"), t("web.import-column"), t("web.import-value"), t("web.import-reason")],
    faults.map(fault => [fault.row === 0 ? "–" : fault.row, fault.column, fault.value, h("span", {}, say(fault.reason), h("small", {}, say(fault.remedy)))]));
}

function fact(name: string, value: string | null): Child[] {
  return value === null || value === "" ? [] : [h("dt", {}, name), h("dd", {}, value)];
}

function evidence({ verdict, isDoubtful, readings, better }: Preview, readAs: (system: string) => void): Child {
  if (verdict === null) return null;
  return h("section", { class: isDoubtful ? "evidence doubtful" : "evidence" },
    h("p", {}, say(verdict)),
    readings.length === 0 ? null : h("ul", {}, ...readings.map(line => h("li", {}, say(line).trim()))),
    better === null ? null : h("button", { type: "button", class: "plain", id: "import-better", on: { click: () => readAs(better) } }, t("web.import-read-as", better)));
}

function reasons({ reasons: all }: Preview): Child {
  if (all.length === 0) return null;
  const words = (list: Reason["list"]): string => t(`web.import-list.${list}`);
  return h("section", {}, h("h3", {}, t("web.import-reasons")), h("ul", { class: "reasons" }, ...all.map(({ list, count, reason, remedy }) =>
    h("li", { class: list }, h("b", { class: "count" }, count), h("span", { class: "kind" }, words(list)), h("span", {}, say(reason), h("small", {}, say(remedy)))))));
}

function columns({ columns: all, rows }: Preview): Child {
  if (all.length === 0) return null;
  return h("section", {}, h("h3", {}, t("web.import-columns", all.length, all.filter(column => column.field !== null).length)),
    table(t("web.import-columns", all.length, all.filter(column => column.field !== null).length), [t("web.import-column"), t("web.import-recognised"), t("web.import-examples")],
      all.map(({ header, field }, at) => [header, field === null ? h("span", { class: "quiet" }, t("web.import-unused")) : h("code", {}, field), rows.slice(0, examples).map(row => row[at] ?? "").filter(cell => cell !== "").join(" · ")])));
}

function keeping(intake: Intake, { accepted, repaired, already }: Preview, keep: (name: string) => Promise<{ readonly path: string; readonly line: string }>): Child {
  if (accepted + repaired === 0) return null;
  const name = h("input", { type: "text", id: "import-name", maxlength: "80", required: true, value: intake.file });
  const answer = h("div", { role: "status" });
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    try {
      const { path, line } = await keep(name.value.trim());
      fill(answer, h("p", {}, t("web.import-kept", path)), h("pre", { tabindex: "0" }, `sources:\n  ${line}`), already.length === 0 ? null : h("p", { class: "quiet" }, t("web.import-already", already.join(", "))));
    } catch (error) {
      const { text, remedy } = noticeOf(error);
      fill(answer, h("p", { class: "warning", role: "alert" }, h("b", {}, text), ` ${remedy}`));
    }
  };
  return h("section", {}, h("h3", {}, t("web.import-keep")), h("p", { class: "quiet" }, t("web.import-keep-hint")),
    h("form", { class: "line", on: { submit: event => void submit(event) } }, h("label", { for: "import-name" }, t("web.import-name")), name, h("button", { class: "plain", id: "import-keep" }, t("web.import-keep-now"))), answer);
}

function table(name: string, heads: readonly string[], rows: readonly (readonly Child[])[]): HTMLElement {
  return h("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": name },
    h("table", {}, h("thead", {}, h("tr", {}, ...heads.map(head => h("th", { scope: "col" }, head)))), h("tbody", {}, ...rows.map(row => h("tr", {}, ...row.map(cell => h("td", {}, cell)))))));
}
