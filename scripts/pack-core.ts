/**
 * Makes what is published of the core. In the workspace the core runs from its sources and from dist/; npm gets lib/.
 *
 *   node scripts/pack-core.ts FOLDER     a folder that can be packed and installed as it is
 *   node scripts/pack-core.ts prepack    lib/ beside dist/, and the package.json that leads to it (npm runs this before it packs)
 *   node scripts/pack-core.ts postpack   the package.json of the workspace again
 */

import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeLibrary } from "./pack/library.ts";
import { LIBRARY, type Manifest, publishedManifest } from "./pack/manifest.ts";

const CORE = fileURLToPath(new URL("../packages/core/", import.meta.url));
const MANIFEST = join(CORE, "package.json");
/** The workspace's own, while npm packs. */
const ASIDE = join(CORE, "package.workspace.json");

async function writeFolder(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await writeLibrary(join(folder, LIBRARY));
  writeFileSync(join(folder, "package.json"), manifestText());
  for (const file of ["README.md", "LICENSE"]) copyFileSync(join(CORE, file), join(folder, file));
}

async function prepack(): Promise<void> {
  postpack(); // an earlier run may have been killed
  await writeLibrary(join(CORE, LIBRARY));
  const text = manifestText();
  renameSync(MANIFEST, ASIDE);
  writeFileSync(MANIFEST, text);
}

function postpack(): void {
  if (existsSync(ASIDE)) renameSync(ASIDE, MANIFEST);
}

function manifestText(): string {
  return `${JSON.stringify(publishedManifest(JSON.parse(readFileSync(MANIFEST, "utf8")) as Manifest))}\n`;
}

const [goal] = process.argv.slice(2);
if (goal === undefined) throw new TypeError("usage: node scripts/pack-core.ts FOLDER|prepack|postpack");
if (goal === "postpack") postpack();
else await (goal === "prepack" ? prepack() : writeFolder(goal));
