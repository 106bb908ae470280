/**
 * Before all tests: the programs of threads, each in one file. As source each thread would load WebAssembly to strip the
 * types of a hundred modules, which takes longer than most tests, and which Node 24 does not always survive when the thread
 * ends (nodejs/node#64500; docs/decisions/2026-11-22-threads-of-tests.md).
 */

import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { threadFile } from "./thread-file.ts";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Each by its name, and where it begins. */
const THREADS = {
  "store-thread": here("../../../packages/server/src/store/sqlite/store-thread.ts"),
  "intake-thread": here("../../../packages/server/src/service/intake/beside/intake-thread.ts"),
};

/** Called by the test runner. */
export async function setup(): Promise<void> {
  const { outputFiles } = await build({
    entryPoints: THREADS,
    outdir: fileURLToPath(new URL(".", threadFile(""))),
    alias: { "@ricochet/core": here("../../../packages/core/src/index.ts") },
    // It loads a binary from its own folder.
    external: ["better-sqlite3"],
    bundle: true,
    platform: "node",
    format: "esm",
    write: false,
  });
  for (const { path, contents } of outputFiles) {
    mkdirSync(dirname(path), { recursive: true });
    // Another run of tests may be starting a thread at this moment.
    const ours = `${path}.${process.pid}`;
    writeFileSync(ours, contents);
    renameSync(ours, path);
  }
}
