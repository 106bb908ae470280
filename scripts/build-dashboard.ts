/**
 * Builds the page and puts it beside the program, which serves it. Building takes seconds, so that it is only done when something of
 * the page has changed: what it was built from is kept as a hash beside it.
 */

import { createHash } from "node:crypto";
import { cpSync, existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const PAGE = "packages/dashboard";
const BUILT = join(PAGE, "dist");
const STAMP = join(BUILT, ".built-from");
const TARGET = "packages/server/dist/program/page";
/** All that the page is made of: its own files, the client of the API, and the versions of what builds it. */
const SOURCES = [
  `${PAGE}/{src,public}/**/*`,
  `${PAGE}/{index.html,package.json,vite.config.ts}`,
  "packages/server/src/client/*.ts",
  "package-lock.json",
];

const stamp = hashOfSources();
if (!existsSync(STAMP) || readFileSync(STAMP, "utf8") !== stamp) {
  const { build } = await import("vite");
  await build({ configFile: join(PAGE, "vite.config.ts"), logLevel: "warn" });
  writeFileSync(STAMP, stamp);
}
rmSync(TARGET, { recursive: true, force: true });
mkdirSync(TARGET, { recursive: true });
cpSync(BUILT, TARGET, { recursive: true, filter: (file) => file !== STAMP });

function hashOfSources(): string {
  const hash = createHash("sha256");
  const files = SOURCES.flatMap((pattern) => globSync(pattern, { withFileTypes: true })).filter((entry) => entry.isFile());
  for (const file of files.map(({ parentPath, name }) => join(parentPath, name)).sort())
    hash.update(`${file}\n`).update(readFileSync(file));
  return hash.digest("hex");
}
