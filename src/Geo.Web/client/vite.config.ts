import { defineConfig } from "vitest/config";
import { shared } from "./build/shared.ts";

export default defineConfig({
  build: { target: "es2022", assetsInlineLimit: 0, modulePreload: { polyfill: false }, chunkSizeWarningLimit: 1500 },
  plugins: [shared()],
  test: { include: ["{src,build}/**/*.test.ts"], environment: "node", testTimeout: 300_000, hookTimeout: 300_000, teardownTimeout: 300_000 },
});
