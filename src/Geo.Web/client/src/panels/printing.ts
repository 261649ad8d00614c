import { h } from "../dom/h.ts";
import type { Page } from "../state/page.ts";
import { t } from "../words/words.ts";
import { drawnParts, groundShown, sheetPath } from "./sheet.ts";

const scales = [25_000, 50_000, 100_000, 150_000, 200_000, 250_000, 300_000, 400_000, 500_000, 750_000, 1_000_000] as const;

/** The printed sheet of the chosen standard: with its grade of secrecy, its approval number and at a fixed scale, over roads and hillshade; to look at, to print, to keep as PDF, SVG or PNG. */
export function printing(page: Page): void {
  const path = sheetPath(page.state);
  if (path === null) return page.set({ notice: { text: t("web.no-sheet"), remedy: "" } });
  const { overview } = page.state.study;
  const standard = page.state.loaded?.finding.id ?? "";
  const secrecy = h("input", { type: "text", maxlength: "12", id: "secrecy" });
  const approval = h("input", { type: "text", maxlength: "40", id: "approval", value: overview.mapApproval ?? "" });
  const scale = h("select", { id: "scale" }, h("option", { value: "" }, t("web.scale-fit")), ...scales.map(number => h("option", { value: number }, `1:${number.toLocaleString("en")}`)));
  const atFirst = groundShown(page.state);
  const ground = drawnParts.filter(part => overview.ground[part]).map(part => ({ part, tick: h("input", { type: "checkbox", id: `print-${part}`, checked: atFirst.includes(part) }) }));
  const picture = h("img", { alt: t("web.sheet-of", standard) });
  const sheet = h("div", { class: "paper" }, picture);
  const svg = h("a", { class: "plain" }, "SVG");
  const trouble = h("p", { class: "warning", role: "alert", hidden: true }, t("web.scale-too-large"));
  const act = (words: string, run: () => void): HTMLElement => h("button", { type: "button", class: "plain", on: { click: run } }, words);
  const dialog = h("dialog", { class: "print", "aria-label": t("web.print") },
    h("div", { class: "line" },
      h("label", { for: "secrecy" }, t("web.secrecy")), secrecy,
      h("label", { for: "approval" }, t("map.approval")), approval,
      h("label", { for: "scale" }, t("web.scale")), scale,
      ...ground.map(({ part, tick }) => h("label", { class: "tick" }, tick, t(`web.layer.${part}`))),
      h("span", { class: "end" }, act(t("web.print-now"), () => void printAs(picture, name())), svg, act("PNG", () => void png(picture, name())), act(t("web.close"), () => dialog.close()))),
    trouble,
    sheet);
  const paper = new CSSStyleSheet();
  for (const field of [secrecy, approval, scale, ...ground.map(({ tick }) => tick)]) field.addEventListener("change", draw);
  picture.addEventListener("load", () => {
    sheet.ariaBusy = "false";
    trouble.hidden = true;
    // At a fixed scale the sheet's own size, which is true on paper; else one page of A3, upright for an upright sheet.
    const upright = picture.naturalHeight > picture.naturalWidth;
    const { width, height } = paperOf(picture.naturalWidth, picture.naturalHeight);
    paper.replaceSync(scale.value === "" ? `@page { size: A3 ${upright ? "portrait" : "landscape"}; margin: 10mm } @media print { dialog.print .paper img { inline-size: min(100%, ${upright ? "282mm" : "390mm"}) } }` : `@page { size: ${width}mm ${Math.ceil(height + 0.1)}mm; margin: 0 } @media print { dialog.print .paper img { inline-size: ${width}mm } }`);
  });
  picture.addEventListener("error", () => {
    sheet.ariaBusy = "false";
    void tell();
  });
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, paper];
  dialog.addEventListener("close", () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter(one => one !== paper);
    dialog.remove();
  });
  draw();
  document.body.append(dialog);
  dialog.showModal();

  function draw(): void {
    const wishes = [["secrecy", secrecy.value.trim()], ["approval", approval.value.trim() === (overview.mapApproval ?? "") ? "" : approval.value.trim()], ["scale", scale.value], ["ground", ground.filter(({ tick }) => tick.checked).map(({ part }) => part).join(",")]] as const;
    const address = path + wishes.filter(([, value]) => value !== "").map(([key, value]) => `&${key}=${encodeURIComponent(value)}`).join("");
    sheet.ariaBusy = "true";
    picture.src = address;
    svg.href = address;
    svg.download = `${name()}.svg`;
  }

  /** A picture that fails doesn't say why: it is asked for once more. */
  async function tell(): Promise<void> {
    const { src } = picture;
    const answer = await fetch(src).catch(() => null);
    if (picture.src !== src) return; // another one is wished by now
    trouble.textContent = answer?.status === 422 ? t("web.scale-too-large") : `${t("web.no-answer")} ${t("web.no-answer-remedy")}`;
    trouble.hidden = false;
  }

  function name(): string {
    return [overview.id, page.state.scenario?.name, page.state.travel, standard, scale.value].filter(part => part != null && part !== "").join("-");
  }
}

/** The paper of a sheet that states its size, millimetres: a picture's size comes in whole pixels, so the longer side is the nearest of ISO 216. */
export function paperOf(width: number, height: number): { readonly width: number; readonly height: number } {
  const long = (Math.max(width, height) / 96) * 25.4;
  const side = [297, 420, 594, 841, 1189].reduce((best, next) => (Math.abs(next - long) < Math.abs(best - long) ? next : best));
  const other = side * (1131 / 1600);
  return width >= height ? { width: side, height: other } : { width: other, height: side };
}

/** Prints the sheet as it was last wished, even where it is still being drawn. A browser names the PDF it saves by the document's title. */
async function printAs(picture: HTMLImageElement, name: string): Promise<void> {
  try {
    await picture.decode();
  } catch {
    return; // what is wrong with the sheet stands above it
  }

  const { title } = document;
  document.title = name;
  addEventListener("afterprint", () => (document.title = title), { once: true });
  print();
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
