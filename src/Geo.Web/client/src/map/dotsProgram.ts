/** The shaders of the people: a point each, coloured by its status, drawn in passes so that those outside lie on top. */
const dotsVertex = `#version 300 es
uniform mat4 u_matrix;
uniform float u_cell;
uniform float u_least;
uniform float u_grid;
in vec2 a_place;
in float a_weight;
in float a_status;
flat out float v_status;
flat out float v_weight;
void main() {
  v_status = a_status;
  v_weight = a_weight;
  bool above = a_status > 1.5;
  gl_Position = u_matrix * vec4(a_place, 0.0, 1.0);
  // Cells a little wider than they stand apart, or light lines run between them where rows stand farther apart than columns. A pixel that two hold is drawn once.
  float size = u_grid > 0.5 ? (above ? u_cell * mix(0.42, 0.98, a_weight) : u_cell * 1.01 + 0.3) : u_cell * mix(0.25, 0.9, a_weight);
  gl_PointSize = clamp(max(size, above ? u_least * mix(0.9, 1.7, a_weight) : u_grid > 0.5 ? 1.0 : u_least * 0.75), 1.0, 96.0);
}`;

const dotsFragment = `#version 300 es
precision mediump float;
uniform vec4 u_colours[5];
uniform float u_round;
flat in float v_status;
flat in float v_weight;
out vec4 colour;
void main() {
  float soft = 1.0;
  if (u_round > 0.5) {
    float away = length(gl_PointCoord - 0.5) * 2.0;
    if (away > 1.0) discard;
    soft = 1.0 - smoothstep(0.82, 1.0, away);
  }
  vec4 tint = u_colours[int(v_status + 0.5)];
  float strength = v_status > 1.5 ? mix(0.55, 1.0, v_weight) : mix(0.12, 0.85, v_weight);
  float alpha = tint.a * strength * soft;
  colour = vec4(tint.rgb * alpha, alpha);
}`;

export function compile(gl: WebGL2RenderingContext, vertexSource = dotsVertex, fragmentSource = dotsFragment): WebGLProgram {
  const program = gl.createProgram();
  for (const [kind, source] of [[gl.VERTEX_SHADER, vertexSource], [gl.FRAGMENT_SHADER, fragmentSource]] as const) {
    const shader = gl.createShader(kind);
    if (shader === null) throw new Error("No shader.");
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    if (!gl.getShaderParameter(shader, gl.COMPILE_STATUS) && !gl.isContextLost()) throw new Error(gl.getShaderInfoLog(shader) ?? "shader");
    gl.attachShader(program, shader);
  }

  gl.linkProgram(program);
  return program;
}
