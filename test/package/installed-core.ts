/** The core as npm brings it: packed, installed into an empty folder of its own. Needs the built core; no registry is asked. */

import { execFileSync } from "node:child_process";
import { globSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const PACK = fileURLToPath(new URL("../../scripts/pack-core.ts", import.meta.url));

export interface InstalledCore {
  /** The folder into which it was installed: an application's. */
  readonly application: string;
  /** The folder of the package. */
  readonly folder: string;
  /** All its files together. */
  readonly sizeBytes: number;
  /** Runs a module of the application, with the core at its import. */
  run(code: string): string;
  remove(): void;
}

export function installCore(): InstalledCore {
  const root = mkdtempSync(join(tmpdir(), "installed-core-"));
  const application = join(root, "application");
  const folder = join(application, "node_modules/@ricochet/core");
  const packed = join(root, "packed");
  execFileSync(process.execPath, [PACK, packed]);
  const npm = (cwd: string, ...options: readonly string[]): string =>
    execFileSync("npm", options, { cwd, encoding: "utf8", stdio: "pipe" });
  const tarball = npm(packed, "pack", "--silent").trim();
  mkdirSync(application);
  writeFileSync(join(application, "package.json"), '{ "type": "module", "private": true }');
  npm(application, "install", "--offline", "--no-audit", "--no-fund", join(packed, tarball));
  return {
    application,
    folder,
    sizeBytes: globSync("**/*", { cwd: folder }).reduce((sum, path) => sum + sizeOf(join(folder, path)), 0),
    run(code) {
      writeFileSync(join(application, "main.js"), code);
      return execFileSync(process.execPath, ["main.js"], { cwd: application, encoding: "utf8" });
    },
    remove: () => rmSync(root, { recursive: true }),
  };
}

function sizeOf(path: string): number {
  const stat = statSync(path);
  return stat.isFile() ? stat.size : 0;
}
