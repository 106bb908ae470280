/**
 * `npm run conformance`: scores `ricochet read --json` on labelled mail and holds each metric against
 * its floor. The labelled mail lies beside the checkout (../shared/corpus, or RICOCHET_CORPUS); where
 * it is missing, this says so and passes. The last line is "N passed, N failed".
 */
import { readFileSync } from "node:fs";
import { hasCorpus, NO_CORPUS, scoreSet } from "./corpus.ts";
import { compareWithFloors, type Floors, type Score } from "./floors.ts";

const FLOORS = JSON.parse(readFileSync(new URL("floors.json", import.meta.url), "utf8")) as Readonly<Record<string, Floors>>;

function check(set: string, floors: Floors): { readonly passed: number; readonly failed: number } {
  console.log(set);
  const scored = scoreSet(set);
  if (scored === undefined) return { passed: 0, failed: Object.keys(floors).length + 1 };
  const verdicts = compareWithFloors(JSON.parse(scored.stdout) as Score, floors);
  for (const verdict of verdicts) console.log(`  ${verdict.passed ? "ok  " : "MISS"} ${verdict.metric}: ${verdict.text}`);
  const passed = verdicts.filter((verdict) => verdict.passed).length;
  return { passed, failed: verdicts.length - passed };
}

if (hasCorpus()) {
  const results = Object.entries(FLOORS).map(([set, floors]) => check(set, floors));
  const total = (key: "passed" | "failed") => results.reduce((sum, result) => sum + result[key], 0);
  console.log(`${total("passed")} passed, ${total("failed")} failed`);
  process.exitCode = total("failed") === 0 ? 0 : 1;
} else {
  console.log(NO_CORPUS);
  console.log("0 passed, 0 failed");
}
