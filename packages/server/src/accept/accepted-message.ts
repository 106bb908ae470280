/**
 * What is handed to the mailroom: the envelope in groups, what vouches for it, and the trace that stands before the content.
 * The order of the trace is the newest first: Received above what was found out about the message (RFC 8601 §4.1 lets both).
 */

import type { MessageKind } from "@ricochet/core";
import { isPipe } from "../config/index.ts";
import { fieldValue, type HeaderBlock } from "../header/index.ts";
import type { SessionFacts } from "../smtp/server/index.ts";
import type { AcceptanceParts } from "./acceptance-parts.ts";
import { authenticationResults } from "./authentication-results.ts";
import type { Findings } from "./findings.ts";
import type { AcceptedMessage } from "./mailroom.ts";
import { receivedField } from "./received-field.ts";

import { missingFields } from "./submission-fields.ts";
import type { Transaction } from "./transaction.ts";
import { groupsOf } from "./transaction-groups.ts";

const NO_TRACE = new Uint8Array();

/** A message whose content is complete. */
export interface CompleteMessage<Content> {
  readonly facts: SessionFacts;
  readonly transaction: Transaction;
  readonly header: HeaderBlock;
  readonly kind: MessageKind;
  /** Absent where nobody has to vouch, because the client is trusted or checks are off. */
  readonly findings: Findings | undefined;
  readonly content: Content;
}

/** Puts together what the mailroom takes. */
export function acceptedMessage<Content>(parts: AcceptanceParts<Content>, complete: CompleteMessage<Content>): AcceptedMessage<Content> {
  const { configuration, domains, clock, mailroom } = parts;
  const { facts, transaction, findings, kind, content } = complete;
  const { sender, trust, resolved, bounceFor } = transaction;
  const grouping = { configuration, domains, nowMs: () => clock.nowMs(), canRemember: mailroom.rememberedAddress !== undefined };
  const { clientAddress, hello, user } = facts;
  const { spf = "none", dkim = "none" } = findings ?? {};
  const queueId = mailroom.nextQueueId();
  const groups = groupsOf(grouping, { reversePath: sender.reversePath, resolved });
  return {
    source: sourceOf(facts, configuration.node.hostname),
    queueId,
    sender,
    groups,
    vouching: { trust, spf, dkim, clientAddress, hello, ...(user !== undefined && { user }) },
    kind,
    content,
    bounceFor,
    heldBack: transaction.heldBack,
    ...(groups.length > 0 ? traceOf(parts, { ...complete, queueId }) : untraced(complete.header)),
  };
}

function sourceOf(facts: SessionFacts, hostname: string): AcceptedMessage<never>["source"] {
  if (isPipe(facts, hostname)) return "pipe";
  return facts.protocol.includes("LMTP") ? "lmtp" : "smtp";
}

function traceOf<Content>(
  { configuration, clock }: AcceptanceParts<Content>,
  { facts, transaction, header, findings, queueId }: CompleteMessage<Content> & { readonly queueId: string },
): Pick<AcceptedMessage<Content>, "trace" | "messageId"> {
  const { hostname } = configuration.node;
  const nowMs = clock.nowMs();
  const recipients = transaction.asked.map(({ address }) => address);
  const received = receivedField({ facts, hostname, queueId, recipients, nowMs });
  const results = findings === undefined ? "" : authenticationResults(hostname, findings.results);
  const { reversePath } = transaction.sender;
  const missing = facts.user === undefined ? undefined : missingFields({ block: header, queueId, hostname, reversePath, nowMs });
  const messageId = messageIdOf(header) ?? missing?.messageId;
  return { trace: Buffer.from(received + results + (missing?.fields ?? ""), "utf8"), ...(messageId !== undefined && { messageId }) };
}

/** What goes nowhere, as a bounce that is only read, is not followed either. */
function untraced(header: HeaderBlock): Pick<AcceptedMessage<never>, "trace" | "messageId"> {
  const messageId = messageIdOf(header);
  return { trace: NO_TRACE, ...(messageId !== undefined && { messageId }) };
}

/** The first one, where there are several: that is what a bounce will name. */
function messageIdOf(header: HeaderBlock): string | undefined {
  const place = header.places.find(({ name }) => name === "message-id");
  return place && /<([^<>\s]+)>/.exec(fieldValue(header, place))?.[1];
}
