/**
 * `npm run conformance`: scores `ricochet read --json` on labelled mail and prints each metric twice, over
 * all labels and without those of disputed.json; the latter is held against its floor. The labelled mail lies
 * beside the checkout (../shared/corpus, or RICOCHET_CORPUS); where it is missing, this says so and passes.
 * The last line is "N passed, N failed"; a dispute that has become stale is a failure.
 */
import { readFileSync } from "node:fs";
import { hasCorpus, NO_CORPUS, scoreSet } from "./corpus.ts";
import { DISPUTES, type Miss, missesOf, staleDisputes, withoutDisputed } from "./disputed.ts";
import { compareWithFloors, type Floors, type Score } from "./floors.ts";

const FLOORS = JSON.parse(readFileSync(new URL("floors.json", import.meta.url), "utf8")) as Readonly<Record<string, Floors>>;

interface Checked {
  readonly passed: number;
  readonly failed: number;
  readonly misses: readonly Miss[];
}

function check(set: string, floors: Floors): Checked {
  console.log(set);
  const scored = scoreSet(set, ["--misses"]);
  if (scored === undefined) return { passed: 0, failed: Object.keys(floors).length + 1, misses: [] };
  const misses = missesOf(scored.stderr);
  const score = JSON.parse(scored.stdout) as Score;
  const raw = new Map(compareWithFloors(score, floors).map(({ metric, text }) => [metric, text]));
  const verdicts = compareWithFloors(withoutDisputed(score, DISPUTES, misses), floors);
  for (const { metric, passed, text } of verdicts) {
    const all = raw.get(metric);
    console.log(`  ${passed ? "ok  " : "MISS"} ${metric}: ${text}${all === text ? "" : `; all labels: ${all}`}`);
  }
  const passed = verdicts.filter((verdict) => verdict.passed).length;
  return { passed, failed: verdicts.length - passed, misses };
}

if (hasCorpus()) {
  const results = Object.entries(FLOORS).map(([set, floors]) => check(set, floors));
  const stale = staleDisputes(
    DISPUTES,
    results.flatMap(({ misses }) => misses),
  );
  for (const { metric, file, got } of stale) console.log(`  STALE ${metric} of ${file}: the verdict is no longer "${got}"; judge it again`);
  const total = (key: "passed" | "failed") => results.reduce((sum, result) => sum + result[key], 0);
  const failed = total("failed") + stale.length;
  console.log(`${total("passed")} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
} else {
  console.log(NO_CORPUS);
  console.log("0 passed, 0 failed");
}
