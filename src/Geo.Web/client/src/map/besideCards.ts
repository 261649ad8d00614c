/** A part of the map's picture, pixels from its upper left corner. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Which part of a name lies at its place. */
export type Anchor = "center" | "left" | "right" | "top" | "bottom" | "top-left" | "top-right" | "bottom-left" | "bottom-right";

/** Where a name may stand: so many ems from its point. */
export type NamePlace = readonly [anchor: Anchor, offset: readonly [right: number, down: number]];

/** Height of a line of a name, the room that is left around it, and how far the map draws a name above or below its point nearer to it, ems. */
const lineHeight = 1.2;
const room = 0.2;
const nearer = 7 / 24;

/** The room that a name takes, pixels. It is broken into lines of about one width, none of them much longer than `widest`. */
export function sizeOf(width: number, widest: number, em: number): readonly [width: number, height: number] {
  const lines = Math.max(1, Math.ceil(width / (widest * em)));
  return [(lines === 1 ? width : width / lines + em) + 2 * room * em, (lines * lineHeight + 2 * room) * em];
}

export function boxOf({ x, y }: Spot, [width, height]: readonly [number, number], [anchor, [right, down]]: NamePlace, em: number): Box {
  const left = x + right * em - width * (anchor.endsWith("left") ? 0 : anchor.endsWith("right") ? 1 : 0.5);
  const top = y + down * em + (anchor.startsWith("top") ? -nearer * em : anchor.startsWith("bottom") ? nearer * em - height : -height / 2);
  return { left, top, right: left + width, bottom: top + height };
}

/** Those of the places where no card lies on the name; none where a card lies on the very point that is named. */
export function besideCards(point: Spot, size: readonly [number, number], places: readonly NamePlace[], em: number, cards: readonly Box[]): readonly NamePlace[] {
  const covered = (box: Box): boolean => cards.some(card => box.left < card.right && card.left < box.right && box.top < card.bottom && card.top < box.bottom);
  return covered({ left: point.x, top: point.y, right: point.x, bottom: point.y }) ? [] : places.filter(place => !covered(boxOf(point, size, place, em)));
}
