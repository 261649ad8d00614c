import type { Overview } from "../api/shapes.ts";
import type { Palette } from "./palette.ts";

const shapes = ["pentagon", "crossed_square", "diamond", "triangle", "crossed_disc", "disc", "square"] as const;
export type Shape = (typeof shapes)[number];

/** The symbol of each class, the most telling class first, as the server's sheets have it. Shapes differ, so that nobody tells facilities apart by colour. */
let symbols: readonly (readonly [code: string, shape: Shape])[] = [];

/** Takes over the server's table; a shape that this page can't draw is a disc. */
export function useSymbols(table: Overview["symbols"]): void {
  symbols = table.map(row => [row.class, shapes.find(shape => shape === row.shape) ?? "disc"]);
}

const size = 22;

/** The most telling class of a facility among those asked for; its first one where none is asked for. */
export function tellingClass(classes: readonly string[], asked: readonly string[]): string {
  return symbols.find(([code]) => classes.includes(code) && (asked.length === 0 || asked.includes(code)))?.[0] ?? classes[0] ?? "other";
}

export function shapeOf(code: string): Shape {
  return symbols.find(symbol => symbol[0] === code)?.[1] ?? "disc";
}

/** Draws a symbol: dark with a light edge, or hollow and struck through where the facility does not serve. */
export function drawSymbol(context: CanvasRenderingContext2D, shape: Shape, middle: number, width: number, colour: string, paper: string, hollow: boolean): void {
  const half = width / 2;
  context.lineJoin = "round";
  context.beginPath();
  outline(context, shape, middle, half);
  context.fillStyle = hollow ? paper : colour;
  context.fill();
  context.strokeStyle = hollow ? colour : paper;
  context.lineWidth = hollow ? width / 9 : width / 11;
  context.stroke();
  context.beginPath();
  const arm = half * (shape === "pentagon" ? 0.5 : 0.56);
  if (hollow) {
    context.moveTo(middle - half, middle + half);
    context.lineTo(middle + half, middle - half);
  } else if (shape === "crossed_disc" || shape === "crossed_square" || shape === "pentagon") {
    context.moveTo(middle - arm, middle);
    context.lineTo(middle + arm, middle);
    context.moveTo(middle, middle - arm);
    context.lineTo(middle, middle + arm);
  }

  context.lineWidth = width / 6;
  context.strokeStyle = hollow ? colour : paper;
  context.stroke();
}

function outline(context: CanvasRenderingContext2D, shape: Shape, middle: number, half: number): void {
  const corners = { triangle: 3, diamond: 4, pentagon: 5 } as const;
  if (shape === "square" || shape === "crossed_square") context.rect(middle - half * 0.92, middle - half * 0.92, half * 1.84, half * 1.84);
  else if (shape === "disc" || shape === "crossed_disc") context.arc(middle, middle, half, 0, 2 * Math.PI);
  else {
    for (let at = 0; at < corners[shape]; at++) {
      const turn = (2 * Math.PI * at) / corners[shape] - Math.PI / 2;
      context.lineTo(middle + half * 1.18 * Math.cos(turn), middle + half * 1.18 * Math.sin(turn) + (shape === "triangle" ? half * 0.18 : 0));
    }

    context.closePath();
  }
}

/** A symbol as a small canvas for the legend. */
export function symbolCanvas(shape: Shape, palette: Palette, hollow: boolean): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = size * 2;
  canvas.className = "symbol";
  canvas.setAttribute("aria-hidden", "true");
  const context = canvas.getContext("2d");
  if (context !== null) drawSymbol(context, shape, size, size * 1.5, hollow ? palette.idle : palette.serving, palette.paper, hollow);
  return canvas;
}

/** Every symbol the map may need, by name: `hospital`'s is `crossed_square`, where it does not serve `crossed_square-idle`. */
export function symbolImages(palette: Palette): Map<string, ImageData> {
  const images = new Map<string, ImageData>();
  for (const shape of shapes) {
    for (const hollow of [false, true]) {
      const image = symbolCanvas(shape, palette, hollow).getContext("2d")?.getImageData(0, 0, size * 2, size * 2);
      if (image !== undefined) images.set(hollow ? `${shape}-idle` : shape, image);
    }
  }

  return images;
}
