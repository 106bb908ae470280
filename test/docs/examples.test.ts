/** Every command and every program that a page shows is run, and prints what the page says. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { examplePages, ROOT } from "../../scripts/examples/pages.ts";
import { rerunPage } from "../../scripts/examples/rerun.ts";
import { openSandbox } from "../../scripts/examples/sandbox.ts";

describe("the examples (npm run docs writes what they print)", () => {
  const sandbox = openSandbox();
  afterAll(() => sandbox.close());

  it.each(examplePages())(
    "of %s print what stands there",
    (path) => {
      const page = readFileSync(join(ROOT, path), "utf8");
      expect(rerunPage(page, sandbox)).toBe(page);
    },
    60_000,
  );
});
