import { compile } from "./dotsProgram.ts";

/** A triangle over the whole picture, and each of its pixels as it was kept. */
const vertexSource = `#version 300 es
void main() {
  gl_Position = vec4(vec2(gl_VertexID & 1, gl_VertexID >> 1) * 4.0 - 1.0, 0.0, 1.0);
}`;

const fragmentSource = `#version 300 es
precision mediump float;
uniform sampler2D u_kept;
out vec4 colour;
void main() {
  colour = texelFetch(u_kept, ivec2(gl_FragCoord.xy), 0);
}`;

export type Part = "under" | "over";

/** A box of the picture, pixels from its lower left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What of the map lies under the people and what over them, as it was drawn last: pictures from which it is put together again where the people alone change. */
export class StillPicture {
  readonly #gl: WebGL2RenderingContext;
  readonly #program: WebGLProgram;
  readonly #corners: WebGLVertexArrayObject;
  readonly #kept: Readonly<Record<Part, WebGLTexture>>;

  constructor(gl: WebGL2RenderingContext) {
    this.#gl = gl;
    this.#program = compile(gl, vertexSource, fragmentSource);
    this.#corners = gl.createVertexArray();
    this.#kept = { under: this.#picture(), over: this.#picture() };
  }

  get whole(): Box {
    return { x: 0, y: 0, width: this.#gl.drawingBufferWidth, height: this.#gl.drawingBufferHeight };
  }

  /** Keeps what has been drawn so far and wipes it off. */
  take(part: Part): void {
    const gl = this.#gl;
    const { width, height } = this.whole;
    gl.bindTexture(gl.TEXTURE_2D, this.#kept[part]);
    gl.copyTexImage2D(gl.TEXTURE_2D, 0, gl.RGBA, 0, 0, width, height, 0);
    gl.clearColor(0, 0, 0, 0);
    gl.clear(gl.COLOR_BUFFER_BIT);
  }

  /** What is drawn until {@link end} is drawn within the box alone. */
  begin({ x, y, width, height }: Box): void {
    const gl = this.#gl;
    gl.bindFramebuffer(gl.FRAMEBUFFER, null);
    gl.viewport(0, 0, gl.drawingBufferWidth, gl.drawingBufferHeight);
    gl.colorMask(true, true, true, true);
    for (const test of [gl.DEPTH_TEST, gl.STENCIL_TEST, gl.CULL_FACE]) gl.disable(test);
    gl.enable(gl.SCISSOR_TEST);
    gl.scissor(x, y, width, height);
  }

  end(): void {
    this.#gl.disable(this.#gl.SCISSOR_TEST);
  }

  draw(part: Part): void {
    const gl = this.#gl;
    gl.useProgram(this.#program);
    gl.bindVertexArray(this.#corners);
    gl.activeTexture(gl.TEXTURE0);
    gl.bindTexture(gl.TEXTURE_2D, this.#kept[part]);
    if (part === "under") gl.disable(gl.BLEND);
    else {
      gl.enable(gl.BLEND);
      gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
    }

    gl.drawArrays(gl.TRIANGLES, 0, 3);
    gl.bindVertexArray(null);
  }

  #picture(): WebGLTexture {
    const gl = this.#gl;
    const texture = gl.createTexture();
    gl.bindTexture(gl.TEXTURE_2D, texture);
    for (const filter of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER]) gl.texParameteri(gl.TEXTURE_2D, filter, gl.NEAREST);
    for (const wrap of [gl.TEXTURE_WRAP_S, gl.TEXTURE_WRAP_T]) gl.texParameteri(gl.TEXTURE_2D, wrap, gl.CLAMP_TO_EDGE);
    return texture;
  }
}
