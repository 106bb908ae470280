/** `npm run test:dashboard`: the page in Chromium, in front of a daemon of its own. One file after the other: one browser at a time. */
import { defineConfig } from "vitest/config";
import { BUNDLE_THREAD, FROM_SOURCE } from "../support/threads/from-source.ts";

export default defineConfig({
  resolve: { alias: FROM_SOURCE },
  test: {
    include: ["test/dashboard/*.test.ts"],
    globalSetup: [BUNDLE_THREAD],
    fileParallelism: false,
    // For what hangs; a busy machine is no failure.
    testTimeout: 300_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 60_000 } },
  },
});
