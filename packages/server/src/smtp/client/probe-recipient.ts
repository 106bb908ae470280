/**
 * Asks a server whether it would take mail for a recipient, and sends none (a callout): MAIL, RCPT, goodbye. Which
 * answers are remembered, and for how long, is decided by whoever asks.
 *
 * Always holds: a reply is one to RCPT. A server that wants nothing from us at all has said nothing about the recipient.
 */

import type { Recipient, Sender, SmtpReply } from "../../envelope/index.ts";
import type { Heard } from "./ask.ts";
import type { ConnectionOptions } from "./connection-options.ts";
import { openConnection } from "./open-connection.ts";
import type { Refused, WireFailure } from "./transaction.ts";

/** What to ask. */
export interface Probe {
  /** "" is the null path: it cannot be probed back. */
  readonly reversePath: string;
  readonly recipient: string;
}

const PLAIN = { body: "7BIT", requireTls: false } as const;

/** The reply to RCPT, or why there was none. Throws TypeError for an address that cannot be written. */
export async function probeRecipient(options: ConnectionOptions, { reversePath, recipient }: Probe): Promise<SmtpReply | WireFailure> {
  const opening = await openConnection(options);
  if (opening.kind === "broken") return opening.cause;
  if (opening.kind === "refused") return wantsNothing(opening);
  const { connection } = opening;
  const sender: Sender = { ...PLAIN, reversePath, smtpUtf8: /[^\x00-\x7f]/.test(recipient) };
  const asked: Recipient = { address: recipient, notify: "unset" };
  try {
    return answerOf(await connection.probe(sender, asked));
  } finally {
    await connection.close();
  }
}

function answerOf(heard: Heard): SmtpReply | WireFailure {
  if ("cause" in heard) return heard.cause;
  return heard.verb === "RCPT" ? heard.reply : wantsNothing({ kind: "refused", ...heard });
}

function wantsNothing({ reply, verb }: Refused): WireFailure {
  return {
    code: "refused-service",
    status: "4.4.0",
    text: `the server answered ${verb} with ${reply.code} ${reply.text.split("\n", 1)[0]}`,
  };
}
