/**
 * Asks the host that delivers whether it would take mail for an address (RFC 5321 §3.3: MAIL FROM:<>, RCPT TO, no DATA), and
 * remembers the answer. How it is asked on the wire is the matter of `probe`.
 *
 * Always holds: one probe at a time for an address, whoever asks; yes is remembered for an hour, no for ten minutes,
 * "not now" for ten seconds, so that a dead host is not knocked at by each client; the memory is bounded.
 */

import type { SmtpReply } from "../envelope/index.ts";
import type { WireFailure } from "../smtp/client/index.ts";
import { foldedLocal } from "./forward-path.ts";
import type { Lookup } from "./lookup.ts";
import { refuse } from "./refusal.ts";

/** Asks one host about one recipient: its reply to RCPT TO, or to whatever came before and failed. */
export type Probe = (question: ProbeQuestion) => Promise<SmtpReply | WireFailure>;

/** What is to be asked. */
export interface ProbeQuestion {
  readonly host: string;
  readonly port: number;
  /** The null path: a probe must not be probed back. */
  readonly sender: "";
  readonly recipient: string;
}

/** Asks, or remembers. */
export interface Callout {
  ask(question: ProbeQuestion): Lookup | Promise<Lookup>;
}

const KEPT_MS = { known: 3_600_000, unknown: 600_000, refused: 10_000 } as const;
const MAX_KEPT = 10_000;

interface Kept {
  readonly answer: Lookup | Promise<Lookup>;
  readonly untilMs: number;
}

/** Opens a memory of answers in front of a probe. */
export function createCallout(probe: Probe, nowMs: () => number): Callout {
  const kept = new Map<string, Kept>();
  const keep = (key: string, one: Kept): void => {
    kept.delete(key);
    const [oldest] = kept.keys();
    if (oldest !== undefined && kept.size >= MAX_KEPT) kept.delete(oldest);
    kept.set(key, one);
  };
  return {
    ask(question) {
      const key = keyOf(question);
      const before = kept.get(key);
      if (before !== undefined && nowMs() < before.untilMs) return before.answer;
      const answer = askOnce(probe, question).then((found) => {
        keep(key, { answer: found, untilMs: nowMs() + KEPT_MS[found.kind] });
        return found;
      });
      keep(key, { answer, untilMs: Number.POSITIVE_INFINITY });
      return answer;
    },
  };
}

function keyOf({ host, port, recipient }: ProbeQuestion): string {
  return `${host} ${port} ${foldedLocal(recipient)}`;
}

async function askOnce(probe: Probe, question: ProbeQuestion): Promise<Lookup> {
  try {
    return lookupOf(await probe(question), question.recipient);
  } catch (error) {
    return failed(question.recipient, { text: error instanceof Error ? error.message : "unknown error", status: "" });
  }
}

function lookupOf(answer: SmtpReply | WireFailure, address: string): Lookup {
  if (!isReply(answer)) return failed(address, answer);
  if (answer.code < 400) return { kind: "known" };
  const values = { address, words: `${answer.code} ${answer.status ?? ""} ${answer.text}`.replaceAll(/\s+/g, " ") };
  if (answer.code < 500) return { kind: "refused", refusal: refuse("callout-deferred", values, statusOf(answer, "4")) };
  if (isAboutMailbox(answer)) return { kind: "unknown" };
  return { kind: "refused", refusal: refuse("callout-refused", values, { status: "5.0.0", ...statusOf(answer, "5") }) };
}

function failed(address: string, { text, status }: Pick<WireFailure, "text" | "status">): Lookup {
  return { kind: "refused", refusal: refuse("callout-failed", { address, words: text }, statusOf({ status }, "4")) };
}

function isReply(answer: SmtpReply | WireFailure): answer is SmtpReply {
  return typeof answer.code === "number";
}

/** Status of the other host, where it is of the class that we answer with. */
function statusOf({ status }: { readonly status?: string }, digit: "4" | "5"): Partial<SmtpReply> {
  return status?.startsWith(`${digit}.`) ? { status } : {};
}

/** 550, 551 and 553 are about the mailbox unless the status says otherwise: a host that blocks us knows nothing of the mailbox. */
function isAboutMailbox({ code, status }: SmtpReply): boolean {
  return status === undefined || status === "5.0.0" ? [550, 551, 553].includes(code) : status.startsWith("5.1.");
}
