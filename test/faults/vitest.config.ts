/** `npm run test:faults`: apart from the unit tests, since it starts the built program, kills it and fills disks, which takes its time. */
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: { include: ["test/faults/**/*.test.ts"], testTimeout: 60_000, hookTimeout: 30_000, maxWorkers: 4 },
});
