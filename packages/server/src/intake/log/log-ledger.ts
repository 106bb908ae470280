/**
 * The lines of a log -> what the ledger gets: a failure and the first delay of a recipient are rows, further delays and
 * deliveries are counted; as with mail that we deliver ourselves. Mail with the null sender says nothing of addresses to which
 * anybody writes, nor does mail of senders that are not ours.
 */

import { hash } from "node:crypto";
import { classifyReply, type Report } from "@ricochet/core";
import { canonicalAddress, hourOf, providerOf, type RateCount } from "../../ledger/index.ts";
import type { SourceBatch } from "../source/index.ts";
import { attemptReport } from "./attempt-report.ts";
import { KnownMessages } from "./known-messages.ts";
import type { AttemptFact } from "./log-fact.ts";
import { type LineSays, readLine } from "./read-line.ts";

/** What is asked of a log. */
export interface LogRules {
  /** Domains whose mail is ours; empty is any. */
  readonly senders: readonly string[];
}

type Count = NonNullable<SourceBatch["counts"]>[number];
type Row = NonNullable<SourceBatch["told"]>[number];
type Fact = LineSays & { readonly kind: "fact" };

/** Collects what lines say, until it is taken. */
export class LogLedger {
  readonly #senders: ReadonlySet<string>;
  readonly #messages = new KnownMessages();
  #told: Row[] = [];
  #counts = new Map<string, Count>();

  constructor({ senders }: LogRules) {
    this.#senders = new Set(senders);
  }

  /** Takes a line; with `isOld` it was recorded before, and only what later lines need is learnt. */
  add(line: string, { nowMs, isOld = false }: { readonly nowMs: number; readonly isOld?: boolean }): void {
    const says = readLine(line, nowMs);
    if (says === undefined) return;
    if (says.kind === "report") {
      if (!isOld) this.#addReport(says.report, { line, nowMs });
      return;
    }
    this.#addFact(says, { line, isOld });
  }

  /** How many rows wait to be taken. */
  get rows(): number {
    return this.#told.length;
  }

  /** All that was collected. */
  take(): Required<Pick<SourceBatch, "told" | "counts">> {
    const taken = { told: this.#told, counts: [...this.#counts.values()] };
    this.#told = [];
    this.#counts = new Map();
    return taken;
  }

  #addFact(says: Fact, { line, isOld }: { readonly line: string; readonly isOld: boolean }): void {
    const { fact } = says;
    const { queueId } = fact;
    if (fact.kind === "message") this.#messages.learn(queueId, fact);
    else if (fact.kind === "gone") this.#messages.forget(queueId);
    else if (fact.kind === "attempt") this.#addAttempt(fact, { says, line, isOld });
    else this.#expire(queueId, { says, line, isOld });
  }

  #addAttempt(fact: AttemptFact, { says, line, isOld }: { readonly says: Fact; readonly line: string; readonly isOld: boolean }): void {
    const { queueId, recipient, action } = fact;
    const isNews = action === "delayed" ? this.#messages.delay(queueId, fact) : true;
    if (action !== "delayed") this.#messages.settle(queueId, recipient);
    if (isOld || !this.#isOurs(queueId)) return;
    const message = this.#messages.get(queueId);
    if (action === "failed" || (action === "delayed" && isNews)) {
      this.#told.push({ key: keyOf(line), atMs: says.atMs, octets: Buffer.from(line), report: attemptReport(fact, { says, message }) });
    } else this.#count(fact, says.atMs);
  }

  /** Each who still waited has failed; the last words stand in the lines of his delays. */
  #expire(queueId: string, { says, line, isOld }: { readonly says: Fact; readonly line: string; readonly isOld: boolean }): void {
    const message = this.#messages.get(queueId);
    for (const [recipient, text] of message?.delayed ?? []) {
      const fact: AttemptFact = { kind: "attempt", queueId, action: "failed", recipient, text };
      this.#messages.settle(queueId, recipient);
      if (isOld || !this.#isOurs(queueId)) continue;
      const report = attemptReport(fact, { says, message, isExpired: true });
      this.#told.push({ key: keyOf(`${line} ${recipient}`), atMs: says.atMs, octets: Buffer.from(line), report });
    }
  }

  #addReport(report: Report, { line, nowMs }: { readonly line: string; readonly nowMs: number }): void {
    const { outcomes, original, reporter } = report;
    const from = original?.returnPath ?? original?.from;
    if (original?.returnPath === "" || !this.#isOursFrom(from)) return;
    const atMs = Date.parse(reporter.at ?? "") || nowMs;
    const [first] = outcomes;
    const isNews = first?.action !== "delayed" || this.#messages.delay(reporter.queueId ?? line, { recipient: first.recipient, text: "" });
    if (first !== undefined && (first.action === "delivered" || !isNews)) {
      const { action, recipient, reason, remoteMta } = first;
      this.#countOne({ action, recipient, reason, atMs, senderDomain: domainOf(from ?? ""), host: remoteMta });
    } else this.#told.push({ key: keyOf(line), atMs, octets: Buffer.from(line), report });
  }

  #count({ queueId, recipient, action, host, text }: AttemptFact, atMs: number): void {
    const senderDomain = domainOf(this.#messages.get(queueId)?.from ?? "");
    const reason = action === "delayed" ? classifyReply(text).reason : "delivered";
    this.#countOne({ action, recipient, reason, atMs, senderDomain, host });
  }

  #countOne({ action, recipient, reason, atMs, senderDomain, host }: Counted): void {
    const provider = providerOf({ domain: domainOf(canonicalAddress(recipient) || recipient), host });
    const measure = action === "delayed" ? "deferred" : "delivered";
    const key = [hourOf(atMs), provider, senderDomain, measure, reason].join(" ");
    const before = this.#counts.get(key);
    const one: Count = { atMs, senderDomain, provider, measure, reason, count: (before?.count ?? 0) + 1 };
    this.#counts.set(key, one);
  }

  #isOurs(queueId: string): boolean {
    return this.#isOursFrom(this.#messages.get(queueId)?.from);
  }

  /** A sender that stood in no line that we saw is nobody's, where it matters whose it is. */
  #isOursFrom(from: string | undefined): boolean {
    if (from === "") return false;
    return this.#senders.size === 0 || this.#senders.has(domainOf(from ?? ""));
  }
}

interface Counted {
  readonly action: string;
  readonly recipient: string;
  readonly reason: RateCount["reason"];
  readonly atMs: number;
  readonly senderDomain: string;
  readonly host: string | undefined;
}

/** The same line is the same thing, in whatever file it stands. */
function keyOf(line: string): string {
  return `log ${hash("sha256", line)}`;
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf("@") + 1).toLowerCase();
}
