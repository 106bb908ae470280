/** An outcome between the row that keeps it and the value that others see. */

import type { ArrivalFacts, RecordedOutcome, Source } from "../../../ledger/index.ts";
import type { LedgerOutcome } from "../../ledger-port.ts";
import type { ListedOutcome, OutcomeValues } from "../../statements/index.ts";

/** Where an outcome stands. */
interface Place {
  readonly facts: ArrivalFacts;
  readonly arrival: number;
  readonly position: number;
}

/** More of a reply than this nobody reads. */
const MAX_TEXT = 1_000;
const THOUSANDTHS = 1_000;

/** The row of an outcome. */
export function rowOfOutcome(outcome: RecordedOutcome, { facts, arrival, position }: Place): OutcomeValues {
  const { recipient } = outcome;
  return {
    arrival,
    position,
    at: outcome.atMs,
    tenant: facts.tenant,
    stream: outcome.stream,
    recipient,
    domain: recipient.slice(recipient.lastIndexOf("@") + 1),
    sender_domain: outcome.senderDomain,
    provider: outcome.provider,
    source: facts.source,
    verdict: facts.verdict,
    action: outcome.action,
    status: outcome.status ?? null,
    code: outcome.code ?? null,
    reason: outcome.reason,
    bounce: outcome.bounce,
    rule: outcome.rule ?? null,
    confidence: Math.round(outcome.confidence * THOUSANDTHS),
    proven: Number(outcome.isProven),
    feedback_type: outcome.feedbackType ?? null,
    text: outcome.text.slice(0, MAX_TEXT),
    remote_mta: outcome.remoteMta ?? null,
    reporting_mta: outcome.reportingMta ?? null,
    message_id: outcome.messageId ?? null,
    queued: outcome.queued ?? null,
    sent: outcome.sent ?? null,
  };
}

/** The outcome of a row. */
export function outcomeOfRow(row: ListedOutcome): LedgerOutcome {
  const { entry, arrival, position, tenant, recipient, action, reason, bounce, provider, text } = row;
  return {
    entry,
    arrival,
    position,
    tenant,
    recipient,
    provider,
    text,
    source: row.source as Source,
    verdict: row.verdict as LedgerOutcome["verdict"],
    stream: row.stream as LedgerOutcome["stream"],
    action: action as LedgerOutcome["action"],
    reason: reason as LedgerOutcome["reason"],
    bounce: bounce as LedgerOutcome["bounce"],
    confidence: row.confidence / THOUSANDTHS,
    atMs: row.at,
    isProven: row.proven === 1,
    senderDomain: row.sender_domain,
    ...withoutNulls({
      status: row.status,
      code: row.code,
      rule: row.rule,
      feedbackType: row.feedback_type,
      remoteMta: row.remote_mta,
      reportingMta: row.reporting_mta,
      messageId: row.message_id,
      queued: row.queued,
      sent: row.sent,
      tags: row.tags,
    }),
  };
}

type WithoutNulls<T> = { readonly [K in keyof T]?: NonNullable<T[K]> };

/** What a row does not have is absent. */
export function withoutNulls<T extends Readonly<Record<string, unknown>>>(row: T): WithoutNulls<T> {
  const there: Record<string, unknown> = {};
  for (const name in row) if (row[name] !== null) there[name] = row[name];
  return there as WithoutNulls<T>;
}
