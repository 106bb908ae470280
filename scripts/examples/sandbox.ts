/**
 * Runs the examples of the pages in a shell that knows the built program as `ricochet` and this
 * Node as `node`, at the root of the checkout, without colours and at a fixed width.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { ROOT } from "./pages.ts";
import type { Runner } from "./rerun.ts";

const TIMEOUT_MS = 120_000;

export interface Sandbox extends Runner {
  close(): void;
}

export function openSandbox(): Sandbox {
  const bin = mkdtempSync(join(tmpdir(), "ricochet-examples-"));
  symlinkSync(join(ROOT, "packages/server/bin/ricochet.js"), join(bin, "ricochet"));
  symlinkSync(process.execPath, join(bin, "node"));
  const env = { ...process.env, PATH: [bin, process.env["PATH"]].join(delimiter), NO_COLOR: "1", COLUMNS: "120" };
  const run = (command: string, args: readonly string[], input = "") => {
    const { stdout, stderr } = spawnSync(command, args, { cwd: ROOT, env, input, encoding: "utf8", timeout: TIMEOUT_MS });
    return stdout + stderr;
  };
  return {
    command: (line) => run("sh", ["-c", line]),
    program: (source) => run("node", ["--input-type=module-typescript", "-"], source),
    close: () => rmSync(bin, { recursive: true, force: true }),
  };
}
