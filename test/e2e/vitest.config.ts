/**
 * `npm run test:e2e`: whole stories, apart from the unit tests, for each starts a daemon and an internet of its own. One
 * file after the other: what the stories leave behind is read by other readers in the last one.
 */
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { BUNDLE_THREAD, FROM_SOURCE } from "../support/threads/from-source.ts";
import { OthersLast } from "./others-last.ts";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  resolve: { alias: FROM_SOURCE },
  test: {
    include: ["test/e2e/*.test.ts"],
    globalSetup: [BUNDLE_THREAD, here("./gathered-folder.ts")],
    fileParallelism: false,
    // each file in a process of its own: dozens of stores are opened and closed in one
    sequence: { sequencer: OthersLast },
    // For what hangs; a busy machine is no failure.
    testTimeout: 300_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 60_000 } },
  },
});
