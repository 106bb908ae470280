/** Unit tests run in one process after the other, with the modules of those before (vitest.config.ts): none may put something else in a module's place. */
import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const REPLACES = /\bvi\.(?:mock|doMock|hoisted|stubGlobal|resetModules)\(/;

test("no unit test replaces a module or a global for the tests that come after it", () => {
  const files = globSync(["packages/*/src/**/*.test.ts", "test/**/*.test.ts", "scripts/**/*.test.ts"], { exclude: ["**/node_modules/**"] });
  expect(files.length).toBeGreaterThan(100);
  const replacing = files.filter((file) => !file.endsWith("shared-modules.test.ts") && REPLACES.test(readFileSync(file, "utf8")));
  expect(replacing).toEqual([]);
});
