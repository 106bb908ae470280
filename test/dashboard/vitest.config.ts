/** `npm run test:dashboard`: the page in Chromium, in front of a daemon of its own. One file after the other: one browser at a time. */
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  resolve: { alias: { "@ricochet/core": here("../../packages/core/src/index.ts") } },
  test: {
    include: ["test/dashboard/*.test.ts"],
    ...{ fileParallelism: false, testTimeout: 120_000, hookTimeout: 120_000 },
    expect: { poll: { timeout: 20_000 } },
  },
});
