/**
 * `node test/conformance/calibration.ts`: how often the reasons given with each confidence were right
 * on the labelled set that has reasons, disputed labels left out. This is what the figures of
 * classify/confidence.ts are set by (docs/decisions/2026-11-22-confidence.md). "smoothed" counts one right
 * and one wrong outcome more, so that a row with few outcomes never says 0 or 1.
 */
import { basename } from "node:path";
import type { Report } from "../../packages/core/src/index.ts";
import { hasCorpus, NO_CORPUS, readSet, scoreSet } from "./corpus.ts";
import { DISPUTES, missesOf } from "./disputed.ts";

const SET = "sisimai-set";

interface Share {
  right: number;
  of: number;
}

const filesOf = (misses: readonly { readonly metric: string; readonly file: string }[]): Set<string> =>
  new Set(misses.filter(({ metric }) => metric === "reason").map(({ file }) => basename(file)));

function sharesByConfidence(): Map<number, Share> {
  const wrong = filesOf(missesOf(scoreSet(SET, ["--misses", "--only", "reason"])?.stderr ?? ""));
  const disputed = filesOf(DISPUTES);
  const shares = new Map<number, Share>();
  for (const line of readSet(SET)) {
    const report = JSON.parse(line) as Report;
    const file = basename(report.source);
    if (report.kind !== "delivery-status" || disputed.has(file)) continue;
    for (const { confidence } of report.outcomes) {
      const share = shares.get(confidence) ?? { right: 0, of: 0 };
      share.of++;
      if (!wrong.has(file)) share.right++;
      shares.set(confidence, share);
    }
  }
  return shares;
}

if (hasCorpus()) {
  console.log("confidence  outcomes  right  smoothed");
  for (const [confidence, { right, of }] of [...sharesByConfidence()].sort(([a], [b]) => b - a)) {
    const smoothed = (right + 1) / (of + 2);
    console.log(
      `${confidence.toFixed(3).padStart(10)}  ${String(of).padStart(8)}  ${(right / of).toFixed(3)}  ${smoothed.toFixed(3).padStart(8)}`,
    );
  }
} else {
  console.log(NO_CORPUS);
}
