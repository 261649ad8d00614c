import { faces } from "./faces.ts";

const probe = 100;
let context: CanvasRenderingContext2D | null | undefined;

/** Width of a text in one line of the map's bold letters, ems; known before the map draws it. */
export function nameWidth(text: string): number {
  context ??= document.createElement("canvas").getContext("2d");
  if (context == null) return text.length;
  context.font = `700 ${probe}px ${faces.map(face => `'${face}'`).join(", ")}, sans-serif`;
  return context.measureText(text).width / probe;
}
