/** `npm run test:interop`: apart from the unit tests, since it fetches real mail servers and needs root. */
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: {
    alias: { "@ricochet/core": fileURLToPath(new URL("../../packages/core/src/index.ts", import.meta.url)) },
  },
  test: { include: ["test/interop/real-*.test.ts"], testTimeout: 20_000, hookTimeout: 20_000 },
});
