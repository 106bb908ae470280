/**
 * Before all tests: the program of the store's threads in one file. As source each thread would load WebAssembly to strip the
 * types of a hundred modules, which takes longer than most tests, and which Node 24 does not always survive when the thread
 * ends (nodejs/node#64500; docs/decisions/2026-11-22-threads-of-tests.md).
 */

import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { threadFile } from "./thread-file.ts";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Called by the test runner. */
export async function setup(): Promise<void> {
  const { outputFiles } = await build({
    entryPoints: [here("../../../packages/server/src/store/sqlite/store-thread.ts")],
    alias: { "@ricochet/core": here("../../../packages/core/src/index.ts") },
    // It loads a binary from its own folder.
    external: ["better-sqlite3"],
    bundle: true,
    platform: "node",
    format: "esm",
    write: false,
  });
  const file = fileURLToPath(threadFile());
  mkdirSync(dirname(file), { recursive: true });
  // Another run of tests may be starting a thread at this moment.
  const ours = `${file}.${process.pid}`;
  writeFileSync(ours, outputFiles[0]?.contents ?? "");
  renameSync(ours, file);
}
