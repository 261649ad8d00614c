/** A badge beside the point it belongs to, in pixels from there. */
export type Offset = readonly [right: number, down: number];

const turns = [-90, -30, -150, 30, 150, 90];

/** Where a badge of the given width is put: over its point, beside it, below; where all of that is taken, the same farther out. */
function offsetsOf(width: number): Offset[] {
  return [width + 2, width * 2 + 3].flatMap(far => turns.map((turn): Offset => [Math.round(far * Math.cos((turn * Math.PI) / 180)), Math.round(far * Math.sin((turn * Math.PI) / 180))]));
}

/** Puts badges so that none lies on another: the first where it likes to be, each further one at the first offset that is free. Where nothing is free it stays over its point. */
export function stepAside(points: readonly { readonly x: number; readonly y: number }[], width: number): Offset[] {
  const offsets = offsetsOf(width);
  const taken: { x: number; y: number }[] = [];
  return points.map(({ x, y }) => {
    const free = offsets.find(([right, down]) => taken.every(other => Math.hypot(other.x - x - right, other.y - y - down) >= width));
    const [right, down] = free ?? offsets[0]!;
    taken.push({ x: x + right, y: y + down });
    return [right, down];
  });
}
