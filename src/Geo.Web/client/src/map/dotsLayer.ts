import { MercatorCoordinate, type CustomLayerInterface, type CustomRenderMethodInput, type Map as GlMap } from "maplibre-gl";
import type { Points } from "../figures/points.ts";
import { writeOrder } from "../figures/status.ts";
import { compile } from "./dotsProgram.ts";
import { rgb, type Palette } from "./palette.ts";
import { spacingOf, type Spacing } from "./spacing.ts";

const earthMetres = 40_075_016.686;

/**
 * The people as points on the graphics card: places and weights go there once, and one byte of status per point again whenever a limit or a
 * facility moves, with the order they are drawn in: those concerned and no others, those outside last. Places are kept relative to their middle, so that single precision is fine to a centimetre or two.
 */
export class DotsLayer implements CustomLayerInterface {
  readonly id = "people";
  readonly type = "custom";
  readonly renderingMode = "2d";

  /** Written by the caller, then {@link refresh}. */
  readonly status: Uint8Array;
  readonly #points: Points;
  readonly #spacing: Spacing;
  #map: GlMap | null = null;
  #gl: WebGL2RenderingContext | null = null;
  #program: WebGLProgram | null = null;
  #statusBuffer: WebGLBuffer | null = null;
  readonly #order: Uint32Array<ArrayBuffer>;
  #below = 0;
  #above = 0;
  #array: WebGLVertexArrayObject | null = null;
  #middle: readonly [number, number] = [0, 0];
  #latitude = 0;
  #stale = true;
  #visible = true;
  #colours = new Float32Array(20);

  constructor(points: Points) {
    this.#points = points;
    this.#spacing = spacingOf(points);
    this.status = new Uint8Array(points.rows);
    this.#order = new Uint32Array(points.rows);
  }

  refresh(): void {
    this.#stale = true;
    this.#map?.triggerRepaint();
  }

  show(visible: boolean): void {
    this.#visible = visible;
    this.#map?.triggerRepaint();
  }

  /** @param comparing While a scenario is held against the baseline, those outside both step back behind gained and lost. */
  paint(palette: Palette, comparing: boolean): void {
    const outside = comparing ? palette.still : palette.gap;
    const tints = [[palette.covered, 0], [palette.covered, 0.62], [outside, comparing ? 0.75 : 1], [palette.gained, 1], [palette.lost, 1]] as const;
    tints.forEach(([colour, alpha], at) => this.#colours.set([...rgb(colour), alpha], at * 4));
    this.#map?.triggerRepaint();
  }

  onAdd(map: GlMap, context: WebGL2RenderingContext | WebGLRenderingContext): void {
    const gl = context as WebGL2RenderingContext;
    [this.#map, this.#gl, this.#program] = [map, gl, compile(gl)];
    this.#array = gl.createVertexArray();
    gl.bindVertexArray(this.#array);
    this.#attribute(gl, "a_place", this.#places(), 2, gl.FLOAT);
    this.#attribute(gl, "a_weight", this.#weights(), 1, gl.FLOAT);
    this.#statusBuffer = this.#attribute(gl, "a_status", this.status, 1, gl.UNSIGNED_BYTE);
    gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, gl.createBuffer());
    gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, this.#order, gl.DYNAMIC_DRAW);
    gl.bindVertexArray(null);
  }

  onRemove(): void {
    this.#gl?.deleteProgram(this.#program);
    this.#gl?.deleteVertexArray(this.#array);
    [this.#map, this.#gl, this.#program] = [null, null, null];
  }

  render(context: WebGL2RenderingContext | WebGLRenderingContext, input: CustomRenderMethodInput): void {
    const gl = context as WebGL2RenderingContext;
    if (!this.#visible || this.#program === null || this.#map === null) return;
    gl.useProgram(this.#program);
    gl.bindVertexArray(this.#array);
    if (this.#stale) {
      gl.bindBuffer(gl.ARRAY_BUFFER, this.#statusBuffer);
      gl.bufferSubData(gl.ARRAY_BUFFER, 0, this.status);
      ({ below: this.#below, above: this.#above } = writeOrder(this.#order, this.status));
      gl.bufferSubData(gl.ELEMENT_ARRAY_BUFFER, 0, this.#order, 0, this.#below + this.#above);
      this.#stale = false;
    }

    const at = (name: string): WebGLUniformLocation | null => gl.getUniformLocation(this.#program!, name);
    const ratio = this.#map.getPixelRatio();
    const pixelsPerMetre = (512 * 2 ** this.#map.getZoom()) / (earthMetres * Math.cos((this.#latitude * Math.PI) / 180));
    const cell = this.#spacing.metres * pixelsPerMetre * ratio;
    gl.uniformMatrix4fv(at("u_matrix"), false, this.#moved(input.defaultProjectionData.mainMatrix as unknown as ArrayLike<number>));
    gl.uniform1f(at("u_cell"), cell);
    gl.uniform1f(at("u_least"), 2.2 * ratio);
    gl.uniform1f(at("u_grid"), this.#spacing.isGrid ? 1 : 0);
    gl.uniform4fv(at("u_colours"), this.#colours);
    gl.enable(gl.BLEND);
    gl.disable(gl.DEPTH_TEST);
    gl.disable(gl.STENCIL_TEST);
    gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
    gl.uniform1f(at("u_round"), this.#spacing.isGrid ? 0 : 1);
    gl.drawElements(gl.POINTS, this.#below, gl.UNSIGNED_INT, 0);
    gl.uniform1f(at("u_round"), 1);
    gl.drawElements(gl.POINTS, this.#above, gl.UNSIGNED_INT, this.#below * Uint32Array.BYTES_PER_ELEMENT);

    gl.bindVertexArray(null);
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

  #places(): Float32Array {
    const { longitudes, latitudes, rows } = this.#points;
    const half = Math.floor(rows / 2);
    this.#latitude = (latitudes[half] ?? 0) / 1e7;
    const middle = MercatorCoordinate.fromLngLat([(longitudes[half] ?? 0) / 1e7, this.#latitude]);
    this.#middle = [middle.x, middle.y];
    const places = new Float32Array(rows * 2);
    for (let row = 0; row < rows; row++) {
      const latitude = (latitudes[row]! / 1e7) * (Math.PI / 180);
      places[row * 2] = longitudes[row]! / 1e7 / 360 + 0.5 - middle.x;
      places[row * 2 + 1] = 0.5 - Math.log(Math.tan(Math.PI / 4 + latitude / 2)) / (2 * Math.PI) - middle.y;
    }

    return places;
  }

  /** People on a scale from 0 to 1, by rank among all points: half of the points lie below 0.5. */
  #weights(): Float32Array {
    const sorted = Float64Array.from(this.#points.millionths).sort();
    const [low, high] = [Math.log(1 + (sorted[Math.floor(sorted.length * 0.02)] ?? 0)), Math.log(1 + (sorted[Math.floor(sorted.length * 0.98)] ?? 0))];
    return Float32Array.from(this.#points.millionths, value => Math.min(1, Math.max(0, (Math.log(1 + value) - low) / (high - low || 1))));
  }

  /** The matrix for places relative to the middle: translated in double precision. */
  #moved(matrix: ArrayLike<number>): Float32Array {
    const [x, y] = this.#middle;
    const moved = Float32Array.from(matrix);
    for (let at = 0; at < 4; at++) moved[12 + at] = matrix[at]! * x + matrix[4 + at]! * y + matrix[12 + at]!;
    return moved;
  }
}
