export type Drawing = "card" | "software" | "none";

let known: Drawing | null = null;

/** Who draws with WebGL 2 in this browser: a graphics card, a program in its place, or nobody. */
export function drawing(): Drawing {
  return (known ??= ask());
}

function ask(): Drawing {
  const gl = document.createElement("canvas").getContext("webgl2");
  if (gl === null) return "none";
  const info = gl.getExtension("WEBGL_debug_renderer_info");
  const renderer = String(gl.getParameter(info === null ? gl.RENDERER : info.UNMASKED_RENDERER_WEBGL));
  gl.getExtension("WEBGL_lose_context")?.loseContext();
  return /swiftshader|llvmpipe|softpipe|software|basic render/i.test(renderer) ? "software" : "card";
}
