/** `npm run test:browser`: apart from the unit tests, since it needs a Chromium. */
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: { include: ["test/browser/**/*.test.ts"], testTimeout: 120_000, hookTimeout: 120_000 },
});
