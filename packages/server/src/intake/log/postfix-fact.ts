/**
 * Lines of Postfix (postfix.org; src/global/log_adhoc.c, src/qmgr, src/cleanup). Its delivery agents (smtp, lmtp, local, virtual,
 * pipe, error …) all write "QUEUEID: to=<…>, relay=…, dsn=…, status=… (words)".
 *
 * Not counted: what was only verified (status=deliverable), handed on inside the machine (a content filter on loopback, which
 * brings it back under another id), or forwarded by an alias (the copy has lines of its own).
 */

import type { AttemptFact, LogFact } from "./log-fact.ts";

/** Queue ids: hexadecimal, or with long ones letters without vowels. */
const LINE = /^([0-9A-Za-z]{5,20}): (.*)$/;
const TO = /^to=<([^>]{1,320})>(?:, orig_to=<([^>]{1,320})>)?, relay=([^,]{1,300})/;
const STATUS = /, dsn=(\d\.\d{1,3}\.\d{1,3}), status=([A-Za-z]{4,12}) /;
const FROM = /^from=<([^>]{0,320})>, /;
const MESSAGE_ID = /^(?:resent-)?message-id=<?([^>]{1,998})/;
/** By its age, or because somebody said so: `postsuper -e`, since Postfix 3.5. */
const EXPIRED = /, status=(?:force-)?expired, /;
const SAID = /^host (\S{1,300}) (?:said|refused to talk to me): /;
const REPLY_TO = / \(in reply to (.{1,60}?) command\)$/;
const LOOPBACK = /\[(?:127\.[\d.]{5,12}|::1)\]/;

const ACTIONS: Readonly<Record<string, AttemptFact["action"]>> = {
  sent: "delivered",
  deferred: "delayed",
  bounced: "failed",
  // soft_bounce = yes: it is tried again
  SOFTBOUNCE: "delayed",
};

/** What a line of a program of Postfix says. */
export function postfixFact(words: string): LogFact | undefined {
  const [, queueId = "", text = ""] = LINE.exec(words) ?? [];
  if (text.startsWith("to=<")) return attemptOf(queueId, text);
  if (text === "removed") return { kind: "gone", queueId };
  const from = FROM.exec(text);
  if (from !== null) {
    return EXPIRED.test(text) ? { kind: "expired", queueId } : { kind: "message", queueId, from: from[1] ?? "" };
  }
  const messageId = MESSAGE_ID.exec(text)?.[1];
  return messageId === undefined ? undefined : { kind: "message", queueId, messageId };
}

function attemptOf(queueId: string, text: string): AttemptFact | undefined {
  const to = TO.exec(text);
  const status = STATUS.exec(text);
  const action = ACTIONS[status?.[2] ?? ""];
  if (to === null || status === null || action === undefined) return undefined;
  const [, recipient = "", originalRecipient, relay = ""] = to;
  const inner = text
    .slice(status.index + status[0].length)
    .replace(/^\(/, "")
    .replace(/\)$/, "");
  if (action === "delivered" && (LOOPBACK.test(relay) || inner.startsWith("forwarded as "))) return undefined;
  const said = SAID.exec(inner);
  const asked = REPLY_TO.exec(inner);
  const host = hostOf(said?.[1] ?? relay);
  const command = asked?.[1] === undefined ? undefined : verbOf(asked[1]);
  return {
    ...{ kind: "attempt", queueId, action, recipient },
    ...(originalRecipient !== undefined && { originalRecipient }),
    ...(status[1] !== undefined && { status: status[1] }),
    text: inner.slice(said?.[0].length ?? 0, asked === null ? undefined : asked.index),
    ...(command !== undefined && { command }),
    ...(host !== undefined && { host }),
  };
}

/** "mx.example.net[192.0.2.1]:25"; "none" and the names of local agents are no hosts. */
function hostOf(relay: string): string | undefined {
  const bracket = relay.indexOf("[");
  return bracket > 0 ? relay.slice(0, bracket) : undefined;
}

/** "RCPT TO", "end of DATA", "MAIL FROM". */
function verbOf(command: string): string {
  return command === "end of DATA" ? "DATA" : (/^[A-Za-z]+/.exec(command)?.[0].toUpperCase() ?? "");
}
