/**
 * Fetches Debian packages with apt, and unpacks them without installing: mail servers cannot be installed beside each
 * other. Libraries that the system does not have come along. What was unpacked once is kept in the temporary folder
 * of the system, for the next run.
 */
import { spawnSync } from "node:child_process";
import { existsSync, globSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const CACHE = join(tmpdir(), "ricochet-real-servers");
const LIMIT_MS = 120_000;

/** The folder with the unpacked packages; throws with the words of the tool that failed. */
export function fetchPackages(packages: readonly string[]): string {
  const folder = join(CACHE, packages.join("+"));
  if (existsSync(folder)) return folder;
  mkdirSync(CACHE, { recursive: true });
  const fresh = mkdtempSync(join(CACHE, "fetching-"));
  try {
    unpack([...packages, ...missingLibraries(packages)], fresh);
    renameSync(join(fresh, "root"), folder);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
  return folder;
}

function unpack(packages: readonly string[], fresh: string): void {
  run("apt-get", ["download", "-q", "-o", "APT::Sandbox::User=root", ...packages], fresh);
  for (const archive of globSync("*.deb", { cwd: fresh })) run("dpkg", ["-x", archive, "root"], fresh);
}

/** Two steps deep: a library's library's library is on every system. */
function missingLibraries(packages: readonly string[]): readonly string[] {
  const direct = dependencies(packages).filter((name) => name.startsWith("lib") && !isInstalled(name));
  const indirect = direct.length === 0 ? [] : dependencies(direct).filter((name) => name.startsWith("lib") && !isInstalled(name));
  return [...new Set([...direct, ...indirect])];
}

function dependencies(packages: readonly string[]): readonly string[] {
  const lines = run("apt-cache", ["depends", ...packages]).split("\n");
  return lines.flatMap((line) => /^ +(?:Pre)?Depends: ([a-z0-9.+-]+)$/u.exec(line)?.slice(1) ?? []);
}

function isInstalled(name: string): boolean {
  return / installed$/mu.test(spawnSync("dpkg-query", ["-s", name], { encoding: "utf8" }).stdout);
}

function run(command: string, args: readonly string[], cwd = "/"): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, encoding: "utf8", timeout: LIMIT_MS });
  if (status !== 0) throw new Error(`${command} ${args.join(" ")}: ${error?.message ?? stderr.trim()}`);
  return stdout;
}
