/** `npm run docs`: runs every command and program that a page shows and writes below it what it prints. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { examplePages, ROOT } from "./examples/pages.ts";
import { rerunPage } from "./examples/rerun.ts";
import { openSandbox } from "./examples/sandbox.ts";

const sandbox = openSandbox();
for (const path of examplePages()) {
  const before = readFileSync(join(ROOT, path), "utf8");
  const after = rerunPage(before, sandbox);
  if (after === before) continue;
  writeFileSync(join(ROOT, path), after);
  console.log(`wrote ${path}`);
}
sandbox.close();
