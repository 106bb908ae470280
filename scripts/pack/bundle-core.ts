/**
 * The published code of the core: one small file for each path, and what several of them share beside them, so that whoever only
 * reads does not carry the words of whoever writes.
 */

import { writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Plugin } from "esbuild";
import { minify } from "terser";
import { type ExportedName, namesAt, SUBPATHS } from "./surface.ts";
import { packedTables } from "./table-modules.ts";
import { tighten } from "./tighten.ts";

const SOURCES = fileURLToPath(new URL("../../packages/core/src/", import.meta.url));

/** The paths of the package: "index" is the root. */
export const PATHS = ["index", ...(Object.keys(SUBPATHS) as (keyof typeof SUBPATHS)[])] as const;

const ENTRY = /^entry:/;

/**
 * Browsers have no node:crypto, and what a folder's index.ts leads to would come into one shared file with it: whoever reads is led
 * to the one file that reading takes of the return paths, which signs nothing.
 */
const withoutCrypto: Plugin = {
  name: "without-crypto",
  setup({ onResolve }) {
    onResolve({ filter: /\/return-path\/index\.ts$/ }, ({ importer }) =>
      importer === join(SOURCES, "read.ts") ? { path: join(SOURCES, "return-path/unwrap-return-path.ts") } : undefined,
    );
  },
};

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
      withoutCrypto,
      packedTables,
    ],
    chunkNames: "[hash]",
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
  const shared = outputFiles.map(({ path }) => basename(path)).filter((file) => !PATHS.some((path) => file === `${path}.js`));
  const renamed = (text: string): string => shared.reduce((all, file, at) => all.replaceAll(file, sharedName(at)), text);
  for (const { path, text } of outputFiles) writeFileSync(renamed(path), renamed(tighten(await minified(text))));
}

/** esbuild's names for shared files are long, and stand in each file that imports them. */
const sharedName = (number: number): string => `${number.toString(36)}.js`;

/** What esbuild leaves: values that are used once, arguments that nobody reads. Getters of ours do nothing but get. */
async function minified(text: string): Promise<string> {
  const { code } = await minify(text, {
    ecma: 2020,
    module: true,
    compress: { passes: 3, pure_getters: true, keep_fargs: false, unsafe_arrows: true },
  });
  if (code === undefined) throw new Error("nothing is left of the code");
  return code;
}

function entryOf(path: string, names: readonly ExportedName[]): string {
  if (path === "index") return `export { ${valuesOf(names).join(", ")} } from ${JSON.stringify(join(SOURCES, "index.ts"))};`;
  return valueLines(namesAt(path as keyof typeof SUBPATHS, names)).join("\n");
}

const valuesOf = (names: readonly ExportedName[]): readonly string[] => names.filter(({ isType }) => !isType).map(({ name }) => name);

function valueLines(names: readonly ExportedName[]): readonly string[] {
  return names.filter(({ isType }) => !isType).map(({ name, from }) => `export { ${name} } from "${from}";`);
}
