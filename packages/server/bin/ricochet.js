#!/usr/bin/env node
// Starts the program: says so when this Node cannot run it, lets Node keep the compiled code, runs dist/program/main.js.
// Plain JavaScript that old versions of Node can still read, so that they get a sentence and not a stack trace.
import module from "node:module";
import os from "node:os";
import path from "node:path";
import process from "node:process";

const needed = [22, 19];

/**
 * For the daemon, whose life is long: what V8 compiles with, and how large the space for young objects may grow, it asks but once,
 * at its start. Compiling beside the program keeps 40 MB that are never given back: docs/decisions/2026-11-22-memory-while-relaying.md.
 */
const frugal = ["--no-concurrent-recompilation", "--no-turbofan", "--max-semi-space-size=16"];

/** Becomes the same process anew, with these options; where that cannot be done (Windows, a channel to the parent) it goes on as it is. */
function startFrugally() {
  const isPossible = typeof process.execve === "function" && process.platform !== "win32" && process.send === undefined;
  if (!isPossible || process.execArgv.includes(frugal[0])) return;
  process.execve(process.execPath, [process.execPath, ...frugal, ...process.execArgv, ...process.argv.slice(1)], process.env);
}

/** In the user's own cache and not in a shared /tmp, where others could lay code for us to run; nowhere for who has no home. */
function keepCompiled() {
  let cache = process.env.XDG_CACHE_HOME;
  try {
    cache = cache || path.join(os.homedir(), ".cache");
  } catch {
    // without HOME, and with a number that has no name, as in containers
    return;
  }
  module.enableCompileCache(path.join(cache, "ricochet", "compiled"));
}

const [major, minor] = process.versions.node.split(".").map(Number);

if (major < needed[0] || (major === needed[0] && minor < needed[1])) {
  process.stderr.write(
    `ricochet: this is Node ${process.versions.node}, and Node ${needed.join(".")} or later is needed; install it, or run "npm ci", which brings one\n`,
  );
  process.exitCode = 2;
} else {
  if (process.argv[2] === "serve") startFrugally();
  keepCompiled();
  import("../dist/program/main.js").then(
    ({ main }) => main(process),
    (cause) => {
      const isUnbuilt = cause.code === "ERR_MODULE_NOT_FOUND";
      process.stderr.write(`ricochet: cannot start: ${isUnbuilt ? 'it is not built yet; run "npm run build"' : (cause.stack ?? cause)}\n`);
      process.exitCode = 70;
    },
  );
}
