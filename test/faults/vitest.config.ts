/** `npm run test:faults`: apart from the unit tests, since it starts the built program, kills it and fills disks, which takes its time. */
import { defineConfig } from "vitest/config";
import { BUNDLE_THREAD, FROM_SOURCE } from "../support/threads/from-source.ts";

export default defineConfig({
  resolve: { alias: FROM_SOURCE },
  test: {
    include: ["test/faults/**/*.test.ts"],
    globalSetup: [BUNDLE_THREAD],
    // For what hangs; a busy machine is no failure.
    testTimeout: 300_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 60_000 } },
    maxWorkers: 4,
  },
});
