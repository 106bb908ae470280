/** The pages of the reference that come from the code say what the code says. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { referencePages } from "../../scripts/reference/pages.ts";

it.each(referencePages())("$path is what the code says (npm run docs writes it)", ({ path, text }) => {
  expect(readFileSync(new URL(`../../${path}`, import.meta.url), "utf8")).toBe(text);
});
