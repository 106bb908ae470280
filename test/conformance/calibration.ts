/**
 * `node test/conformance/calibration.ts`: how often the reasons given with each confidence were right
 * on the labelled set that has reasons. This is what the figures of classify/confidence.ts are set by
 * (docs/decisions/2026-11-22-confidence.md).
 */
import { basename } from "node:path";
import type { Report } from "../../packages/core/src/index.ts";
import { hasCorpus, NO_CORPUS, readSet, scoreSet } from "./corpus.ts";

const SET = "sisimai-set";

interface Share {
  right: number;
  of: number;
}

/** Files in which the scorer holds a reason to be wrong, for one outcome or more. */
function filesWithWrongReason(): Set<string> {
  const misses = scoreSet(SET, ["--misses", "--only", "reason"])?.stderr.split("\n") ?? [];
  const parsed = misses.filter((line) => line.startsWith("{")).map((line) => JSON.parse(line) as { metric: string; file: string });
  return new Set(parsed.filter(({ metric }) => metric === "reason").map(({ file }) => basename(file)));
}

function sharesByConfidence(): Map<number, Share> {
  const wrong = filesWithWrongReason();
  const shares = new Map<number, Share>();
  for (const line of readSet(SET)) {
    const report = JSON.parse(line) as Report;
    if (report.kind !== "delivery-status") continue;
    for (const { confidence } of report.outcomes) {
      const share = shares.get(confidence) ?? { right: 0, of: 0 };
      share.of++;
      if (!wrong.has(basename(report.source))) share.right++;
      shares.set(confidence, share);
    }
  }
  return shares;
}

if (hasCorpus()) {
  console.log("confidence  outcomes  right");
  for (const [confidence, { right, of }] of [...sharesByConfidence()].sort(([a], [b]) => b - a)) {
    console.log(`${confidence.toFixed(2).padStart(10)}  ${String(of).padStart(8)}  ${(right / of).toFixed(3)}`);
  }
} else {
  console.log(NO_CORPUS);
}
