import "../styles/intakes.css";
import type { Server } from "../api/server.ts";
import { fill, h } from "../dom/h.ts";
import { noticeOf } from "../state/acts.ts";
import type { Page } from "../state/page.ts";
import { t } from "../words/words.ts";
import { Intakes, likelyRole, roles, type Intake, type Role } from "./intakes.ts";
import { faultList, previewOf } from "./preview.ts";
import { shapefileOf, zipped } from "./zip.ts";

const systems = ["EPSG:4326", "EPSG:4490", "GCJ-02", "BD-09", "EPSG:3857"] as const;
const encodings = ["utf-8", "gb18030", "utf-16"] as const;

/** A file is chosen or dropped, looked at as an import would take it, and let go of or put beside the study. */
export class ImportDialog {
  readonly #intakes: Intakes;
  #open: { readonly dialog: HTMLDialogElement; readonly take: (files: readonly File[]) => void } | null = null;

  constructor(page: Page, server: Server) {
    this.#intakes = new Intakes(server, page.state.study.overview.id);
  }

  open(files: readonly File[] = []): void {
    this.#open ??= this.#show();
    if (files.length > 0) this.#open.take(files);
  }

  close(): void {
    this.#open?.dialog.close();
  }

  #show(): { readonly dialog: HTMLDialogElement; readonly take: (files: readonly File[]) => void } {
    let file: File | null = null;
    // A browser's own control speaks the browser's language: it stays behind a button that speaks the page's.
    const chosen = h("input", { type: "file", id: "import-file", multiple: true, hidden: true, on: { change: () => void take([...(chosen.files ?? [])]) } });
    const choose = h("button", { type: "button", class: "plain", id: "import-choose", on: { click: () => chosen.click() } }, t("web.import-choose"));
    const name = h("span", { class: "quiet" }, t("web.import-or-drop"));
    const role = h("select", { id: "import-role" }, ...roles.map(one => h("option", { value: one }, t(`role.${one.replaceAll("_", "-")}`))));
    const crs = h("input", { type: "text", id: "import-crs", list: "import-systems", maxlength: "40", placeholder: t("web.import-evidence") });
    const encoding = h("select", { id: "import-encoding" }, h("option", { value: "" }, t("web.import-evidence")), ...encodings.map(one => h("option", { value: one }, one)));
    const result = h("div", { class: "result" });
    const said = h("p", { class: "unseen", role: "status" });
    const dialog = h("dialog", { class: "import", "aria-label": t("web.import") },
      h("header", { class: "line" }, h("h2", {}, t("web.import")), h("button", { type: "button", class: "plain end", on: { click: () => dialog.close() } }, t("web.close"))),
      h("p", { class: "quiet" }, t("web.import-hint")),
      h("div", { class: "wishes" },
        h("label", { for: "import-choose" }, t("web.import-file")), h("span", { class: "line" }, choose, name, chosen),
        h("label", { for: "import-role" }, t("web.import-role")), role,
        h("label", { for: "import-crs" }, t("web.import-crs")), crs, h("datalist", { id: "import-systems" }, ...systems.map(one => h("option", { value: one }))),
        h("label", { for: "import-encoding" }, t("web.import-encoding")), encoding),
      said, result);
    for (const wish of [role, crs, encoding]) wish.addEventListener("change", () => void tryIt());
    dialog.addEventListener("close", () => {
      this.#open = null;
      void this.#intakes.letGo();
      dialog.remove();
    });
    document.body.append(dialog);
    dialog.showModal();

    const take = async (files: readonly File[]): Promise<void> => {
      const shape = shapefileOf(files);
      const one = shape !== null && shape.parts.length > 1 ? await zipped(`${shape.stem}.zip`, shape.parts) : files[0];
      if (one === undefined) return;
      file = one;
      name.textContent = one.name;
      [role.value, crs.value, encoding.value] = [likelyRole(one.name), "", ""];
      await tryIt();
    };
    const tryIt = async (): Promise<void> => {
      if (file === null) return;
      waiting(0, file.name);
      try {
        await this.#intakes.try(file, { role: role.value as Role, crs: crs.value.trim(), encoding: encoding.value }, show);
      } catch (error) {
        if (error instanceof DOMException && error.name === "AbortError") return;
        const { text, remedy } = noticeOf(error);
        fill(result, h("p", { class: "warning", role: "alert" }, h("b", {}, text), ` ${remedy}`));
      }
    };
    const show = (intake: Intake): void => {
      if (intake.state === "queued" || intake.state === "running") return waiting(intake.done, intake.file);
      if (intake.preview === null) return fill(result, h("h3", {}, t("web.import-refused", intake.file)), intake.faults.length > 0 ? faultList(intake.faults) : h("p", { role: "alert" }, t("web.import-broken")));
      const { read, accepted, repaired, rejected } = intake.preview;
      said.textContent = t("web.import-sum", read, accepted, repaired, rejected);
      fill(result, ...previewOf(intake, intake.preview, system => {
        crs.value = system;
        void tryIt();
      }, name => this.#intakes.keep(intake, name)));
    };
    const waiting = (done: number, name: string): void => {
      const bar = result.querySelector("progress");
      if (bar !== null) bar.value = done;
      else fill(result,
        h("div", { class: "line" }, h("progress", { max: "1", "aria-label": name }), h("button", { type: "button", class: "plain", id: "import-cancel", on: { click: () => void this.#intakes.letGo().then(() => fill(result)) } }, t("web.job-cancel"))));
    };
    return { dialog, take: files => void take(files) };
  }
}

/**
 * Files dropped anywhere on the page are tried, scenario files opened; where nothing may be imported the browser is kept from opening them in the page's place.
 *
 * @param opens What opens a scenario file; null where the page shows none.
 */
export function dropZone(page: Page, dialog: ImportDialog, opens: ((file: File) => void) | null): HTMLElement {
  const veil = h("div", { class: "drop-veil", hidden: true, "aria-hidden": "true" });
  const may = page.state.study.session.writable;
  const isFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") === true;
  addEventListener("dragover", event => {
    if (!isFiles(event)) return;
    event.preventDefault();
    event.dataTransfer!.dropEffect = may ? "copy" : "none";
    if (!may || !veil.hidden) return;
    veil.textContent = t(opens === null ? "web.import-drop" : "web.import-drop-or-open");
    veil.hidden = false;
  });
  addEventListener("dragleave", event => {
    if (event.relatedTarget === null) veil.hidden = true;
  });
  addEventListener("drop", event => {
    if (!isFiles(event)) return;
    event.preventDefault();
    veil.hidden = true;
    const files = [...event.dataTransfer!.files];
    const [first] = files;
    if (may && opens !== null && first !== undefined && files.length === 1 && /\.ya?ml$/i.test(first.name)) {
      dialog.close();
      opens(first);
    } else if (may) dialog.open(files);
    else page.set({ notice: { text: t("web.import-not-allowed"), remedy: "" } });
  });
  return veil;
}
