/** `npm test`: the unit tests beside their files, and what holds the house together (layers, documentation, lint, CLI). */
import { defineConfig } from "vitest/config";
import { BUNDLE_THREAD, FROM_SOURCE } from "./test/support/threads/from-source.ts";

export default defineConfig({
  resolve: { alias: FROM_SOURCE },
  test: {
    globalSetup: [BUNDLE_THREAD],
    include: ["packages/*/src/**/*.test.ts", "test/**/*.test.ts", "scripts/**/*.test.ts"],
    exclude: ["**/node_modules/**", "test/browser/**", "test/dashboard/**", "test/e2e/**", "test/faults/**", "test/interop/real-*.test.ts"],
    // A file has the modules of the one before: to load them anew for each took half of the time. None changes them (test/architecture).
    isolate: false,
    // For what hangs; a busy machine is no failure.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 60_000 } },
  },
});
