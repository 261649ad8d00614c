import type { CustomLayerInterface, CustomRenderMethodInput, Map as GlMap } from "maplibre-gl";
import type { Points } from "../figures/points.ts";
import { writeOrder } from "../figures/status.ts";
import { boxOf, changedBounds, grown, type Bounds } from "./changedBox.ts";
import { placesOf, weightsOf, type DotPlaces } from "./dotsColumns.ts";
import { compile } from "./dotsProgram.ts";
import { rgb, type Palette } from "./palette.ts";
import { spacingOf, type Spacing } from "./spacing.ts";
import { StillPicture } from "./stillPicture.ts";

const earthMetres = 40_075_016.686;
/** Pixels across: the least of a dot that is lifted out, before its weight makes it up to so many times larger, and the most of any. */
const [leastDot, largerBy, mostDot] = [2.2, 1.7, 96];

/**
 * The people as points on the graphics card: places and weights go there once, and one byte of status per point again whenever a limit or a
 * facility moves, with the order they are drawn in: those concerned and no others, those outside last.
 *
 * While the rest of the map is {@link hold held} nothing but them is drawn anew: the map is put together from what lay under and over them, and only where one of them is
 * another than before. Where there is no graphics card that is a small part of what a picture takes.
 */
export class DotsLayer implements CustomLayerInterface {
  readonly id = "people";
  readonly type = "custom";
  readonly renderingMode = "2d";

  /** The layer on top of all others: when its turn has come, the rest of the map is drawn. */
  readonly top: CustomLayerInterface = { id: "over-people", type: "custom", renderingMode: "2d", render: () => this.#finish() };

  /** Written by the caller, then {@link refresh}. */
  readonly status: Uint8Array;
  readonly #points: Points;
  readonly #spacing: Spacing;
  readonly #places: DotPlaces;
  #map: GlMap | null = null;
  #gl: WebGL2RenderingContext | null = null;
  #program: WebGLProgram | null = null;
  #statusBuffer: WebGLBuffer | null = null;
  #still: StillPicture | null = null;
  readonly #order: Uint32Array<ArrayBuffer>;
  #below = 0;
  #above = 0;
  #array: WebGLVertexArrayObject | null = null;
  #matrix = new Float32Array(16);
  /** The statuses that the held picture shows; null while there is none. */
  #drawn: Uint8Array | null = null;
  #held = false;
  #stale = true;
  #visible = true;
  #colours = new Float32Array(20);

  constructor(points: Points) {
    this.#points = points;
    this.#spacing = spacingOf(points);
    this.#places = placesOf(points);
    this.status = new Uint8Array(points.rows);
    this.#order = new Uint32Array(points.rows);
  }

  /** @param held Whether nothing of the map but the people changes for now. */
  hold(held: boolean): void {
    if (held === this.#held) return;
    this.#held = held;
    this.#repaint();
  }

  refresh(): void {
    this.#stale = true;
    if (this.#drawn === null) this.#map?.triggerRepaint();
    else this.#compose(changedBounds(this.#places.places, this.status, this.#drawn));
  }

  show(visible: boolean): void {
    if (visible === this.#visible) return;
    this.#visible = visible;
    this.#repaint();
  }

  /** @param comparing While a scenario is held against the baseline, those outside both step back behind gained and lost. */
  paint(palette: Palette, comparing: boolean): void {
    const outside = comparing ? palette.still : palette.gap;
    const tints = [[palette.covered, 0], [palette.covered, 0.62], [outside, comparing ? 0.75 : 1], [palette.gained, 1], [palette.lost, 1]] as const;
    const colours = Float32Array.from(tints.flatMap(([colour, alpha]) => [...rgb(colour), alpha]));
    if (colours.every((value, at) => value === this.#colours[at])) return;
    this.#colours = colours;
    this.#repaint();
  }

  onAdd(map: GlMap, context: WebGL2RenderingContext | WebGLRenderingContext): void {
    const gl = context as WebGL2RenderingContext;
    [this.#map, this.#gl, this.#program] = [map, gl, compile(gl)];
    this.#array = gl.createVertexArray();
    gl.bindVertexArray(this.#array);
    this.#attribute(gl, "a_place", this.#places.places, 2, gl.FLOAT);
    this.#attribute(gl, "a_weight", weightsOf(this.#points), 1, gl.FLOAT);
    this.#statusBuffer = this.#attribute(gl, "a_status", this.status, 1, gl.UNSIGNED_BYTE);
    gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, gl.createBuffer());
    gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, this.#order, gl.DYNAMIC_DRAW);
    gl.bindVertexArray(null);
    this.#still = new StillPicture(gl);
  }

  onRemove(): void {
    this.#gl?.deleteProgram(this.#program);
    this.#gl?.deleteVertexArray(this.#array);
    [this.#map, this.#gl, this.#program, this.#still, this.#drawn] = [null, null, null, null, null];
  }

  render(_: WebGL2RenderingContext | WebGLRenderingContext, input: CustomRenderMethodInput): void {
    this.#matrix = this.#moved(input.defaultProjectionData.mainMatrix as unknown as ArrayLike<number>);
    if (this.#held) this.#still?.take("under");
    else this.#draw(null);
  }

  /** The rest of the map is drawn: while it is held, it is kept, and put together with the people. */
  #finish(): void {
    this.#drawn = null;
    if (!this.#held || this.#still === null) return;
    this.#still.take("over");
    this.#drawn = new Uint8Array(this.status.length);
    this.#compose({ west: -Infinity, north: -Infinity, east: Infinity, south: Infinity });
  }

  /** Puts the held picture together anew within some bounds. */
  #compose(bounds: Bounds | null): void {
    const still = this.#still;
    if (bounds === null || still === null || this.#drawn === null || this.#gl?.isContextLost() === true) return;
    // A dot reaches half its width beyond its place, and the edge of one that is half in a pixel colours it.
    const reach = (Math.min(mostDot, Math.max(this.#cell, leastDot * largerBy * this.#ratio)) / 2 + 1) / this.#pixels;
    const near = grown(bounds, reach);
    const box = Number.isFinite(near.west) ? boxOf(near, this.#matrix, still.whole) : still.whole;
    if (box === null) return;
    still.begin(box);
    this.#gl?.depthMask(true);
    this.#gl?.depthRange(0.5, 0.5);
    this.#gl?.clear(this.#gl.DEPTH_BUFFER_BIT);
    still.draw("under");
    // Where a dot reaches over the edge of the box, it is drawn there as it was.
    this.#stale = true;
    this.#draw(grown(near, reach));
    still.draw("over");
    still.end();
    this.#gl?.depthRange(0, 1);
    this.#drawn.set(this.status);
  }

  /** @param bounds Outside them nobody is drawn; null: everybody is. */
  #draw(bounds: Bounds | null): void {
    const gl = this.#gl;
    if (!this.#visible || this.#program === null || this.#map === null || gl === null) return;
    gl.useProgram(this.#program);
    gl.bindVertexArray(this.#array);
    if (this.#stale) {
      gl.bindBuffer(gl.ARRAY_BUFFER, this.#statusBuffer);
      gl.bufferSubData(gl.ARRAY_BUFFER, 0, this.status);
      ({ below: this.#below, above: this.#above } = writeOrder(this.#order, this.status, bounds === null ? null : { places: this.#places.places, bounds }));
      gl.bufferSubData(gl.ELEMENT_ARRAY_BUFFER, 0, this.#order, 0, this.#below + this.#above);
      this.#stale = bounds !== null;
    }

    const at = (name: string): WebGLUniformLocation | null => gl.getUniformLocation(this.#program!, name);
    gl.uniformMatrix4fv(at("u_matrix"), false, this.#matrix);
    gl.uniform1f(at("u_cell"), this.#cell);
    gl.uniform1f(at("u_least"), leastDot * this.#ratio);
    gl.uniform1f(at("u_grid"), this.#spacing.isGrid ? 1 : 0);
    gl.uniform4fv(at("u_colours"), this.#colours);
    gl.enable(gl.BLEND);
    gl.disable(gl.DEPTH_TEST);
    gl.disable(gl.STENCIL_TEST);
    gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
    gl.uniform1f(at("u_round"), this.#spacing.isGrid ? 0 : 1);
    // All of a layer's points lie at one depth: what is less deep than what is there is what is not there yet. Of far smaller ones many add up in a pixel.
    if (this.#spacing.isGrid && this.#cell >= 0.5) {
      gl.enable(gl.DEPTH_TEST);
      gl.depthFunc(gl.LESS);
      gl.depthMask(true);
    }

    gl.drawElements(gl.POINTS, this.#below, gl.UNSIGNED_INT, 0);
    gl.disable(gl.DEPTH_TEST);
    gl.uniform1f(at("u_round"), 1);
    gl.drawElements(gl.POINTS, this.#above, gl.UNSIGNED_INT, this.#below * Uint32Array.BYTES_PER_ELEMENT);

    gl.bindVertexArray(null);
  }

  get #ratio(): number {
    return this.#map?.getPixelRatio() ?? 1;
  }

  /** Of the picture, round the whole globe. */
  get #pixels(): number {
    return 512 * 2 ** (this.#map?.getZoom() ?? 0) * this.#ratio;
  }

  /** Pixels between neighbours. */
  get #cell(): number {
    return (this.#spacing.metres * this.#pixels) / (earthMetres * Math.cos((this.#places.latitude * Math.PI) / 180));
  }

  #repaint(): void {
    this.#drawn = null;
    this.#map?.triggerRepaint();
  }

  #attribute(gl: WebGL2RenderingContext, name: string, values: Float32Array | Uint8Array, size: number, type: number): WebGLBuffer {
    const buffer = gl.createBuffer();
    gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
    gl.bufferData(gl.ARRAY_BUFFER, values, values instanceof Uint8Array ? gl.DYNAMIC_DRAW : gl.STATIC_DRAW);
    const location = gl.getAttribLocation(this.#program!, name);
    gl.enableVertexAttribArray(location);
    gl.vertexAttribPointer(location, size, type, false, 0, 0);
    return buffer;
  }

  /** The matrix for places relative to the middle: translated in double precision. */
  #moved(matrix: ArrayLike<number>): Float32Array<ArrayBuffer> {
    const [x, y] = this.#places.middle;
    const moved = Float32Array.from(matrix);
    for (let at = 0; at < 4; at++) moved[12 + at] = matrix[at]! * x + matrix[4 + at]! * y + matrix[12 + at]!;
    return moved;
  }
}
