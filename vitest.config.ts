/** `npm test`: the unit tests beside their files, and what holds the house together (layers, documentation, lint, CLI). */
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: {
    alias: { "@ricochet/core": fileURLToPath(new URL("packages/core/src/index.ts", import.meta.url)) },
  },
  test: {
    include: ["packages/*/src/**/*.test.ts", "test/**/*.test.ts", "scripts/**/*.test.ts"],
    exclude: ["**/node_modules/**", "test/browser/**", "test/dashboard/**", "test/e2e/**", "test/faults/**", "test/interop/real-*.test.ts"],
    // For what hangs; a busy machine is no failure.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
