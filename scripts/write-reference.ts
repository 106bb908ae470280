/** `npm run docs`: writes the pages of docs/reference that come from the code. */
import { writeFileSync } from "node:fs";
import { referencePages } from "./reference/pages.ts";

for (const { path, text } of referencePages()) {
  writeFileSync(new URL(`../${path}`, import.meta.url), text);
  console.log(`wrote ${path}`);
}
