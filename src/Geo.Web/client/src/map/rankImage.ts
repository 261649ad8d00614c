import type { Palette } from "./palette.ts";

/** The disc behind a gap area's number, at twice its size. */
export function rankImage(palette: Palette): ImageData {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = 44;
  const context = canvas.getContext("2d");
  if (context === null) return new ImageData(44, 44);
  context.beginPath();
  context.arc(22, 22, 20, 0, 2 * Math.PI);
  context.fillStyle = palette.gapDark;
  context.fill();
  context.lineWidth = 3;
  context.strokeStyle = palette.paper;
  context.stroke();
  return context.getImageData(0, 0, 44, 44);
}
