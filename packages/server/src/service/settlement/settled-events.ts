/** What is told of a settlement that is written: an event for each recipient that was tried, and for each notification. */

import { replyLine } from "../../envelope/index.ts";
import { queueIdOf } from "../../queue/index.ts";
import type { Claim, LastAnswer, NewMessage } from "../../store/index.ts";
import type { DaemonEvent } from "../events/index.ts";
import type { HeardRecipient } from "./owed-notices.ts";
import type { SettledAttempt } from "./settle-attempt.ts";

/** The events, recipients first; `messages` as they were written. */
export function settledEvents(
  { message }: Claim,
  { settled, settlement, actions }: SettledAttempt,
  messages: readonly NewMessage[],
): readonly DaemonEvent[] {
  const queueId = queueIdOf(message.id);
  const at = { queueId, acceptedAtMs: message.acceptedAtMs, nowMs: settlement.nowMs };
  return [
    ...settled.flatMap((one) => recipientEvent(one, at) ?? []),
    ...messages.map((notice, place) => noticeEvent(notice, { about: queueId, action: actions[place] ?? "failed" })),
  ];
}

interface At {
  readonly queueId: string;
  readonly acceptedAtMs: number;
  readonly nowMs: number;
}

/** Nothing happened to a recipient that was not tried and waits on: it was warned about, which has an event of its own. */
function recipientEvent(one: HeardRecipient, { queueId, acceptedAtMs, nowMs }: At): DaemonEvent | undefined {
  const { recipient, settled, step, last, reason = "unexplained", audit } = one;
  const of = { queueId, recipient: recipient.address };
  const attempts = recipient.attempts + (settled.isAttempt ? 1 : 0);
  if (settled.state === "waiting") {
    const retryInMs = Math.max(0, (settled.dueAtMs ?? nowMs) - nowMs);
    return settled.isAttempt ? { kind: "deferred", ...of, ...answered(last), attempts, retryInMs, reason } : undefined;
  }
  if (settled.state === "quarantined") return { kind: "quarantined", ...of, because: audit?.because ?? "" };
  if (settled.state === "dropped") return { kind: "discarded", ...of, because: audit?.because ?? "" };
  if (step.result === "expired") return { kind: "expired", ...of, attempts, reply: answered(last).reply };
  if (settled.state === "suppressed") return { kind: "suppressed", ...of, because: last?.text ?? "" };
  if (settled.state === "failed") return { kind: "failed", ...of, ...answered(last), attempts, reason };
  return { kind: step.result === "delivered" ? "delivered" : "relayed", ...of, ...answered(last), tookMs: nowMs - acceptedAtMs };
}

function answered(last: LastAnswer | undefined) {
  const { code = 0, verb = "", host = "" } = last ?? {};
  return { host, code, verb, reply: last === undefined ? "" : replyLine(last) };
}

interface Noticed {
  readonly about: string;
  readonly action: Extract<DaemonEvent, { kind: "notified" }>["action"];
}

/** A notification that is on its way. */
export function noticeEvent({ id, kind, recipients }: NewMessage, { about, action }: Noticed): DaemonEvent {
  const of = { queueId: queueIdOf(id), recipient: recipients[0]?.address ?? "", about };
  return kind === "double-bounce" ? { kind, ...of } : { kind: "notified", ...of, action };
}
