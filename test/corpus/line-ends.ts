/** The same mail with other line ends, and the same report with its offsets moved accordingly. */
import type { Report } from "../../packages/core/src/index.ts";

const LF = 0x0a;

/** A mail whose lines end with LF, with lines that end with `lineEnd`. */
export function withLineEnds(bytes: Uint8Array, lineEnd: string): Uint8Array {
  return new Uint8Array(Buffer.from(Buffer.from(bytes).toString("latin1").replaceAll("\n", lineEnd), "latin1"));
}

/** `report` on `bytes` as it must be when each LF of `bytes` is written as `width` bytes. */
export function withOffsetsMoved(report: Report, bytes: Uint8Array, width: number): Report {
  const moved = (offset: number): number => offset + (width - 1) * bytes.subarray(0, offset).filter((byte) => byte === LF).length;
  return {
    ...report,
    outcomes: report.outcomes.map((outcome) => ({
      ...outcome,
      evidence: outcome.evidence.map(({ field, start, end }) => ({ field, start: moved(start), end: moved(end) })),
    })),
    problems: report.problems.map((problem) => ({ ...problem, offset: moved(problem.offset) })),
  };
}
