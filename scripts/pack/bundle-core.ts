/**
 * The published code of the core: one small file for each path, and what several of them share beside them, so that whoever only
 * reads does not carry the words of whoever writes.
 */

import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { type ExportedName, namesAt, SUBPATHS } from "./surface.ts";
import { packedTables } from "./table-modules.ts";
import { tighten } from "./tighten.ts";

const SOURCES = fileURLToPath(new URL("../../packages/core/src/", import.meta.url));

/** The paths of the package: "index" is the root. */
export const PATHS = ["index", ...(Object.keys(SUBPATHS) as (keyof typeof SUBPATHS)[])] as const;

const ENTRY = /^entry:/;

/** Writes the code into `outdir`. */
export async function bundleCore(outdir: string, names: readonly ExportedName[]): Promise<void> {
  const { outputFiles } = await build({
    entryPoints: PATHS.map((path) => ({ in: `entry:${path}`, out: path })),
    outdir,
    plugins: [
      {
        name: "entries",
        setup({ onLoad, onResolve }) {
          onResolve({ filter: ENTRY }, ({ path }) => ({ path: path.replace(ENTRY, ""), namespace: "entry" }));
          onLoad({ filter: /./, namespace: "entry" }, ({ path }) => ({
            contents: entryOf(path, names),
            resolveDir: SOURCES,
            loader: "js",
          }));
        },
      },
      packedTables,
    ],
    chunkNames: "shared/[hash]",
    bundle: true,
    splitting: true,
    minify: true,
    // Error messages and warnings of a bundler speak of a function by its name; nothing else needs it.
    charset: "utf8",
    external: ["node:crypto"],
    platform: "neutral",
    format: "esm",
    target: "es2023",
    logLevel: "warning",
    write: false,
  });
  for (const { path, text } of outputFiles) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, tighten(text));
  }
}

function entryOf(path: string, names: readonly ExportedName[]): string {
  if (path === "index") return `export { ${valuesOf(names).join(", ")} } from ${JSON.stringify(join(SOURCES, "index.ts"))};`;
  return valueLines(namesAt(path as keyof typeof SUBPATHS, names)).join("\n");
}

const valuesOf = (names: readonly ExportedName[]): readonly string[] => names.filter(({ isType }) => !isType).map(({ name }) => name);

function valueLines(names: readonly ExportedName[]): readonly string[] {
  return names.filter(({ isType }) => !isType).map(({ name, from }) => `export { ${name} } from "${from}";`);
}
