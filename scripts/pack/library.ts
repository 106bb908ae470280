/** Makes the published form of the core in a folder: code in few files, one file of declarations, small ones for the other paths. */

import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundleCore } from "./bundle-core.ts";
import { DeclarationRollup } from "./declarations.ts";
import { type ExportedName, namesAt, SUBPATHS, surface } from "./surface.ts";

const DECLARATIONS = new URL("../../packages/core/dist/index.d.ts", import.meta.url);

/** Needs the built core (tsc -b packages/core). */
export async function writeLibrary(folder: string): Promise<void> {
  const names = surface();
  // Names of shared files carry a hash: those of an earlier build would stay beside the new ones.
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await bundleCore(folder, names);
  const { text } = rolledDeclarations(names);
  writeFileSync(join(folder, "index.d.ts"), text);
  for (const path of Object.keys(SUBPATHS) as (keyof typeof SUBPATHS)[])
    writeFileSync(join(folder, `${path}.d.ts`), forwarded(namesAt(path, names)));
}

/** The declarations of all names; indented by tabs, which no editor shows and which are a quarter of the blanks. */
export function rolledDeclarations(names: readonly ExportedName[]): { readonly text: string; readonly privates: readonly string[] } {
  const { text, privates } = new DeclarationRollup().roll(
    DECLARATIONS,
    names.map(({ name }) => name),
  );
  return { text: text.replaceAll(/^(?: {4})+/gm, (blanks) => "\t".repeat(blanks.length / 4)), privates };
}

function forwarded(names: readonly ExportedName[]): string {
  const list = names.map(({ name, isType }) => (isType ? `type ${name}` : name));
  return `export { ${list.join(", ")} } from "./index.js";\n`;
}
