/**
 * What is demanded of the reader on any bytes: it does not throw, its report is of the documented form,
 * it says the same of the same bytes whatever it read in between, and it needs no more than a fixed
 * time and a little for each byte.
 */
import { type Report, read } from "../../packages/core/src/index.ts";
import { faultsOf } from "./report-schema.ts";

export interface Failure {
  readonly kind: "throws" | "form" | "forgetful" | "slow";
  readonly text: string;
}

const BUDGET_MS = 50;
const BUDGET_MS_PER_BYTE = 0.001;
const RETRIES = 3;

const fail = (kind: Failure["kind"], text: string): Failure => ({ kind, text });

export class Examiner {
  #before: { readonly bytes: Uint8Array; readonly json: string } | undefined;

  /** Reads `bytes`, and once more what was read before them. */
  examine(bytes: Uint8Array): Failure | undefined {
    const begin = performance.now();
    const first = tryRead(bytes);
    if ("failure" in first) return first.failure;
    const { report } = first;
    if (performance.now() - begin > budgetOf(bytes) && isSlow(bytes))
      return fail("slow", `more than ${budgetOf(bytes).toFixed(0)} ms for ${bytes.length} bytes`);
    const faults = faultsOf(report, bytes.length);
    if (faults.length > 0) return fail("form", faults.slice(0, 5).join("; "));
    return this.#compare(bytes, JSON.stringify(report));
  }

  #compare(bytes: Uint8Array, json: string): Failure | undefined {
    const before = this.#before;
    this.#before = { bytes, json };
    const again = before === undefined ? undefined : JSON.stringify(read(before.bytes));
    return again === before?.json ? undefined : fail("forgetful", `read twice:\n${before?.json}\n${again}`);
  }
}

function tryRead(bytes: Uint8Array): { readonly report: Report } | { readonly failure: Failure } {
  try {
    return { report: read(bytes) };
  } catch (error) {
    return {
      failure: fail("throws", error instanceof Error ? (error.stack ?? error.message).split("\n").slice(0, 4).join(" ") : String(error)),
    };
  }
}

function budgetOf(bytes: Uint8Array): number {
  return BUDGET_MS + bytes.length * BUDGET_MS_PER_BYTE;
}

/** By the processor's time, several times: what else the machine does is not the reader's fault. */
function isSlow(bytes: Uint8Array): boolean {
  for (let retry = 0; retry < RETRIES; retry++) {
    const begin = process.cpuUsage();
    read(bytes);
    const { user, system } = process.cpuUsage(begin);
    if ((user + system) / 1000 <= budgetOf(bytes)) return false;
  }
  return true;
}
