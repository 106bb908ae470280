/** `npm run test:interop`: apart from the unit tests, since it fetches real mail servers and needs root. */
import { defineConfig } from "vitest/config";
import { BUNDLE_THREAD, FROM_SOURCE } from "../support/threads/from-source.ts";

export default defineConfig({
  resolve: { alias: FROM_SOURCE },
  test: {
    include: ["test/interop/real-*.test.ts"],
    globalSetup: [BUNDLE_THREAD],
    // For what hangs; a busy machine, or a slow mirror of Debian, is no failure.
    testTimeout: 180_000,
    hookTimeout: 400_000,
  },
});
