/** `npm run docs`: writes the pages of docs/reference that come from the code, and the client that comes from the contract. */
import { writeFileSync } from "node:fs";
import { clientFiles } from "./client/client-files.ts";
import { referencePages } from "./reference/pages.ts";

for (const { path, text } of [...referencePages(), ...clientFiles()]) {
  writeFileSync(new URL(`../${path}`, import.meta.url), text);
  console.log(`wrote ${path}`);
}
