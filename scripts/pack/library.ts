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

/** The declarations of all names. */
export function rolledDeclarations(names: readonly ExportedName[]): { readonly text: string; readonly privates: readonly string[] } {
  const { text, privates } = new DeclarationRollup().roll(
    DECLARATIONS,
    names.map(({ name }) => name),
  );
  return { text: compact(text), privates };
}

const DOCSTRING_OR_TEXT = /(\/\*\*.*?\*\/|"(?:[^"\\\n]|\\.)*")/s;

/**
 * Editors show declarations in their own form, so blanks and the stars of docstrings are left out. `declare` is implied behind `export`;
 * and a sentence is no type: it could never be worded better without breaking somebody's code.
 */
function compact(declarations: string): string {
  return declarations
    .replaceAll(/^export declare /gm, "export ")
    .replaceAll(/^( +readonly [\w"-]+: )"[^" ]+ [^"]*";$/gm, "$1string;")
    .replaceAll(/^ +(?=\/\*\*)/gm, "")
    .replaceAll(/^ +\*(?:\/| ?)/gm, (stars) => (stars.endsWith("/") ? "*/" : ""))
    .split(DOCSTRING_OR_TEXT)
    .map((part, at) => (at % 2 === 1 ? trimmed(part) : withoutBlanks(part)))
    .join("")
    .replaceAll("*/\n", "*/");
}

/** A docstring without the blanks at its ends. */
function trimmed(part: string): string {
  return part.startsWith("/**") ? `/**${part.slice(3, -2).trim()}*/` : part;
}

function withoutBlanks(code: string): string {
  // A line that begins with a bracket would belong to the one before.
  return code
    .replaceAll(/ ?\n */g, "\n")
    .replaceAll(/ ?([^\w\s$"]) ?/g, "$1")
    .replaceAll(/;\n(?![[(<])/g, "\n");
}

function forwarded(names: readonly ExportedName[]): string {
  return `export {${names.map(({ name }) => name).join(",")}} from "./index.js";\n`;
}
