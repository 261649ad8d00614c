import { h } from "../dom/h.ts";
import type { Page } from "../state/page.ts";
import { t } from "../words/words.ts";
import { sheetPath } from "./sheet.ts";

/** The printed sheet of the chosen standard: to look at, to print, to take along as SVG or PNG. */
export function printing(page: Page): void {
  const path = sheetPath(page.state);
  if (path === null) return page.set({ notice: { text: t("web.no-sheet"), remedy: "" } });
  const name = `${page.state.study.overview.id}-${page.state.loaded?.finding.id ?? ""}`;
  const secrecy = h("input", { type: "text", maxlength: "12", id: "secrecy" });
  const mark = h("span", { class: "secrecy" });
  secrecy.addEventListener("input", () => (mark.textContent = secrecy.value));
  const picture = h("img", { src: path, alt: t("web.sheet-of", page.state.loaded?.finding.id ?? "") });
  const act = (words: string, run: () => void): HTMLElement => h("button", { type: "button", class: "plain", on: { click: run } }, words);
  const dialog = h("dialog", { class: "print", "aria-label": t("web.print") },
    h("div", { class: "line" },
      h("label", { for: "secrecy" }, t("web.secrecy")), secrecy,
      act(t("web.print-now"), () => print()),
      h("a", { class: "plain", href: path, download: `${name}.svg` }, "SVG"),
      act("PNG", () => void png(picture, name)),
      act(t("web.close"), () => dialog.close())),
    h("div", { class: "paper" }, mark, picture));
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

/** The sheet as pixels, twice its size. */
async function png(picture: HTMLImageElement, name: string): Promise<void> {
  await picture.decode();
  const canvas = h("canvas", { width: picture.naturalWidth * 2, height: picture.naturalHeight * 2 });
  canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  canvas.toBlob(blob => {
    if (blob === null) return;
    const address = URL.createObjectURL(blob);
    h("a", { href: address, download: `${name}.png` }).click();
    URL.revokeObjectURL(address);
  });
}
