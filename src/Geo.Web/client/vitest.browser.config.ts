import { defineConfig } from "vitest/config";

/** The page in a real Chromium before a real server; `npm run build` comes first. */
export default defineConfig({
  test: { include: ["browser/**/*.test.ts"], globalSetup: "browser/setup.ts", environment: "node", fileParallelism: false, isolate: false, testTimeout: 180_000, hookTimeout: 300_000, reporters: ["verbose"] },
});
