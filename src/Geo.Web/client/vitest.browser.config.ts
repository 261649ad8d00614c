import { defineConfig } from "vitest/config";

/** The page in a real Chromium before a real server; `npm run build` comes first. */
export default defineConfig({
  test: { include: ["browser/**/*.test.ts"], globalSetup: "browser/setup.ts", environment: "node", fileParallelism: false, isolate: false, testTimeout: 600_000, hookTimeout: 600_000, teardownTimeout: 600_000, expect: { poll: { timeout: 300_000 } }, reporters: ["verbose"] },
});
