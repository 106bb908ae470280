/**
 * `npm run conformance`: scores `ricochet read --json` on labelled mail and holds each metric against
 * its floor. The labelled mail lies beside the checkout (../shared/corpus, or RICOCHET_CORPUS); where
 * it is missing, this says so and passes. The last line is "N passed, N failed".
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { compareWithFloors, type Floors, type Score } from "./floors.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const CORPUS = process.env["RICOCHET_CORPUS"] ?? join(ROOT, "../shared/corpus");
const FLOORS = JSON.parse(readFileSync(new URL("floors.json", import.meta.url), "utf8")) as Readonly<Record<string, Floors>>;

function measure(set: string): Score | undefined {
  const run = spawnSync(process.execPath, [join(CORPUS, "score.mjs"), join(CORPUS, set)], {
    cwd: ROOT,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (run.status === 0) return JSON.parse(run.stdout) as Score;
  console.log(`  the scorer failed: ${run.stderr.trim().slice(-2000)}`);
  return undefined;
}

function check(set: string, floors: Floors): { readonly passed: number; readonly failed: number } {
  console.log(set);
  const score = measure(set);
  if (score === undefined) return { passed: 0, failed: Object.keys(floors).length + 1 };
  const verdicts = compareWithFloors(score, floors);
  for (const verdict of verdicts) console.log(`  ${verdict.passed ? "ok  " : "MISS"} ${verdict.metric}: ${verdict.text}`);
  const passed = verdicts.filter((verdict) => verdict.passed).length;
  return { passed, failed: verdicts.length - passed };
}

if (existsSync(join(CORPUS, "score.mjs"))) {
  const results = Object.entries(FLOORS).map(([set, floors]) => check(set, floors));
  const total = (key: "passed" | "failed") => results.reduce((sum, result) => sum + result[key], 0);
  console.log(`${total("passed")} passed, ${total("failed")} failed`);
  process.exitCode = total("failed") === 0 ? 0 : 1;
} else {
  console.log(
    "skipped: no labelled mail beside this checkout (looked for ../shared/corpus/score.mjs; RICOCHET_CORPUS names another folder)",
  );
  console.log("0 passed, 0 failed");
}
