/** What a line says of one recipient -> a report, as a bounce about it would be read. */

import { classifyReply, type Outcome, REASONS, type Reason, type Report } from "@ricochet/core";
import type { KnownMessage } from "./known-messages.ts";
import type { AttemptFact } from "./log-fact.ts";
import type { LineSays } from "./read-line.ts";

/** Around the line. */
export interface AttemptContext {
  readonly says: Pick<LineSays & { readonly kind: "fact" }, "product" | "host" | "atMs">;
  readonly message: KnownMessage | undefined;
  /** It was given up because of its age: what was said last is not why. */
  readonly isExpired?: boolean;
}

const MAX_TEXT = 1_000;

/** The report. */
export function attemptReport(fact: AttemptFact, { says, message, isExpired = false }: AttemptContext): Report {
  const { product, host, atMs } = says;
  const at = new Date(atMs).toISOString();
  const { messageId, from } = message ?? {};
  const isKnown = messageId !== undefined || from !== undefined;
  return {
    source: fact.queueId,
    kind: "delivery-status",
    format: `${product.toLowerCase()}-log`,
    reporter: { product, queueId: fact.queueId, at, ...(host !== "" && { mta: host }) },
    outcomes: [outcomeOf(fact, { at, isExpired })],
    ...(isKnown && {
      original: {
        form: "headers" as const,
        where: "inline" as const,
        ...(messageId !== undefined && { messageId }),
        ...(from !== undefined && { returnPath: from }),
      },
    }),
    problems: [],
  };
}

function outcomeOf(fact: AttemptFact, { at, isExpired }: { readonly at: string; readonly isExpired: boolean }): Outcome {
  const { recipient, originalRecipient, action, status, text, command, host } = fact;
  const verdict = classifyReply(status === undefined || text.includes(status) ? text : `${status} ${text}`);
  const reason: Reason = isExpired ? "expired" : verdict.reason;
  const reply = /^(\d{3})[ -](.*)$/.exec(text);
  return {
    recipient,
    ...(originalRecipient !== undefined && { originalRecipient }),
    action,
    ...statusOf(status ?? verdict.status),
    ...(reply !== null && { reply: { code: Number(reply[1]), text: (reply[2] ?? "").slice(0, MAX_TEXT), ...(command && { command }) } }),
    ...(text !== "" && { diagnostic: { type: "smtp", text: text.slice(0, MAX_TEXT) } }),
    reason,
    bounce: bounceOf(action, { reason, isExpired, bounce: verdict.bounce }),
    ...(host !== undefined && { remoteMta: host }),
    lastAttemptAt: at,
    confidence: isExpired ? 1 : verdict.confidence,
    ...(verdict.rule !== undefined && !isExpired && { rule: verdict.rule }),
    evidence: [],
  };
}

function statusOf(status: string | undefined): Pick<Outcome, "status" | "statusFrom"> {
  return status === undefined ? {} : { status, statusFrom: "field" };
}

interface Meant {
  readonly reason: Reason;
  readonly isExpired: boolean;
  readonly bounce: Outcome["bounce"];
}

/** What is tried again is not given up, whatever was said; what was given up after a temporary answer is soft. */
function bounceOf(action: AttemptFact["action"], { reason, isExpired, bounce }: Meant): Outcome["bounce"] {
  if (action === "delivered") return "none";
  if (action === "delayed" || isExpired) return "soft";
  if (bounce !== "none") return bounce;
  return REASONS[reason].permanence === "hard" ? "hard" : "soft";
}
