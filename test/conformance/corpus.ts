/** Where the labelled mail lies, and how its scorer is run. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const CORPUS = process.env["RICOCHET_CORPUS"] ?? join(ROOT, "../shared/corpus");
const SCORER = join(CORPUS, "score.mjs");

export const NO_CORPUS =
  "skipped: no labelled mail beside this checkout (looked for ../shared/corpus/score.mjs; RICOCHET_CORPUS names another folder)";

export const hasCorpus = (): boolean => existsSync(SCORER);

export interface Scored {
  /** One line of JSON: the share of each metric. */
  readonly stdout: string;
  /** With "--misses" one line of JSON for each miss. */
  readonly stderr: string;
}

/** Scores `ricochet read --json` on a set; undefined, with the reason printed, when the scorer fails. */
export function scoreSet(set: string, options: readonly string[] = []): Scored | undefined {
  const run = spawnSync(process.execPath, [SCORER, join(CORPUS, set), ...options], { cwd: ROOT, encoding: "utf8", maxBuffer: 1 << 28 });
  if (run.status === 0) return run;
  console.log(`  the scorer failed: ${run.stderr.trim().slice(-2000)}`);
  return undefined;
}

/** The files of a set as `ricochet read` sees them, one line of JSON each. */
export function readSet(set: string): string[] {
  const program = join(ROOT, "packages/server/bin/ricochet.js");
  const run = spawnSync(process.execPath, [program, "read", "--json", join(CORPUS, set)], { encoding: "utf8", maxBuffer: 1 << 28 });
  return run.stdout.split("\n").filter((line) => line !== "");
}
