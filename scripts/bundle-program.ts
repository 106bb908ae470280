/**
 * Puts the program into few files: hundreds of small modules take longer to find and open than all
 * their code takes to run. The library stays as tsc writes it; only what `ricochet` starts is bundled,
 * one file per command beside what they share.
 */

import { rmSync } from "node:fs";
import { build } from "esbuild";
import { programTables, writePhrases } from "./program-tables.ts";

const outdir = "packages/server/dist/program";

// Names carry a hash: those of an earlier build would stay beside the new ones.
rmSync(outdir, { recursive: true, force: true });

const result = await build({
  entryPoints: {
    main: "packages/server/dist/cli/main.js",
    // Threads are started by their file, which must lie beside whoever starts them.
    "store-thread": "packages/server/dist/store/sqlite/store-thread.js",
    "intake-thread": "packages/server/dist/service/intake/beside/intake-thread.js",
  },
  outdir,
  plugins: [programTables],
  bundle: true,
  // It loads a binary from its own folder.
  external: ["better-sqlite3"],
  splitting: true,
  platform: "node",
  format: "esm",
  target: "node22",
  minifyWhitespace: true,
  minifySyntax: true,
  legalComments: "inline",
  // Common JS inside the bundle (cli-progress) asks for `require`.
  banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
  logLevel: "warning",
});
if (result.errors.length > 0) process.exitCode = 1;
else writePhrases(outdir);
